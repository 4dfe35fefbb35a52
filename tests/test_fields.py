"""Front matter becomes numbers, days and known words, or a fault that says how to write it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from playbook import document, fields
from playbook.document import Document
from playbook.language import Taxonomy
from playbook.model import Source

TAXONOMY = Taxonomy(
    audiences=("team-lead", "customer"),
    directions=("any",),
    owners=("quality",),
    sources={"000": {"title": "А", "language": "ru"}},
)


def read(line: str) -> tuple[dict[str, Any], list[str]]:
    found = document.parse(f"---\n{line}\n---\n# Т".encode(), "docs/a.md")
    assert isinstance(found, Document)
    values, _, faults = fields.read(found, TAXONOMY)
    return values, [f"{fault.code} {fault.key}" for fault in faults]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("code: 32", 32),
        ("code: 007", 7),
        ("reviewed: 2026-11-22", date(2026, 11, 22)),
        ("must_read: 2026-11-22", date(2026, 11, 22)),
        ("audience: [team-lead, customer]", ("team-lead", "customer")),
        ("direction: any", "any"),
        ("owner: quality", "quality"),
        ('sources: ["000: Где это"]', (Source(document="000", locator="Где это"),)),
        ("translates: 8c1f 02ab", ("8c1f", "02ab")),
        ("translates:", ()),
    ],
)
def test_a_value_of_the_right_form_is_read(line: str, value: Any) -> None:
    assert read(line) == ({line.partition(":")[0]: value}, [])


@pytest.mark.parametrize(
    "line",
    [
        "code: -1",
        "code: 0",
        "code: 3.5",
        "code: ٣٢",
        "code: [1]",
        f"code: {'9' * 5000}",
        "reviewed: 22.11.2026",
        "reviewed: 2026-02-30",
        "reviewed: сегодня",
        "must_read: yes",
        "audience: team-lead",
        "audience: {team-lead: yes}",
        "direction: up",
        "owner:",
        'sources: ["001: Где это"]',
        'sources: ["000"]',
        'sources: ["000: раз два три четыре пять шесть"]',
        "allow: [PB101]",
        "aliases: орёт",
        "translates: [8c1f]",
    ],
)
def test_a_value_of_the_wrong_form_is_one_fault_that_says_what_to_write(line: str) -> None:
    values, faults = read(line)

    assert not any(values.values())
    assert len(faults) == 1
    assert faults[0].startswith("PB006 ")
    assert len(faults[0]) < 250


def test_one_wrong_audience_does_not_lose_the_right_one() -> None:
    values, faults = read("audience: [team-lead, teem]")

    assert values == {"audience": ("team-lead",)}
    assert len(faults) == 1


def test_a_misspelt_field_does_not_replace_the_right_one() -> None:
    values, faults = read("owner: quality\nowners: nobody")

    assert values == {"owner": "quality"}
    assert faults == ["PB004 near"]
