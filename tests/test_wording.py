"""What the rules of wording count with, on texts small enough to count by hand; and the table that counts the content."""

from __future__ import annotations

import pytest

from playbook import stats
from playbook.document import inline
from playbook.library import Library
from playbook.model import Location, Text
from playbook.stemming import stemmer
from playbook.wording import Numbers, length, seconds, speech, spoken


@pytest.fixture
def library(world: dict[str, bytes]) -> Library:
    return Library.build(world)


def text(words: str) -> Text:
    return Text(text=words, parts=inline(words), location=Location(path="x.md"))


def test_slot_counts_as_two_words_and_a_dash_as_none() -> None:
    assert length(text("Номер обращения — {номер обращения}, кто-нибудь")) == 5


def test_seconds_are_syllables_by_the_rate_of_the_language(library: Library) -> None:
    assert seconds(text("Передаю {дата}"), library.languages["ru"]) == pytest.approx((4 + 6) / 5)
    assert seconds(text("Aștept două ore"), library.languages["ro"]) == pytest.approx(5 / 5)


def test_language_that_does_not_say_how_to_count_has_no_limit_in_seconds(world: dict[str, bytes]) -> None:
    world["ru/_language.yml"] = world["ru/_language.yml"].partition(b"\nwording:")[0]

    assert seconds(text("Передаю"), Library.build(world).languages["ru"]) == 0


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("до 15:00", {"15"}),
        ("до 15:30", {"15:30"}),
        ("в 09:00", {"9"}),
        ("за полчаса", {"30"}),
        ("один раз", set()),
        ("2–3 дня", {"2", "3"}),
    ],
)
def test_figure_is_the_same_in_digits_and_words(words: str, figures: set[str], library: Library) -> None:
    assert Numbers.of(library.languages["ru"]).figures(text(words)) == figures


def test_language_without_number_words_still_has_digits(library: Library) -> None:
    assert Numbers.of(library.languages["ro"]).figures(text("2 ore, trei zile")) == {"2"}


def test_slot_is_a_gap_and_a_sentence_has_an_end() -> None:
    assert speech(spoken(text("Да! Жду {дата} вас"))) == ("да", ".", "жду", "…", "вас")


def test_language_without_a_stemmer_compares_whole_words() -> None:
    assert stemmer("")("говорите") == "говорите"
    assert stemmer("russian")("говорите") == stemmer("russian")("говорить")


def test_broken_word_list_is_named_with_its_line(world: dict[str, bytes]) -> None:
    world["ru/_words.yml"] = b"accepted: |\nmarked: [a, b]\n"

    (fault,) = (fault for fault in Library.build(world).faults if fault.key == "words")
    assert str(fault.location) == "docs/ru/_words.yml:2"


def test_stats_count_every_category_in_every_language(library: Library) -> None:
    lines = list(stats.table(library))
    rows = {tuple(line.split()[:2]): line.split()[2:] for line in lines}

    assert rows["inbound-call", "ru"] == rows["inbound-call", "ro"] == ["2", "4", "3"]
    assert rows["all", "ru"][0] == str(len(library.in_language("ru")))
    assert sum(line.startswith("longest phrase, ") for line in lines) == 2
