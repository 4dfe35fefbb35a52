"""A translation does not say what it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-fingerprints"


def check(library: Library) -> Iterator[Finding]:
    """Yield the top of every translation without fingerprints."""
    for situation in library.situations:
        if situation.is_translation and not situation.translates and situation.id not in library.unread:
            original = library.original(situation).path
            yield finding(situation.place("translates"), "missing", file=original, id=situation.id, concerns=(original,))
