"""Whom the host asks to review: the people who answer for a situation, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import PROJECT, WORLD, Files, Project
from playbook.library import Library
from playbook.owners import expected, written, wrong

TEAMS = b'\nteams: {quality: "@firm/quality", training: "@firm/training"}\n'
HAND = "# by hand\n* @firm/all\n"


@pytest.fixture
def library(world: Files) -> Library:
    """The little world, with a team for each owner."""
    return Library.build({**world, "_taxonomy.yml": world["_taxonomy.yml"] + TEAMS})


def messages(library: Library, text: str) -> list[str]:
    return [f"{line}: {message}" for line, message in wrong(library, text)]


def test_a_change_of_any_situation_is_read_by_those_who_answer_for_it(real_library: Library) -> None:
    text = (PROJECT / ".github" / "CODEOWNERS").read_text("utf-8")

    assert list(wrong(real_library, text)) == [], "playbook owners --write"
    assert set(expected(real_library)) == {s.id for s in real_library.situations}


def test_every_owner_has_a_team_and_every_team_an_owner(real_library: Library) -> None:
    assert set(real_library.taxonomy.teams) == set(real_library.taxonomy.owners)


def test_what_was_written_by_hand_is_kept_and_what_is_written_agrees(library: Library) -> None:
    text = written(library, f"{HAND}/docs/*/old/gone.md @firm/all\n")

    assert text.startswith(HAND)
    assert "gone" not in text
    assert messages(library, text) == []
    assert written(library, text) == text


def test_a_situation_that_nobody_is_asked_about_is_named_with_its_line(library: Library) -> None:
    text = written(library, HAND)
    line = "/docs/*/inbound-call/line-drops.md @firm/quality"
    assert line in text

    (message,) = messages(library, text.replace(f"{line}\n", ""))

    assert f"add “{line}”" in message


@pytest.mark.parametrize(
    ("before", "after", "place", "advice"),
    [
        ("line-drops.md @firm/quality", "line-drops.md @firm/training", "inbound-call/line-drops.md", "write “/docs/*/"),
        ("inbound-call/line-drops.md", "inbound-call/line-drops.md @firm/training", "line-drops", "write “/docs/*/"),
        ("\n\n/docs", "\n\n/docs/*/inbound-call/gone.md @firm/quality\n/docs", "gone", "delete the line"),
        ("\n\n/docs", "\n\n/docs/*/inbound-call/line-drops.md @firm/quality\n/docs", "line-drops.md @firm/quality", "delete one"),
    ],
)
def test_a_line_that_asks_the_wrong_people_is_named(library: Library, before: str, after: str, place: str, advice: str) -> None:
    text = written(library, HAND).replace(before, after, 1)
    lines = text.splitlines()

    (message,) = messages(library, text)

    assert place in lines[int(message.partition(":")[0]) - 1]
    assert advice in message


def test_a_line_for_everything_that_would_take_over_every_situation_is_named(library: Library) -> None:
    text = written(library, "") + "* @firm/all # everything\n"

    (message,) = messages(library, text)

    assert message.startswith(f"{len(text.splitlines())}: ")


@pytest.mark.parametrize(("teams", "fault"), [(b'{quality: "@firm/quality"}', "training"), (TEAMS[8:-2] + b', sales: "@f/s"}', "sales")])
def test_an_owner_without_a_team_and_a_team_without_an_owner_are_faults(world: Files, teams: bytes, fault: str) -> None:
    spoilt = Library.build({**world, "_taxonomy.yml": world["_taxonomy.yml"] + b"\nteams: " + teams + b"\n"})

    assert [(found.code, found.key, found.values["name"]) for found in spoilt.faults] == [("PB013", "team", fault)]


def test_by_hand_one_is_told_the_line_and_can_have_it_written(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    taxonomy = made.docs / "_taxonomy.yml"
    taxonomy.write_bytes(taxonomy.read_bytes() + TEAMS)
    (made.folder / ".github").mkdir()

    first = made.run("playbook", "owners")
    assert first.returncode == 1
    assert first.stdout.startswith(".github/CODEOWNERS:1: ")

    assert made.run("playbook", "owners", "--write").returncode == 0
    assert made.run("playbook", "owners").stdout == ""


def test_without_teams_one_is_told_where_they_are_named(project: Callable[[Path], Project]) -> None:
    assert "docs/_taxonomy.yml" in project(WORLD).run("playbook", "owners").stdout
