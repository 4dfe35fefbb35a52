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


def advice(word: str, words: Iterable[str], form: str = "{}") -> tuple[str, dict[str, str | tuple[str, ...]]]:
    """Return how the key of a message about an unknown word ends, and what the message names.

    `near`: the one that was meant; `mixed`: the same, one of whose letters only looks right; `known`: all there are.
    """
    known = tuple(words)
    near = nearest(word, known)
    if near is None:
        return "known", {"known": tuple(form.format(word) for word in known)}
    return "mixed" if _is_mixed(word) else "near", {"near": form.format(near)}


def instruction(word: str, words: Iterable[str]) -> str:
    """Return what whoever gave a command is to write in place of an unknown word."""
    known = tuple(words)
    near = nearest(word, known)
    return f"write “{near}”" if near else f"use one of: {', '.join(known)}"


def _is_mixed(word: str) -> bool:
    """Whether the word has letters of two alphabets, or signs that nobody sees."""
    alphabets = {unicodedata.name(letter, "").partition(" ")[0] for letter in word if letter.isalpha()}
    return len(alphabets) > 1 or any(unicodedata.category(letter) == "Cf" for letter in word)
