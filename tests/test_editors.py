"""What somebody has who writes in an editor: hints, skeletons, and every fault at its line."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from conftest import PROJECT, WORLD, Files, Project
from playbook import rules
from playbook.library import Library, read_folder
from playbook.model import OWN_FIELDS, SHARED_FIELDS
from playbook.schema import as_text, front_matter

VSCODE = PROJECT / ".vscode"
SCHEMA = VSCODE / "situation.schema.json"
STOP = re.compile(r"\$\{\d+\|([^,|]+)[^|]*\|\}|\$\{\d+:([^}]*)\}|\$\d+")
"""A place that a snippet leaves for the writer: a choice, words to write over, or nothing."""


def settings(name: str) -> dict[str, Any]:
    return dict(json.loads((VSCODE / name).read_text("utf-8")))


def read_front_matter(text: str) -> dict[str, Any]:
    """Return the front matter as an editor reads it, with days as text."""
    values = yaml.safe_load(text.split("---\n")[1]) or {}
    return {key: value.isoformat() if isinstance(value, datetime.date) else value for key, value in values.items()}


def faults(schema: dict[str, Any], values: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft7Validator(schema).iter_errors(values)]


def test_an_editor_knows_the_owners_and_audiences_of_today(real_library: Library) -> None:
    Draft7Validator.check_schema(front_matter(real_library))
    assert SCHEMA.read_text("utf-8") == as_text(real_library), "playbook schema --write .vscode/situation.schema.json"


def test_an_editor_explains_every_field_in_every_language(real_library: Library) -> None:
    fields = front_matter(real_library)["properties"]

    assert set(fields) == {*SHARED_FIELDS, *OWN_FIELDS}
    for key, form in fields.items():
        assert all(language.hints[key] in form["description"] for language in real_library.languages.values())


def test_an_editor_finds_no_fault_where_the_rules_find_none(real_library: Library) -> None:
    schema = front_matter(real_library)

    for situation in real_library.situations:
        assert faults(schema, read_front_matter((PROJECT / situation.path).read_text("utf-8"))) == [], situation.path


ORIGINAL = "ru/inbound-call/line-drops.md"
TRANSLATION = "ro/inbound-call/line-drops.md"


@pytest.mark.parametrize(
    ("path", "line", "instead", "code"),
    [
        *((ORIGINAL, key, "", "PB108") for key in ("audience", "direction", "sources", "owner", "reviewed", "queries")),
        (ORIGINAL, "owner", "owner: qualty", "PB006"),
        (ORIGINAL, "direction", "direction: inward", "PB006"),
        (ORIGINAL, "audience", "audience: inbound-operator", "PB006"),
        (ORIGINAL, "code", "code: first", "PB006"),
        (ORIGINAL, "reviewed", "reviewed: yesterday", "PB006"),
        (ORIGINAL, "sources", 'sources: ["100: one two three four five six"]', "PB006"),
        (ORIGINAL, "sources", 'sources: ["999: place"]', "PB006"),
        (ORIGINAL, "aliases", "aliases: [one]\nalias: [two]", "PB004"),
        (TRANSLATION, "aliases", "aliases: [aud prost]\nowner: quality", "PB209"),
        (TRANSLATION, "queries", "", "PB108"),
    ],
)
def test_an_editor_marks_what_the_rules_would_report(world: Files, path: str, line: str, instead: str, code: str) -> None:
    text = re.sub(rf"^{line}:.*\n", f"{instead}\n" if instead else "", world[path].decode(), flags=re.MULTILINE)
    spoilt = Library.build({**world, path: text.encode()})
    schema = front_matter(Library.build(world))

    assert code in {violation.code for violation in rules.run(spoilt)}
    assert faults(schema, read_front_matter(world[path].decode())) == []
    assert faults(schema, read_front_matter(text)) != []


def snippets() -> dict[str, str]:
    """Return each snippet as it stands once its author has changed nothing in it."""
    found = {name: "\n".join(snippet["body"]) + "\n" for name, snippet in settings("playbook.code-snippets").items()}
    filled = {name: STOP.sub(lambda stop: stop[1] or stop[2] or "", text) for name, text in found.items()}
    today = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "11", "CURRENT_DATE": "22"}
    return {name: re.sub(r"\$(CURRENT_\w+)", lambda stop: today[stop[1]], text) for name, text in filled.items()}


@pytest.mark.parametrize(
    ("original", "translation", "language"), [("Ситуация", "Traducere în română", "ru"), ("Situație", "Перевод на русский", "ro")]
)
def test_a_skeleton_has_the_form_that_the_checker_reads(original: str, translation: str, language: str) -> None:
    other = next(path.parent.name for path in (PROJECT / "docs").glob("*/_language.yml") if path.parent.name != language)
    added = {f"{language}/wording/new-one.md": snippets()[original], f"{other}/wording/new-one.md": snippets()[translation]}
    words = {path: content for path, content in read_folder(PROJECT / "docs").items() if path.endswith(".yml")}
    library = Library.build(words | {path: text.encode() for path, text in added.items()})

    found = [violation for violation in rules.run(library) if violation.code < "PB2" and "new-one" in violation.location.path]
    assert found == []
    situation = library.get("wording/new-one", language)
    assert situation
    assert (len(situation.approved), len(situation.forbidden), situation.original) == (2, 1, language)
    assert all(getattr(situation, section) for section in ("cues", "steps", "limits", "escalation", "rationale"))


@pytest.mark.parametrize(
    ("name", "language", "section"),
    [
        ("Фраза", "ru", "approved"),
        ("Frază", "ro", "approved"),
        ("Запрещённая фраза", "ru", "forbidden"),
        ("Frază interzisă", "ro", "forbidden"),
    ],
)
def test_a_phrase_of_a_snippet_is_read_as_one(world: Files, name: str, language: str, section: str) -> None:
    path = f"{language}/inbound-call/line-drops.md"
    heading = Library.build(world).languages[language].headings[section]
    text = world[path].decode().replace(f"## {heading}\n\n", f"## {heading}\n\n{snippets()[name]}")

    library = Library.build({**world, path: text.encode()})
    situation = library.get("inbound-call/line-drops", language)

    assert not [fault for fault in library.faults if fault.location.path.endswith(path)]
    assert situation
    first = getattr(situation, section)[0]
    assert first.kind == "phrase"
    assert first.when if section == "approved" else first.why and first.instead


def test_a_snippet_offers_what_the_taxonomy_has(real_library: Library) -> None:
    taxonomy = real_library.taxonomy
    lists = {"audience": taxonomy.audiences, "direction": taxonomy.directions, "sources": tuple(taxonomy.sources), "owner": taxonomy.owners}

    for name in ("Ситуация", "Situație"):
        body = "\n".join(settings("playbook.code-snippets")[name]["body"])
        offered = {key: tuple(words.split(",")) for key, words in re.findall(r"^(\w+): .*?\$\{\d+\|([^|]+)\|\}", body, re.MULTILINE)}
        assert offered == lists


def problems(output: str) -> Iterator[dict[str, str]]:
    """Yield what the problem matcher of the task takes out of an output."""
    pattern = settings("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    groups = {key: place for key, place in pattern.items() if key != "regexp"}
    for line in output.splitlines():
        if found := re.match(pattern["regexp"], line):
            yield {key: found[place] for key, place in groups.items()}


def test_a_fault_is_shown_at_its_line_with_what_to_write(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    path = made.docs / ORIGINAL
    path.write_text(path.read_text("utf-8").replace("owner: quality", "owner: qualty").replace("## Запрещённые", "## Запрщённые"), "utf-8")

    done = made.check()
    found = list(problems(done.stdout))

    assert len(found) == len(done.stdout.splitlines()) - 1, "every line but the last, which counts them"
    assert {problem["file"] for problem in found} == {f"docs/{ORIGINAL}"}
    lines = path.read_text("utf-8").splitlines()
    assert any("qualty" in lines[int(problem["line"]) - 1] and problem["code"] == "PB006" for problem in found)
    assert all("(" in problem["message"] and not problem["message"].startswith("PB") for problem in found)


def test_clean_content_leaves_no_mark(project: Callable[[Path], Project]) -> None:
    assert list(problems(project(WORLD).check().stdout)) == []


def test_every_command_of_the_editor_and_before_a_commit_is_there(project: Callable[[Path], Project]) -> None:
    tasks = [[*task["args"]] for task in settings("tasks.json")["tasks"] if task["command"].endswith("playbook")]
    repos = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    entries = [hook["entry"].split() for repo in repos if repo["repo"] == "local" for hook in repo["hooks"]]
    local = [entry[1:] for entry in entries if entry[0].endswith("playbook")]
    made = project(WORLD)

    for verb, *_ in tasks + local:
        assert made.run("playbook", verb, "--help").returncode == 0, verb


def test_what_runs_before_a_commit_is_pinned() -> None:
    text = (PROJECT / ".pre-commit-config.yaml").read_text("utf-8")

    assert all(re.fullmatch(r"[0-9a-f]{40} # frozen: v\S+", rev) for rev in re.findall(r"rev: (.*)", text))
