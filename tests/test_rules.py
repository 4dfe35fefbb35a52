"""Every rule fires where it must and is silent where it must; its cases are in `tests/rules/`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from conftest import PROJECT
from playbook import messages, rules
from playbook.findings import Rule
from playbook.library import Library
from rule_cases import Case, read_cases

FOLDER = Path(__file__).parent / "rules"
CASES = [
    pytest.param(path.stem.upper(), case, id=f"{path.stem}: {case.sentence}")
    for path in sorted(FOLDER.glob("*.md"))
    for case in read_cases(path)
]
LANGUAGES = sorted(path.parent.name for path in (PROJECT / "docs").glob("*/_language.yml"))
TODAY = date(2026, 11, 22)
"""The day of every case."""
RULES = [pytest.param(rule, id=rule.code) for rule in rules.all_rules()]


def pages_named_in(lines: Iterable[str]) -> dict[str, bytes]:
    """Return the pages, in every language, of the rules that these messages come from: the little world has none of its own."""
    names = {code.lower() for line in lines for code in re.findall(r": (PB\d{3}) ", line)}
    paths = (PROJECT / "docs" / language / messages.FOLDER / f"{name}.md" for language in LANGUAGES for name in names)
    return {path.relative_to(PROJECT / "docs").as_posix(): path.read_bytes() for path in paths if path.exists()}


@pytest.mark.parametrize(("code", "case"), CASES)
def test_editor_is_told_exactly_what_is_wrong_and_nothing_else(code: str, case: Case, world: dict[str, bytes]) -> None:
    slow = {rule.code for rule in rules.all_rules() if rule.slow}
    library = Library.build(case.lay_over({**world, **pages_named_in(case.expected)}), today=TODAY)
    found = rules.run(library, slow=code in slow)

    assert [str(violation) for violation in found] == list(case.expected)
    assert case.fires == any(violation.code == code for violation in found)


def test_the_little_world_has_nothing_to_mend(world: dict[str, bytes]) -> None:
    assert rules.run(Library.build(world, today=TODAY), slow=True) == ()


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_cases_of_both_kinds(rule: Rule) -> None:
    path = FOLDER / f"{rule.code.lower()}.md"
    cases = list(read_cases(path)) if path.exists() else []

    assert {case.fires for case in cases} == {True, False}, f"{path.name} needs a “## fires: …” and a “## silent: …”"
    assert path.read_text("utf-8").startswith(f"# {rule.code} {rule.name}\n")


def test_no_case_is_kept_for_a_rule_that_is_gone() -> None:
    assert {path.stem.upper() for path in FOLDER.glob("*.md")} == {rule.code for rule in rules.all_rules()}


def test_no_code_and_no_name_means_two_rules() -> None:
    known = rules.all_rules()

    assert all(re.fullmatch(r"PB\d{3}", rule.code) for rule in known)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name) for rule in known)
    assert len({rule.name for rule in known}) == len(known)


@pytest.mark.parametrize("line", sorted({line for param in CASES for line in param.values[1].expected}))
def test_every_message_is_a_fact_and_an_instruction_in_plain_words(line: str) -> None:
    found = re.fullmatch(r"\S+\.(?:md|yml):\d+: PB\d{3} (?P<fact>.+?); (?P<instruction>.+) \([a-z0-9-]+\)", line)

    assert found
    assert not found["instruction"].endswith(".")
    assert not re.search(r"\b(please|sorry|invalid|oops|error)\b", line, re.IGNORECASE)
    assert len(line) < 400
