"""An item has no words in it."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "empty-phrase"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every text without a letter or a digit."""
    for situation in library.situations:
        for text in (*situation.texts, *situation.aliases, *situation.queries):
            if not any(letter.isalnum() for letter in text.text):
                yield finding(text.location, "empty")
        for code, reason in situation.allow.items():
            if not reason.text:
                yield finding(reason.location, "no-reason", code=code)
