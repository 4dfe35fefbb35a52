"""A phrase is too long for one breath."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.wording import length, said, seconds

NAME = "long-phrase"

MOST_WORDS = 20
MOST_SECONDS = 12


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every phrase that is too long."""
    for situation in library.situations:
        language = library.languages[situation.language]
        for text in said(situation):
            words, aloud = length(text), seconds(text, language)
            if words > MOST_WORDS or aloud > MOST_SECONDS:
                most: dict[str, Any] = {"most": MOST_WORDS, "most_seconds": MOST_SECONDS}
                yield finding(text.location, "aloud" if aloud else "long", count=words, seconds=round(aloud), **most)
