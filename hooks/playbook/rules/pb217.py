"""A ladder of situations leads to nothing, round in a circle, or on for ever."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.ladders import Step, problems
from playbook.library import Library
from playbook.spelling import nearest

NAME = "bad-ladder"


def check(library: Library) -> Iterator[Finding]:
    """Yield the faults of the file's form, every step that leads to nothing, and every ladder without an order or an end."""
    yield from library.faults_of("PB217")
    ids = {situation.id for situation in library.situations}
    for ladder in library.ladders:
        yield from problems(ladder)
        for step in ladder.steps:
            if step.id in ids:
                yield from _too_high(library, step)
            elif step.id not in library.unread:
                near = nearest(step.id, ids)
                known = finding(step.location, "nowhere-near", id=step.id, step=step.name, near=near) if near else None
                yield known or finding(step.location, "nowhere", id=step.id)


def _too_high(library: Library, step: Step) -> Iterator[Finding]:
    """Yield a step to a phrase that some language does not have, once."""
    versions = [s for code in library.languages if (s := library.get(step.id, code))]
    fewest = min(versions, key=lambda s: len(s.approved))
    last = len(fewest.approved)
    if step.phrase and step.phrase > last > 0:
        yield finding(step.location, "phrase", concerns=(fewest.path,), number=step.phrase, path=fewest.path, last=last)
