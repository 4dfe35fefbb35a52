"""Two situations have the same code."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.codes import next_code
from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.model import Situation

NAME = "duplicate-code"


def check(library: Library) -> Iterator[Finding]:
    """Yield the line of every code that an earlier situation has."""
    first: dict[int, Situation] = {}
    originals = [s for s in library.situations if not s.is_translation and s.code]
    free = next_code(library)
    for situation in originals:
        holder = first.setdefault(situation.code or 0, situation)
        if holder is not situation:
            code, place = situation.code or 0, situation.place("code")
            yield finding(place, "taken", code=code, holder=holder.id, free=free, concerns=(holder.path,))
