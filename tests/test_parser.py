"""A document becomes the situation that its writer meant, and what has not the form of one is named."""

from __future__ import annotations

from datetime import date

import pytest

from playbook import document
from playbook.document import Document
from playbook.findings import Fault
from playbook.library import Library
from playbook.model import Situation
from playbook.parser import parse_situation, unquote


@pytest.fixture
def swears(world: dict[str, bytes]) -> Situation:
    found = Library.build(world).get("difficult-callers/caller-swears", "ru")
    assert found
    return found


def parse(world: dict[str, bytes], text: str) -> tuple[Situation, list[Fault]]:
    library = Library.build(world)
    found = document.parse(text.encode(), "docs/ru/inbound-call/a.md")
    assert isinstance(found, Document)
    return parse_situation(found, library.languages["ru"], library.taxonomy, "inbound-call", "a")


def test_every_part_of_a_whole_file_arrives(swears: Situation) -> None:
    assert swears.title == "Клиент ругается матом"
    assert swears.category == "difficult-callers"
    assert (swears.code, swears.owner, swears.reviewed) == (7, "quality", date(2026, 10, 20))
    assert swears.audience == ("inbound-operator", "team-lead")
    assert [(s.document, s.locator) for s in swears.sources] == [("100", "Брань на линии"), ("101", "Limbaj urât")]
    assert [cue.quoted for cue in swears.cues] == [True, False]
    assert [phrase.when.text for phrase in swears.approved if phrase.when][1:] == ["единственное предупреждение", "после предупреждения"]
    assert [phrase.kind for phrase in swears.forbidden] == ["phrase", "conduct"]
    assert [limit.figure for limit in swears.limits] == ["1 раз", "10 секунд"]
    assert swears.limits[0].bounds.text == "предупредить за весь разговор"
    assert len(swears.steps) == 3
    assert len(swears.rationale) == 2


def test_what_to_say_instead_can_be_copied_without_its_quotation_marks(swears: Situation) -> None:
    instead = swears.forbidden[0].instead

    assert instead
    assert instead.quoted
    assert instead.text == "Слышу, что вы сердитесь. Расскажите, что произошло."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«Да»", "Да"),
        ("„Da”", "Da"),
        ("„Da“", "Da"),
        ("“Yes”", "Yes"),
        ('"Да"', "Да"),
        ("« Да »", "Да"),
        ("«Скажите „да“»", "Скажите „да“"),
        ("«Скажите «да»»", "Скажите «да»"),
        ("„Spuneți «da»”", "Spuneți «da»"),
        ("«»", ""),
    ],
)
def test_one_pair_of_quotation_marks_around_the_whole_makes_a_phrase(text: str, words: str) -> None:
    assert unquote(text) == (words, True)


@pytest.mark.parametrize("text", ["Да", "«Да", "Да»", "«Да» и «нет»", "«", "", "«Да» сказать", "“Yes” or “no”", "«Да”"])
def test_anything_less_leaves_conduct(text: str) -> None:
    assert unquote(text) == (text, False)


def test_a_misspelt_heading_is_reported_once_and_its_phrases_are_still_read(world: dict[str, bytes]) -> None:
    situation, faults = parse(world, "# Т\n\n## Разрешеные фразы\n\n- «Да»\n")

    assert [(f.code, f.location.line) for f in faults] == [("PB007", 3)]
    assert [phrase.text for phrase in situation.approved] == ["Да"]


def test_a_misspelt_field_is_reported_once_and_its_aliases_are_still_read(world: dict[str, bytes]) -> None:
    situation, faults = parse(world, "---\nalias: [орёт]\n---\n# Т\n")

    assert [f.code for f in faults] == ["PB004"]
    assert [alias.text for alias in situation.aliases] == ["орёт"]
    assert situation.lines["aliases"] == 2


def test_a_missing_section_is_looked_for_before_the_one_that_follows_it(world: dict[str, bytes]) -> None:
    situation, _ = parse(world, "# Т\n\n## Ситуация\n\nТекст\n\n## Порядок действий\n\n1. Раз\n")

    assert situation.place("trigger").line == 3
    assert situation.place("approved").line == 7
    assert situation.place("rationale").line == 9
    assert situation.place("owner").line == 1


def test_all_faults_of_a_file_are_found_in_one_reading(world: dict[str, bytes]) -> None:
    front = "---\ncolour: red\nowner: никто\nowner: quality\n---\n"
    body = "Черновик\n\n## Чужой раздел\n\n## Разрешённые фразы\n\nТекст\n\n- Да\n    - Иногда: нет\n"

    _, faults = parse(world, front + body)

    assert sorted(f.code for f in faults) == ["PB004", "PB005", "PB006", "PB007", "PB009", "PB010", "PB011", "PB011", "PB012"]


def test_limits_may_be_written_with_any_dash(world: dict[str, bytes]) -> None:
    situation, faults = parse(world, "# Т\n\n## Ограничения\n\n- **1 раз** — а\n- **2 раза** – б\n- **3 раза** - в\n- **4 раза**: г\n")

    assert faults == []
    assert [limit.bounds.text for limit in situation.limits] == ["а", "б", "в", "г"]
