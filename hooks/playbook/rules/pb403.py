"""A word lacks its diacritics."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spans import replacement
from playbook.wording import unmarked

NAME = "missing-diacritics"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every word that is right only with a diacritic; ё has a rule of its own."""
    for place, word, right in unmarked(library):
        if "ё" not in right.lower():
            fix = replacement(library.lines(place.path), place, word, right, safe=True)
            yield finding(place, "bare", fix=fix, word=word, near=right)
