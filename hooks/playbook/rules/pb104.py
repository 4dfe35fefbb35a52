"""Fewer than two approved phrases are listed."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-approved"

LEAST = 2


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the section in every situation with too few phrases."""
    for situation in library.situations:
        count = len(situation.approved)
        if count < LEAST:
            heading = library.languages[situation.language].headings["approved"]
            key = "no-section" if "approved" not in situation.lines else "one" if count else "none"
            yield finding(situation.place("approved"), key, heading=heading)
