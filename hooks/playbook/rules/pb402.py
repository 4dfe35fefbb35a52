"""A Romanian letter has a cedilla instead of a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spans import replacement
from playbook.spelling import shortened
from playbook.wording import lines, words

NAME = "letter-with-cedilla"

_CEDILLA = re.compile("[şţŞŢ]")
_COMMA = str.maketrans("şţŞŢ", "șțȘȚ")


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every word with a cedilla."""
    for place, text in lines(library, _CEDILLA):
        for word in words(text):
            if word != (right := word.translate(_COMMA)):
                fix = replacement(library.lines(place.path), place, word, right, safe=True)
                yield finding(place, "cedilla", fix=fix, word=shortened(word), near=shortened(right))
