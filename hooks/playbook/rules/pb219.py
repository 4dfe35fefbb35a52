"""The clock of a wait counts to nothing, or starts from a phrase that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.clock import problems
from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "bad-wait"


def check(library: Library) -> Iterator[Finding]:
    """Yield what is wrong with the clock, and every number in `waits` that is no phrase: of the original, for PB207 judges the others."""
    yield from problems(library)
    for situation in library.situations:
        if situation.is_translation or not situation.waits:
            continue
        last = len(situation.approved)
        for number in situation.waits:
            if number > last > 0:
                yield finding(situation.place("waits"), "phrase", number=number, last=last)
        if not library.taxonomy.clock:
            yield finding(situation.place("waits"), "no-clock")
