"""Every command that a workflow runs or a page tells somebody to type is one that there is."""

from __future__ import annotations

import argparse
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import PROJECT
from playbook.__main__ import parser

PATTERNS = (
    ".github/**/*.yml",
    ".github/*.md",
    ".github/**/*.js",
    "Makefile",
    ".pre-commit-config.yaml",
    "*.md",
    "docs/**/*.md",
    "docs/*/_*.yml",
)
FILES = sorted(path for pattern in PATTERNS for path in PROJECT.glob(pattern) if path.name != "CHANGELOG.md")
RUN = re.compile(r"(?:\.venv/bin|\$\(BIN\))/playbook ([^`\n]*)")
"""A command as a shell gets it."""
NAMED = re.compile(r"(?:(?<=`)|(?<=/))playbook ([^`“”„«»\n]+)")
"""A command as a sentence names it, its arguments perhaps left out."""
OPTIONS = re.compile(r"--[a-z-]+")
PLACE = re.compile(r'"\$\([^"]*?"[^"]*"\)"|"?\$\([^)]*\)"?')
"""What the shell puts in by itself; in a workflow, always a day."""


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def verbs() -> dict[str, argparse.ArgumentParser]:
    (found,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def words(command: str) -> list[str]:
    """Return the arguments of a command, without where its output goes and what a comment says."""
    return shlex.split(re.split(r"\s(?:>|\||&&)\s", PLACE.sub("2026-11-22", command))[0], comments=True)


def commands_run() -> Iterator[tuple[Path, str]]:
    for path in FILES:
        yield from ((path, command) for command in RUN.findall(path.read_text("utf-8")))
    tasks = PROJECT / ".vscode" / "tasks.json"
    for task in json.loads(tasks.read_text("utf-8"))["tasks"]:
        if task["command"].endswith("/playbook"):
            yield tasks, shlex.join(task["args"])


@pytest.mark.parametrize(("path", "command"), [pytest.param(*found, id=f"{name(found[0])}: {found[1]}") for found in commands_run()])
def test_nobody_is_told_to_run_what_the_command_line_refuses(path: Path, command: str) -> None:
    options = parser().parse_args(words(command))

    assert callable(options.run), name(path)


@pytest.mark.parametrize("path", [path for path in FILES if NAMED.search(path.read_text("utf-8"))], ids=name)
def test_no_page_names_a_verb_or_a_flag_that_is_not_there(path: Path) -> None:
    for command in NAMED.findall(path.read_text("utf-8")):
        verb = re.match(r"[a-z]+", command)
        if verb is None:  # “playbook <verb>”
            continue
        assert verb[0] in verbs(), command
        known = verbs()[verb[0]]._option_string_actions
        assert [flag for flag in OPTIONS.findall(PLACE.sub("", command).partition("#")[0]) if flag not in known] == [], command


def test_the_commands_are_found_where_they_stand() -> None:
    places = {name(path) for path, _ in commands_run()}

    assert places >= {"Makefile", ".pre-commit-config.yaml", "CONTRIBUTING.md", "README.md", ".vscode/tasks.json"}
    assert places >= {".github/workflows/due.yml", ".github/workflows/pull-request.yml"}


def test_mondays_issue_looks_a_week_ahead() -> None:
    (command,) = (command for path, command in commands_run() if path.name == "due.yml")

    assert "+7 days" in command
    assert parser().parse_args(words(command)).today is not None
