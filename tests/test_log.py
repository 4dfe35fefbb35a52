"""What has changed since somebody last looked: phrase by phrase, as git remembers it, and nothing that nobody says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import Repository
from playbook import log
from playbook.library import Library, read_folder
from playbook.site import Site

Files = dict[str, bytes]
TODAY = date(2026, 11, 22)
LONG_AGO, BEFORE, YESTERDAY = "2026-09-01T10:00:00Z", "2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z"
DROPS = "inbound-call/line-drops"


@pytest.fixture
def repository(tmp_path: Path, world: Files) -> Repository:
    """The little world, committed long ago."""
    docs = tmp_path / "docs"
    for path, content in world.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(content)
    made = Repository(docs)
    made.commit(LONG_AGO)
    return made


def change(repository: Repository, day: str, old: str, new: str, path: str = f"ru/{DROPS}.md") -> None:
    file = repository.docs / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    repository.commit(day)


def read(docs: Path) -> log.Log | None:
    return log.read(docs, Library.build(read_folder(docs), today=TODAY))


def said(docs: Path, code: str) -> Iterator[tuple[Any, ...]]:
    """Yield day, id, part, what was said and what is said of everything that a reader of the language is shown."""
    found = read(docs)
    assert found
    language = Library.build(read_folder(docs)).languages[code]
    for day, changes in found.shown_in(code)[0]:
        for each in changes:
            for row in each.rows_in(code):
                yield day.day, each.id, log.part_of(row, language), row.before[code], row.after[code]


def test_a_changed_phrase_is_told_before_and_after_to_those_who_read_its_language(repository: Repository) -> None:
    change(repository, YESTERDAY, "Отключаюсь и сразу перезваниваю вам", "Перезваниваю вам сейчас же")

    ((day, id, part, before, after),) = said(repository.docs, "ru")

    assert (day, id, part) == (21, DROPS, "Разрешённые фразы 2")
    assert "Отключаюсь и сразу перезваниваю вам" in before
    assert "Перезваниваю вам сейчас же" in after
    assert list(said(repository.docs, "ro")) == []
    assert "".join(text.text for text in log.texts(after)).count("{") == len([s for text in log.texts(after) for s in text.slots])


def test_a_day_is_told_as_a_whole_and_what_was_taken_back_is_not(repository: Repository) -> None:
    change(repository, "2026-11-20T08:00:00Z", "сразу перезваниваю", "тут же перезваниваю")
    change(repository, "2026-11-20T09:00:00Z", "тут же перезваниваю", "сразу перезваниваю")
    change(repository, "2026-11-21T08:00:00Z", "сразу перезваниваю", "скоро перезваниваю")
    change(repository, "2026-11-21T09:00:00Z", "скоро перезваниваю", "немедленно перезваниваю")

    ((day, _, _, before, after),) = said(repository.docs, "ru")

    assert day == 21
    assert "сразу перезваниваю" in before
    assert "немедленно перезваниваю" in after


def test_the_newest_day_is_first_and_older_than_a_month_is_not_told(repository: Repository) -> None:
    change(repository, "2026-10-01T10:00:00Z", "сразу перезваниваю", "давно перезваниваю")
    change(repository, BEFORE, "давно перезваниваю", "раз перезваниваю")
    change(repository, YESTERDAY, "раз перезваниваю", "два перезваниваю")
    found = read(repository.docs)

    assert [row[0] for row in said(repository.docs, "ru")] == [21, 20]
    assert found
    assert found.newest_in("ru") == 1795255200
    assert found.newest_in("ro") == 0


def test_what_nobody_says_is_not_told(repository: Repository) -> None:
    change(repository, YESTERDAY, "reviewed: 2026-11-02", "reviewed: 2026-11-21")

    assert read(repository.docs) == log.Log(changes=())


def test_a_new_situation_and_one_that_is_gone_are_named_alone(repository: Repository) -> None:
    for code in ("ru", "ro"):
        file = repository.docs / code / "difficult-callers/caller-doubts.md"
        file.with_name("caller-wonders.md").write_bytes(file.read_bytes())
        (repository.docs / code / f"{DROPS}.md").unlink()
    repository.commit(YESTERDAY)
    found = read(repository.docs)

    assert found
    new, gone = sorted(found.changes, key=lambda each: each.id)
    assert (new.id, new.before, new.after, new.rows) == ("difficult-callers/caller-wonders", frozenset(), {"ru", "ro"}, ())
    assert (gone.id, gone.after, gone.titles["ru"]) == (DROPS, frozenset(), "Клиента плохо слышно")
    assert all(each.seen_in(code) for each in found.changes for code in ("ru", "ro"))


def test_a_renamed_situation_is_neither_new_nor_gone(repository: Repository) -> None:
    for code in ("ru", "ro"):
        file = repository.docs / code / f"{DROPS}.md"
        file.rename(file.with_name("bad-line.md"))
    (repository.docs / "_moved.yml").write_text(f"moved:\n  {DROPS}: inbound-call/bad-line\n", "utf-8")
    change(repository, YESTERDAY, "сразу перезваниваю", "тут же перезваниваю", "ru/inbound-call/bad-line.md")

    assert [(id, part) for _, id, part, _, _ in said(repository.docs, "ru")] == [("inbound-call/bad-line", "Разрешённые фразы 2")]
    assert list(said(repository.docs, "ro")) == []


def test_a_branch_is_told_on_the_day_on_which_it_was_merged(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "branch")
    change(repository, "2026-09-10T10:00:00Z", "сразу перезваниваю", "тут же перезваниваю")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "branch", GIT_AUTHOR_DATE=YESTERDAY, GIT_COMMITTER_DATE=YESTERDAY)

    assert [row[0] for row in said(repository.docs, "ru")] == [21]


def test_the_same_commit_tells_the_same_wherever_it_is_built(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(repository, "2026-11-21T23:30:00Z", "сразу перезваниваю", "тут же перезваниваю")
    here = read(repository.docs)
    repository.git("clone", "--quiet", ".", str(tmp_path / "clone"))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "log.showSignature")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "true")

    time.tzset()
    try:
        there = read(tmp_path / "clone")
    finally:
        monkeypatch.undo()
        time.tzset()

    assert here
    assert here.changes
    assert there == here


def test_where_the_history_is_not_there_nothing_is_made_up(repository: Repository, tmp_path: Path, world: Files) -> None:
    change(repository, YESTERDAY, "сразу перезваниваю", "тут же перезваниваю")
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.docs}", str(tmp_path / "shallow"))
    bare = tmp_path / "bare"
    bare.mkdir()

    assert read(tmp_path / "shallow") is None
    assert log.read(bare, Library.build(world, today=TODAY)) is None
    assert log.read(repository.docs, Library.build(world)) is None


def test_a_page_holds_the_newest_and_says_how_many_it_leaves_out() -> None:
    changes = tuple(
        log.Change(id=f"a/{n}", at=n, day=TODAY, before=frozenset(), after=frozenset({"ru"}), titles={}, rows=()) for n in range(50, 0, -1)
    )

    ((day, shown),), left = log.Log(changes=changes).shown_in("ru")

    assert (day, [each.id for each in shown][:2], len(shown), left) == (TODAY, ["a/50", "a/49"], 40, 10)


def test_what_must_be_read_is_asked_for_in_every_language_the_newest_first(world: Files) -> None:
    for path, day in (("ru/inbound-call/line-drops.md", "2026-11-01"), ("ro/inbound-call/caller-hurries.md", "2026-11-20")):
        world[path] = world[path].replace(b"reviewed: ", f"must_read: {day}\nreviewed: ".encode())

    for code in ("ru", "ro"):
        home = Site(library=Library.build(world)).context(f"{code}/index.md")
        assert [s.id for s in home["must_read"]] == ["inbound-call/caller-hurries", DROPS]


def test_the_home_speaks_of_changes_only_where_there_is_a_page_of_them(world: Files) -> None:
    found = log.Log(changes=(log.Change(id="a/b", at=7, day=TODAY, before=frozenset(), after=frozenset({"ru"}), titles={}, rows=()),))
    world_with = {**world, "_taxonomy.yml": world["_taxonomy.yml"] + b"\nreference: [changes]\n"}

    assert Site(library=Library.build(world), log=found).context("ru/index.md")["changed_at"] == 0
    assert Site(library=Library.build(world_with), log=found).context("ru/index.md")["changed_at"] == 7
    assert Site(library=Library.build(world_with)).context("ru/index.md")["changed_at"] == 0
