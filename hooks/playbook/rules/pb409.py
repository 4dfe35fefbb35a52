"""A phrase is too long for one breath."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.model import Location, Situation
from playbook.wording import length, said, seconds

NAME = "long-phrase"

MOST_WORDS = 20
MOST_SECONDS = 12


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every phrase that is too long."""
    most: dict[str, Any] = {"most": MOST_WORDS, "most_seconds": MOST_SECONDS}
    for situation in library.situations:
        for place, words, aloud in _too_long(situation, library.languages[situation.language]):
            yield finding(place, "aloud" if aloud else "long", count=words, seconds=round(aloud), **most)


@lru_cache(maxsize=1 << 14)
def _too_long(situation: Situation, language: Language) -> tuple[tuple[Location, int, float], ...]:
    """Return the place of each phrase that is too long, its words and its seconds."""
    measured = ((text.location, length(text), seconds(text, language)) for text in said(situation))
    return tuple(each for each in measured if each[1] > MOST_WORDS or each[2] > MOST_SECONDS)
