"""All files together: what is inherited, what is looked up, and how quietly a broken file breaks."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from conftest import ENGLISH
from playbook import rules
from playbook.library import Library, read_folder

HURRIES = "inbound-call/caller-hurries"


def said(files: dict[str, bytes]) -> list[str]:
    return [f"{v.location.path} {v.code}" for v in rules.run(Library.build(files))]


def test_a_translation_has_the_code_and_owner_of_its_original(world: dict[str, bytes]) -> None:
    library = Library.build(world)
    translation, original = library.get(HURRIES, "ru"), library.get(HURRIES, "ro")

    assert translation
    assert original
    assert (translation.code, translation.owner, translation.related) == (2, "training", original.related)
    assert (translation.original, translation.is_translation, original.is_translation) == ("ro", True, False)
    assert library.original(translation) == original
    assert library.translations(translation) == (original,)


def test_whoever_says_that_it_translates_is_the_translation_whatever_else_it_says(world: dict[str, bytes]) -> None:
    files = {
        "ro/inbound-call/caller-hurries.md": b"---\ncode: 2\nowner: training\ntranslates: 8c1f\n---\n# A\n",
        "ru/inbound-call/caller-hurries.md": b"---\ncode: 3\n---\n# B\n",
    }

    assert {s.original for s in Library.build({**world, **files}).situations if s.id == HURRIES} == {"ru"}


def test_situations_come_in_the_order_in_which_readers_see_them(world: dict[str, bytes]) -> None:
    library = Library.build(world)

    assert [s.code for s in library.in_language("ru")] == [1, 2, 7, 8, 12]
    assert [s.code for s in library.in_category("difficult-callers", "ro")] == [7, 8]


def test_related_situations_come_in_the_language_of_the_reader(world: dict[str, bytes]) -> None:
    library = Library.build(world)
    parcel = library.get("complaints-crises/parcel-lost", "ro")

    assert parcel
    assert [s.title for s in library.related(parcel)] == ["Clientul înjură"]


def test_a_third_language_is_a_folder_and_nothing_else(world: dict[str, bytes]) -> None:
    files = {**world, **read_folder(ENGLISH)}
    library = Library.build(files)

    assert said(files) == []
    assert set(library.languages) == {"ru", "ro", "en"}
    assert len(library.in_language("en")) == 5


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", b"", b"---\naliases: [\n---\n# \xd0\xa2\n"],
    ids=["not UTF-8", "empty", "front matter broken"],
)
def test_a_broken_original_makes_no_noise_in_its_translation(world: dict[str, bytes], content: bytes) -> None:
    files = {**world, "ro/inbound-call/caller-hurries.md": content}

    assert {line.split()[0] for line in said(files)} == {"docs/ro/inbound-call/caller-hurries.md"}


def test_a_broken_translation_makes_no_noise_in_its_original(world: dict[str, bytes]) -> None:
    assert said({**world, "ru/inbound-call/caller-hurries.md": b"\xff"}) == ["docs/ru/inbound-call/caller-hurries.md PB001"]


def test_a_broken_language_file_is_one_line_and_not_one_for_each_situation(world: dict[str, bytes]) -> None:
    assert said({**world, "ro/_language.yml": b"name: ["}) == ["docs/ro/_language.yml PB013"]


def test_a_broken_taxonomy_is_one_line(world: dict[str, bytes]) -> None:
    assert said({**world, "_taxonomy.yml": b"["}) == ["docs/_taxonomy.yml PB013"]


def test_safety_is_judged_even_when_nothing_else_can_be(world: dict[str, bytes]) -> None:
    files = {**world, "_taxonomy.yml": b"[", "ru/index.md": b"<script>"}

    assert said(files) == ["docs/_taxonomy.yml PB013", "docs/ru/index.md PB301"]


def test_nothing_at_all_is_said_to_be_nothing() -> None:
    assert said({}) == ["docs/_taxonomy.yml PB013"]


def test_the_folder_is_named_as_it_was_given(world: dict[str, bytes]) -> None:
    files = {**world, "ru/index.md": b"<b>"}

    assert [str(v.location) for v in rules.run(Library.build(files, root="content/docs"))] == ["content/docs/ru/index.md:1"]
    assert [str(v.location) for v in rules.run(Library.build(files, root=""))] == ["ru/index.md:1"]


def test_a_folder_is_read_whatever_lies_beside_the_texts(tmp_path: Path) -> None:
    (tmp_path / "ru" / "folder.md").mkdir(parents=True)
    (tmp_path / "ru" / "a.md").write_bytes(b"# A")
    (tmp_path / "ru" / "a.png").write_bytes(b"\x89")

    assert read_folder(tmp_path) == {"ru/a.md": b"# A"}


def test_four_hundred_files_are_judged_while_an_editor_waits(world: dict[str, bytes]) -> None:
    files = dict(world)
    for path, content in world.items():
        if path.count("/") == 2 and "index" not in path:
            for number in range(1, 40):
                copy = content.replace(b"\ncode: ", b"\ncode: %d00" % number).replace(b"\n# ", b"\n# %d " % number)
                files[path.replace(".md", f"-{number}.md")] = copy
    rules.all_rules()

    started = time.process_time()
    found = rules.run(Library.build(files))
    spent = time.process_time() - started

    assert len(files) > 400
    assert [v for v in found if v.severity == "error"] == []
    assert spent < 2, f"{spent:.2f} s of processor time; 0.6 s when this was written"
