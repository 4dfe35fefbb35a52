"""No forbidden phrase is listed."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-forbidden"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the section in every situation without a forbidden phrase."""
    for situation in library.situations:
        if not any(phrase.kind == "phrase" for phrase in situation.forbidden):
            heading = library.languages[situation.language].headings["forbidden"]
            key = "none" if "forbidden" in situation.lines else "no-section"
            yield finding(situation.place("forbidden"), key, heading=heading)
