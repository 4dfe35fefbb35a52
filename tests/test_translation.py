"""When a part of an original changes, exactly that part of the translation is out of date."""

from __future__ import annotations

import pytest

from playbook.library import Library
from playbook.translation import fingerprints, part_keys, stale_parts

RU, RO = "ru/difficult-callers/caller-swears.md", "ro/difficult-callers/caller-swears.md"
ID = "difficult-callers/caller-swears"


def stale(world: dict[str, bytes], old: str, new: str) -> set[str]:
    text = world[RU].decode()
    assert text.count(old) == 1
    library = Library.build({**world, RU: text.replace(old, new).encode()})
    translation = library.get(ID, "ro")
    assert translation
    return set(library.stale(translation))


def test_translations_of_the_little_world_are_up_to_date(world: dict[str, bytes]) -> None:
    library = Library.build(world)

    assert [s.id for s in library.situations if library.stale(s)] == []


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("# Клиент ругается матом", "# Клиент бранится", "title"),
        ("о чём бы ни шла речь", "что ни скажи", "trigger"),
        ("Бранное слово в каждой фразе", "Брань в каждой фразе", "trigger"),
        ("Записываю всё, что случилось", "Записываю всё", "approved.0"),
        ("единственное предупреждение", "первое предупреждение", "approved.1"),
        ("так говорят с ребёнком", "так говорят с детьми", "forbidden.0"),
        ("Расскажите, что произошло", "Что произошло?", "forbidden.0"),
        ("Бросить трубку без предупреждения", "Бросить трубку", "forbidden.1"),
        ("2. Предупредить один раз.", "2. Предупредить дважды.", "steps.1"),
        ("**10 секунд**", "**15 секунд**", "limits"),
        ("если в брани есть угроза", "если есть угроза", "escalation"),
        ("Предупреждение оставляет выбор за клиентом.", "Выбор за клиентом.", "rationale"),
    ],
)
def test_a_changed_part_is_the_only_one_marked(world: dict[str, bytes], old: str, new: str, part: str) -> None:
    assert stale(world, old, new) == {part}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("owner: quality", "owner: training"),
        ("aliases: [матерится, бранится, грубит, орёт]", "aliases: [матерится]"),
        ("Записываю всё, что случилось.»", "Записываю всё,\n  что случилось.»"),
        ("2. Предупредить один раз.", "2.  Предупредить один раз.\n"),
        ("## Эскалация\n", "## Эскалация\n\n<!-- Спросить юристов. -->\n"),
    ],
)
def test_nobody_is_asked_to_read_again_what_reads_the_same(world: dict[str, bytes], old: str, new: str) -> None:
    assert stale(world, old, new) == set()


def test_when_a_phrase_is_added_nobody_can_say_which_is_which(world: dict[str, bytes]) -> None:
    added = stale(world, "## Запрещённые фразы", "- «Ещё одна.»\n\n## Запрещённые фразы")

    assert {"title", "approved.0", "forbidden.1", "rationale"} <= added


def test_an_original_is_never_stale(world: dict[str, bytes]) -> None:
    library = Library.build(world)
    original = library.get(ID, "ru")

    assert original
    assert library.stale(original) == frozenset()
    assert stale_parts(original, original) == set(part_keys(original))


def test_fingerprints_are_the_same_on_every_machine(world: dict[str, bytes]) -> None:
    original = Library.build(world).get("difficult-callers/caller-doubts", "ro")

    assert original
    assert part_keys(original) == ("title", "trigger", "approved.0", "approved.1", "forbidden.0", "limits", "escalation", "rationale")
    assert " ".join(fingerprints(original)) == "7259 63c7 7791 7c73 d97d 8f38 8f38 8f38"
