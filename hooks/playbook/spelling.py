"""How a message quotes what somebody wrote, and the known word that a mistyped one was most likely meant to be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_QUOTED = 60
"""Characters of a text that a message repeats: enough to find it by."""


def shortened(text: str) -> str:
    """Return the text as a message quotes it: in one line, not longer than a line."""
    text = " ".join(text[: 4 * _QUOTED].split())
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word that was most likely meant, whatever its case; None when none is near."""
    folded = {known.casefold(): known for known in words}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def advice(word: str, words: Iterable[str], form: str = "{}") -> str:
    """Return the instruction that ends a message about an unknown word: the nearest right one, else all of them."""
    known = tuple(words)
    near = nearest(word, known)
    if near is None:
        return f"use one of: {', '.join(form.format(word) for word in known)}"
    return f"write “{form.format(near)}”" + (", typed anew: one of its letters only looks the same" if _is_mixed(word) else "")


def _is_mixed(word: str) -> bool:
    """Whether the word has letters of two alphabets, or signs that nobody sees."""
    alphabets = {unicodedata.name(letter, "").partition(" ")[0] for letter in word if letter.isalpha()}
    return len(alphabets) > 1 or any(unicodedata.category(letter) == "Cf" for letter in word)
