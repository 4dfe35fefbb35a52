"""The clock of a wait counts to nothing, or starts from a phrase that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.clock import problems
from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "bad-wait"


def check(library: Library) -> Iterator[Finding]:
    """Yield what is wrong with the clock, and every number in `waits` that is no phrase in some language."""
    yield from problems(library)
    for situation in library.situations:
        if situation.is_translation or not situation.waits:
            continue
        fewest = min((situation, *library.translations(situation)), key=lambda s: len(s.approved))
        last = len(fewest.approved)
        for number in situation.waits:
            if number > last > 0:
                yield finding(situation.place("waits"), "phrase", concerns=(fewest.path,), number=number, path=fewest.path, last=last)
        if not library.taxonomy.clock:
            yield finding(situation.place("waits"), "no-clock")
