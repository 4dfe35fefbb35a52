"""The state of the playbook: what is to be done is seen before a customer hears it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from conftest import WORLD, Project
from playbook.library import Library
from playbook.status import state

MakeProject = Callable[[Path], Project]
Files = dict[str, bytes]
TODAY = date(2026, 11, 22)


def test_nothing_is_to_be_done_in_the_little_world(world: Files) -> None:
    found = state(Library.build(world, today=TODAY))

    assert [found[name] for name in ("missing", "stale", "overdue", "orphaned")] == [[], [], [], []]
    assert found["languages"]["ru"]["situations"] == found["languages"]["ro"]["situations"] == 5
    assert sum(counts["originals"] for counts in found["languages"].values()) == 5


def test_missing_translation_names_the_file_that_nobody_has_written(world: Files) -> None:
    del world["ro/inbound-call/line-drops.md"]

    found = state(Library.build(world, today=TODAY))

    assert [(row["language"], row["file"]) for row in found["missing"]] == [("ro", "docs/ro/inbound-call/line-drops.md")]
    assert (
        found["languages"]["ro"]["missing"] == found["owners"]["quality"]["missing"] == found["categories"]["inbound-call"]["missing"] == 1
    )


def test_stale_translation_is_told_phrase_by_phrase_with_its_place(world: Files) -> None:
    path = "ru/inbound-call/line-drops.md"
    world[path] = world[path].replace("Отключаюсь и сразу".encode(), "Отключаюсь и тут же".encode())

    (row,) = state(Library.build(world, today=TODAY))["stale"]

    assert (row["language"], row["part"]) == ("ro", "approved.1")
    assert world[row["path"].removeprefix("docs/")].decode().splitlines()[row["line"] - 1].startswith(f"- „{row['text'][:20]}")


def test_overdue_review_is_told_once_with_its_owner_and_day(world: Files) -> None:
    path = "ru/inbound-call/line-drops.md"
    world[path] = world[path].replace(b"reviewed: 2026-11-02", b"reviewed: 2025-11-02")

    found = state(Library.build(world, today=TODAY))

    assert [(row["code"], row["owner"], row["reviewed"], row["due"]) for row in found["overdue"]] == [
        (1, "quality", "2025-11-02", "2026-11-02")
    ]
    assert found["owners"]["quality"]["overdue"] == found["categories"]["inbound-call"]["overdue"] == 1


def test_what_falls_due_within_a_month_is_counted_before_it_does(world: Files) -> None:
    path = "ru/inbound-call/line-drops.md"
    world[path] = world[path].replace(b"reviewed: 2026-11-02", b"reviewed: 2025-12-22")

    assert state(Library.build(world, today=TODAY))["owners"]["quality"]["soon"] == 1
    assert state(Library.build(world, today=date(2026, 11, 21)))["owners"]["quality"]["soon"] == 0


def test_what_belongs_to_nothing_is_named(world: Files) -> None:
    path = "ru/inbound-call/line-drops.md"
    world[path] = world[path].replace(b"related: [inbound-call/caller-hurries]", b"related: [inbound-call/nobody]")
    world["_taxonomy.yml"] = world["_taxonomy.yml"].replace(b"owners: [quality", b"owners: [nobody, quality")
    for code, words in (("ru", "никто"), ("ro", "nimeni")):
        file = f"{code}/_language.yml"
        world[file] = world[file].replace(b"owners:\n", f"owners:\n  nobody: {words}\n".encode())
    del world["ru/complaints-crises/parcel-lost.md"]

    found = {(row["kind"], row["name"]) for row in state(Library.build(world, today=TODAY))["orphaned"]}

    assert found == {("relation", "inbound-call/nobody"), ("owner", "nobody"), ("translation", "complaints-crises/parcel-lost")}


def test_command_line_and_site_give_the_same_numbers(project: MakeProject) -> None:
    made = project(WORLD)
    assert made.build().returncode == 0

    said = json.loads(made.run("playbook", "status", "--format", "json").stdout)

    assert said == json.loads((made.site / "status.json").read_text("utf-8"))


def test_planner_sees_what_will_be_due_on_a_later_day(project: MakeProject) -> None:
    made = project(WORLD)

    later = made.run("playbook", "status", "--today", "2028-01-01").stdout

    assert "due for review: 5\n" in later
    assert "docs/ru/inbound-call/line-drops.md:10: 1 inbound-call/line-drops, quality, read on 2026-11-02, due on 2027-11-02" in later
    assert later.endswith("as on 2028-01-01\n")


def test_page_of_each_language_shows_the_numbers_of_the_file(built_site: Path, real_library: Library) -> None:
    numbers = json.loads((built_site / "status.json").read_text("utf-8"))
    for code, language in real_library.languages.items():
        page = (
            (built_site / code / "state/index.html")
            .read_text("utf-8")
            .replace("\N{NO-BREAK SPACE}", " ")
            .replace("\N{NON-BREAKING HYPHEN}", "-")
        )
        for owner, counts in numbers["owners"].items():
            assert f'<th scope="row">{language.owners[owner]}</th>' in page
            assert f">{counts['situations']}</td>" in page
        for category in numbers["categories"]:
            assert f'<th scope="row">{language.categories[category]}</th>' in page
