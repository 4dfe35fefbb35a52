"""A Russian word has е where it is ё."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spans import replacement
from playbook.wording import unmarked

NAME = "missing-yo"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every word that is right only with ё."""
    for place, word, right in unmarked(library):
        if "ё" in right.lower():
            fix = replacement(library.lines(place.path), place, word, right, safe=True)
            yield finding(place, "ye", fix=fix, word=word, near=right)
