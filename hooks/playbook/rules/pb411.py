"""A dash is not that of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spans import replaced_within
from playbook.spelling import shortened
from playbook.wording import situation_lines

NAME = "wrong-dash"

_DASH = re.compile(r" (?<=\S )(--?|[–—―−]) (?=\S)")
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every line with a hyphen, or another language's dash, between two words."""
    for situation, place, text in situation_lines(library, _DASH):
        dash = str(library.languages[situation.language].style.get("dash", ""))
        begins = marker.end() if (marker := _MARKER.match(text)) else 0
        found = [(m.start(1), m[1], dash) for m in _DASH.finditer(text, begins) if m[1] != dash] if dash else []
        if found:
            fix = replaced_within(library.lines(place.path), place, text, found)
            yield finding(place, "wrong", fix=fix, line=shortened(text), mark=found[0][1], dash=dash)
