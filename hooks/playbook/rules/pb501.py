"""A situation has not been read again for longer than its category allows."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.freshness import is_overdue, months
from playbook.library import Library

NAME = "overdue-review"
SEVERITY = "warning"


def check(library: Library) -> Iterator[Finding]:
    """Yield the line `reviewed` of every original that has fallen due."""
    for situation in library.situations:
        if not situation.is_translation and is_overdue(library, situation):
            count = months(library, situation) or 0
            read, today = str(situation.reviewed), str(library.today)
            yield finding(situation.place("reviewed"), "overdue", read=read, count=count, today=today)
