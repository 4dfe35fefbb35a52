"""The phrases of two languages do not stand side by side.

## What it does

Compares a translation with its original: as many approved and as many forbidden items, and at the same place either a
phrase in both or conduct in both.

## Why

Each phrase is shown beside the same phrase in the other language. Where the numbers differ, an operator would read
out another one.

## Bad

Three approved phrases in Russian, two in Romanian.

## Good

Three in both, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location, Situation

NAME = "unequal-phrases"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every section, or item, that differs from the original's."""
    for situation in library.situations:
        original = library.original(situation)
        for section in ("approved", "forbidden") if situation.is_translation else ():
            yield from _compare(section, situation, original, library)


def _compare(section: str, here: Situation, original: Situation, library: Library) -> Iterator[tuple[Location, str]]:
    mine, theirs = getattr(here, section), getattr(original, section)
    heading = library.languages[here.language].headings[section]
    if mine and theirs and len(mine) != len(theirs):
        message = f"there are {len(mine)} items under “## {heading}” and {len(theirs)} in {original.place(section)}"
        yield here.place(section), f"{message}; write the same ones in both, in the same order"
        return
    for one, other in zip(mine, theirs, strict=False):
        if one.kind != other.kind:
            there = "a phrase" if other.kind == "phrase" else "conduct"
            quotes = "put quotation marks around it" if other.kind == "phrase" else "take its quotation marks away"
            yield one.location, f"the item at this place is {there} in {other.location}; {quotes}, or mend it there"
