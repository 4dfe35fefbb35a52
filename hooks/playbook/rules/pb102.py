"""Nothing says when a situation applies."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-trigger"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the section in every situation without such a sentence."""
    for situation in library.situations:
        if not situation.trigger:
            heading = library.languages[situation.language].headings["trigger"]
            key = "none" if "trigger" in situation.lines else "no-section"
            yield finding(situation.place("trigger"), key, heading=heading)
