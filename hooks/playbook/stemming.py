"""Words → their stems, by Snowball as it is in C: the algorithms of the release that made the JavaScript stemmers."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from Stemmer import Stemmer


@lru_cache
def stemmer(name: str) -> Callable[[str], str]:
    """Return Snowball's algorithm of that name for folded words; without a name a word is its own stem."""
    return Stemmer(name).stemWord if name else str
