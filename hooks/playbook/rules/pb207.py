"""The phrases of two languages do not stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.model import Situation

NAME = "unequal-phrases"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every section, or item, that differs from the original's."""
    for situation in library.situations:
        original = library.original(situation)
        for section in ("approved", "forbidden") if situation.is_translation else ():
            yield from _compare(section, situation, original, library)


def _compare(section: str, here: Situation, original: Situation, library: Library) -> Iterator[Finding]:
    mine, theirs = getattr(here, section), getattr(original, section)
    heading = library.languages[here.language].headings[section]
    if mine and theirs and len(mine) != len(theirs):
        there = original.place(section)
        yield finding(
            here.place(section), "count", heading=heading, mine=len(mine), theirs=len(theirs), there=there, concerns=(there.path,)
        )
        return
    for one, other in zip(mine, theirs, strict=False):
        if one.kind != other.kind:
            yield finding(one.location, other.kind, there=other.location, concerns=(other.location.path,))
