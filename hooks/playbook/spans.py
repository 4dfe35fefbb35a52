"""Where the words that a fix replaces stand in the lines of a file: a place names the beginning of a text, not of each word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from playbook.findings import Edit, Fix, replaced
from playbook.model import Location

Change = tuple[int, str, str]
"""Offset in a text, what stands there, what is to stand there."""

_HIDDEN = re.compile(r"\]\([^()\s]*\)|`[^`]*`")
_NEXT = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|[ \t]*$")
_LONGEST = 20
"""Lines: a text that goes on further is not looked through."""


def masked(line: str) -> str:
    """Return a line of the same length in which code and the targets of links have no letters."""
    return _HIDDEN.sub(lambda found: "]" * len(found[0]), line) if "`" in line or "](" in line else line


def last_line(lines: Sequence[str], number: int) -> int:
    """Return the last line of the text that stands in a line: it ends before an item, a heading or an empty line."""
    later = range(number + 1, min(number + _LONGEST, len(lines) + 1))
    return next((n for n in later if _NEXT.match(lines[n - 1]) or lines[n - 1].startswith("#")), later.stop) - 1


def replacement(lines: Sequence[str], place: Location, old: str, new: str, *, safe: bool = False) -> Fix | None:
    """Return the fix that writes `new` for the first `old` of the text that begins at the place; None where it is not written so."""
    left = r"(?<!\w)" if old[:1].isalnum() else ""
    right = r"(?!\w)" if old[-1:].isalnum() else ""
    pattern = re.compile(f"{left}{re.escape(old)}{right}")
    for number in range(place.line, min(place.line + _LONGEST, len(lines) + 1)):
        line = masked(lines[number - 1])
        if number > place.line and _NEXT.match(line):
            return None
        if found := pattern.search(line, place.column - 1 if number == place.line else 0):
            return replaced(Location(path=place.path, line=number, column=found.start() + 1), old, new, safe=safe)
    return None


def replaced_within(lines: Sequence[str], place: Location, text: str, changes: Iterable[Change]) -> Fix | None:
    """Return the safe fix that makes changes inside a text of one line; None where the file writes the text in another way."""
    start = masked(lines[place.line - 1]).find(text, place.column - 1) + 1 if place.line <= len(lines) else 0
    if not start:
        return None
    edits = (Edit(location=replace(place, column=start + offset), old=old, new=new) for offset, old, new in changes)
    return Fix(edits=tuple(edits), safe=True)
