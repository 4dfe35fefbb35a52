"""A field stands in the wrong one of original and translation."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "foreign-field"


def check(library: Library) -> Iterator[Finding]:
    """Yield the line of every field that belongs to another file."""
    for situation in library.situations:
        if situation.id in library.unread:
            continue
        if situation.is_translation:
            original = library.original(situation).path
            for key in situation.shared_fields:
                yield finding(situation.place(key), "in-translation", field=key, file=original, concerns=(original,))
        elif "translates" in situation.lines:
            yield finding(situation.place("translates"), "in-original")
