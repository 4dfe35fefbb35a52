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
    yield from library.faults_of("PB216")
    ids = {situation.id for situation in library.situations}
    for ladder in library.ladders:
        for place, key, values in problems(ladder):
            yield finding(place, key, **values)
        for step in ladder.steps:
            if step.id in ids:
                yield from _too_high(library, step)
            elif step.id not in library.unread:
                near = nearest(step.id, ids)
                values = {"near": near} if near else {}
                yield finding(step.location, "nowhere-near" if near else "nowhere", id=step.id, step=step.name, **values)


def _too_high(library: Library, step: Step) -> Iterator[Finding]:
    """Yield a step to a phrase that some language does not have, once."""
    versions = [s for code in library.languages if (s := library.get(step.id, code))]
    fewest = min(versions, key=lambda s: len(s.approved))
    if (step.phrase or 0) > len(fewest.approved) > 0:
        yield finding(step.location, "phrase", number=step.phrase or 0, path=fewest.path, last=len(fewest.approved), concerns=(fewest.path,))
