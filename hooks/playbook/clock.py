"""`clock` of the taxonomy → the marks of a wait on the line, and the situations that say what comes then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playbook.findings import Finding, finding
from playbook.folder import under
from playbook.ladders import LADDERS
from playbook.language import TAXONOMY, Language
from playbook.library import Library
from playbook.model import Location, Situation

MARKS = ("felt", "warn", "limit")
"""Seconds: from when a wait feels like a minute; when the operator is told to come back; how long nobody waits more."""
STEPS = ("ask", "over", "callback")
"""Where one asks for a minute; what one says when it has passed; how a call is offered. Each is a step of a ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The clock as readers of one language see it."""

    marks: Mapping[str, int]
    steps: Mapping[str, Situation]

    def concerns(self, situation: Situation) -> bool:
        """Whether the clock stands on the page of a situation."""
        return bool(situation.waits) or situation in self.steps.values()


def clock(library: Library, language: Language) -> Clock | None:
    """Return the clock; None where the taxonomy has none, or a wrong one, which is a violation."""
    ids = dict(_ids(library))
    found = {key: s for key in STEPS if (s := library.get(ids.get(str(library.taxonomy.clock.get(key)), ""), language.code))}
    if not library.taxonomy.clock or len(found) < len(STEPS) or any(problems(library)):
        return None
    return Clock(marks={key: int(library.taxonomy.clock[key]) for key in MARKS}, steps=found)


def problems(library: Library) -> Iterator[Finding]:
    """Yield what the clock lacks: a mark after the one before, a step that is there."""
    given = library.taxonomy.clock
    if not given:
        return
    place = Location(path=under(library.root, TAXONOMY))
    before = 0
    for key in MARKS:
        seconds = given.get(key)
        if type(seconds) is not int or seconds <= before:
            yield finding(place, "mark", name=key, after=before)
        else:
            before = seconds
    ids = dict(_ids(library))
    for key in STEPS:
        if str(given.get(key)) not in ids:
            yield finding(place, "step", name=key, file=under(library.root, LADDERS))
    for key in sorted(map(str, given.keys() - {*MARKS, *STEPS})):
        yield finding(place, "surplus", name=key)


def _ids(library: Library) -> Iterator[tuple[str, str]]:
    return ((f"{ladder.name}.{step.name}", step.id) for ladder in library.ladders for step in ladder.steps)
