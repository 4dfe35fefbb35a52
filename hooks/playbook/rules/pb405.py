"""A word has letters of two alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.letters import script_of
from playbook.library import Library
from playbook.spelling import shortened
from playbook.wording import lines, words

NAME = "mixed-scripts"

_LATIN, _CYRILLIC = "[a-zA-ZÀ-ɏ]", "[Ѐ-ӿ]"
_NEIGHBOURS = re.compile(f"{_LATIN}{_CYRILLIC}|{_CYRILLIC}{_LATIN}")
_NAMED = 10
"""So many letters of a word are named."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every word with letters of two scripts, and name the few that are out of place."""
    queries = ((t.location, t.text) for s in library.situations for t in s.queries if _NEIGHBOURS.search(t.text))
    for place, text in (*lines(library, _NEIGHBOURS), *queries):
        yield from (
            finding(place, key, word=shortened(word), letters=strangers[:_NAMED])
            for word in words(text)
            for key, strangers in _judged(word)
        )


def _judged(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield, where letters of a word are strangers in it, the key of the message and those letters."""
    scripts = [script_of(letter) for letter in word]
    main = max(sorted(set(scripts)), key=scripts.count)
    strangers = tuple(letter for letter, script in zip(word, scripts, strict=True) if script != main)
    if strangers:
        yield main if main in ("latin", "cyrillic") else "other", strangers
