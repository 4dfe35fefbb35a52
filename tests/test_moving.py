"""Renaming and removing: nobody who kept a link, a code or a relation is left with nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import PROJECT, WORLD, Project
from playbook import rules
from playbook.accept import with_fingerprints
from playbook.codes import next_code
from playbook.library import Library, read_folder
from playbook.model import RefusedError
from playbook.moving import Changes, links_to, remove, rename
from playbook.translation import fingerprints

MakeProject = Callable[[Path], Project]
Files = dict[str, bytes]
OLD, NEW = "inbound-call/line-drops", "difficult-callers/bad-line"


def applied(files: Files, changes: Changes) -> Files:
    return {path: content for path, content in {**files, **changes}.items() if content is not None}


def renamed(files: Files, old: str, new: str) -> Files:
    return applied(files, rename(Library.build(files), files, old, new))


def removed(files: Files, id: str) -> Files:
    return applied(files, remove(Library.build(files), files, id))


def test_renamed_situation_keeps_its_words_its_code_and_all_that_relates_to_it(world: Files) -> None:
    before = Library.build(world)
    files = renamed(world, OLD, NEW)
    after = Library.build(files)

    assert rules.run(after) == ()
    for code in before.languages:
        assert files[f"{code}/{NEW}.md"] == world[f"{code}/{OLD}.md"]
        assert after.get(OLD, code) is None
        relations = {s.id: {text.text for text in s.related} for s in before.in_language(code)}
        kept = {s.id: {text.text for text in s.related} for s in after.in_language(code)}
        assert kept == {id.replace(OLD, NEW): {text.replace(OLD, NEW) for text in texts} for id, texts in relations.items()}
        assert [id.replace(OLD, NEW) for id in before.languages[code].often] == list(after.languages[code].often)
    assert {s.code for s in before.situations} == {s.code for s in after.situations}


def test_every_real_situation_can_be_renamed_and_nothing_else_changes(real_library: Library) -> None:
    files = read_folder(PROJECT / "docs")
    chosen = [s.id for s in real_library.in_language("ru")][::61]
    for old in chosen:
        files = renamed(files, old, f"{old}-renamed")
    after = Library.build(files)

    assert [str(violation) for violation in rules.run(after)] == []
    for old in chosen:
        files = renamed(files, f"{old}-renamed", old)
    files.pop("_moved.yml")
    assert files == {path: content for path, content in read_folder(PROJECT / "docs").items() if path != "_moved.yml"}


def test_links_lead_to_the_new_place_and_from_the_new_place(world: Files) -> None:
    step = "1. Попросить повторить."
    linked = {
        **world,
        f"ru/{OLD}.md": world[f"ru/{OLD}.md"].replace(step.encode(), "1. [Как просить](caller-hurries.md#steps) повторить.".encode()),
        "ru/figures.md": f"# Цифры\n\n[Связь]({OLD}.md) и [спешка](inbound-call/caller-hurries.md)\n".encode(),
    }
    text = linked[f"ru/{OLD}.md"].decode()
    assert "#steps" in text
    fresh = renamed(linked, OLD, NEW)

    assert f"[Связь]({NEW}.md) и [спешка](inbound-call/caller-hurries.md)" in fresh["ru/figures.md"].decode()
    assert "(../inbound-call/caller-hurries.md#steps)" in fresh[f"ru/{NEW}.md"].decode()


def test_translation_does_not_go_stale_because_a_link_got_another_address(world: Files) -> None:
    original, translation = "ru/inbound-call/line-drops.md", "ro/inbound-call/line-drops.md"
    step = "1. [Как просить](caller-hurries.md) повторить."
    linked = {**world, original: world[original].replace("1. Попросить повторить.".encode(), step.encode())}
    before = Library.build(linked)
    (stale,) = before.stale(before.get(OLD, "ro"))

    fresh = Library.build(renamed(linked, "inbound-call/caller-hurries", "inbound-call/in-a-hurry"))

    assert fresh.stale(fresh.get(OLD, "ro")) == {stale}
    read = {**linked, translation: _accepted(linked, translation)}
    assert Library.build(read).stale(Library.build(read).get(OLD, "ro")) == frozenset()
    fresh = Library.build(renamed(read, "inbound-call/caller-hurries", "inbound-call/in-a-hurry"))
    assert fresh.stale(fresh.get(OLD, "ro")) == frozenset()


def _accepted(files: Files, path: str) -> bytes:
    return with_fingerprints(files[path].decode(), fingerprints(Library.build(files).get(OLD, "ru"))).encode()


def test_renaming_twice_and_back_leaves_every_old_address_one_step_from_the_new_one(world: Files) -> None:
    files = renamed(renamed(world, OLD, NEW), NEW, "inbound-call/third")
    moves = Library.build(files).moves
    assert moves.moved == {OLD: "inbound-call/third", NEW: "inbound-call/third"}

    files = renamed(files, "inbound-call/third", OLD)

    assert Library.build(files).moves.moved == {NEW: OLD, "inbound-call/third": OLD}
    assert rules.run(Library.build(files)) == ()


def test_removed_situation_is_named_nowhere_and_its_code_is_never_given_again(world: Files) -> None:
    newest = max(Library.build(world).situations, key=lambda s: s.code)
    free = next_code(Library.build(world))

    files = removed(world, newest.id)
    after = Library.build(files)

    assert rules.run(after) == ()
    assert [path for path, content in files.items() if newest.id.encode() in content] == ["_moved.yml"]
    assert after.moves.removed == {newest.id: newest.code}
    assert next_code(after) == free


@pytest.mark.parametrize("id", [s.id for s in Library.build(read_folder(WORLD)).in_language("ru")])
def test_whichever_situation_is_removed_only_links_are_left_and_each_is_named(world: Files, id: str) -> None:
    left = rules.run(Library.build(removed(world, id)))

    assert {violation.name for violation in left} <= {"dangling-link"}
    assert {v.location.path for v in left} <= {place.path for place in links_to(Library.build(world), id)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("related: [{0}, a/b]", "related: [a/b]"),
        ("related: [a/b, {0}]", "related: [a/b]"),
        ("related: [{0}]", "related: []"),
        ('related: ["a/b",\n  "{0}"]', 'related: ["a/b"]'),
        ("related:\n  - {0}\n  - a/b", "related:\n  - a/b"),
        ("related:\n  - a/b\n  - {0}", "related:\n  - a/b"),
        ("related:\n- '{0}'", "related: []"),
    ],
)
def test_list_is_mended_however_it_is_written(world: Files, before: str, after: str) -> None:
    path = "ru/difficult-callers/caller-swears.md"
    lines = world[path].decode().split("\n")
    place = next(i for i, line in enumerate(lines) if line.startswith("related:"))
    written = {**world, path: "\n".join([*lines[:place], before.format(OLD), *lines[place + 1 :]]).encode()}

    assert f"\n{after}\n" in removed(written, OLD)[path].decode()


def test_links_that_a_person_must_mend_are_named(world: Files) -> None:
    files = {**world, "ru/figures.md": f"# Цифры\n\n[Связь]({OLD}.md)\n".encode()}

    found = {str(place) for place in links_to(Library.build(files), OLD)} - {str(p) for p in links_to(Library.build(world), OLD)}

    assert found == {"docs/ru/figures.md:3"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("inbound-call/no-such", NEW, "there is no situation"),
        (OLD, "inbound-call/caller-hurries", "is there already"),
        (OLD, "inbound/line-drops", "is not a category; write “inbound-call”"),
        (OLD, "inbound-call/Обрыв", "small Latin letters"),
        (OLD, "inbound-call/fax", "leads readers on"),
    ],
)
def test_what_would_break_an_address_is_refused(world: Files, old: str, new: str, said: str) -> None:
    files = {**world, "_moved.yml": b"removed:\n  inbound-call/fax: 90\n"}

    with pytest.raises(RefusedError, match=said):
        rename(Library.build(files), files, old, new)


def test_command_line_moves_the_files_and_says_which(project: MakeProject) -> None:
    made = project(WORLD)

    done = made.run("playbook", "rename", OLD, NEW)
    gone = made.run("playbook", "remove", "difficult-callers/caller-doubts")

    assert f"docs/ru/{NEW}.md: written" in done.stdout
    assert f"docs/ru/{OLD}.md: deleted" in done.stdout
    assert "docs/ro/difficult-callers/caller-doubts.md: deleted" in gone.stdout
    assert made.check().returncode == 0
    assert made.run("playbook", "remove", OLD).stderr == f"playbook: there is no situation “{OLD}”\n"
