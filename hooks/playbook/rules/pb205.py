"""A situation is related to itself."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "self-related"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every related id that is the situation's own."""
    for situation in library.situations:
        for related in situation.related if not situation.is_translation else ():
            if related.text == situation.id:
                yield finding(related.location, "itself")
