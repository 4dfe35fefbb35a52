"""No cue is listed."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-cue"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the section in every situation without a cue."""
    for situation in library.situations:
        if not situation.cues:
            language = library.languages[situation.language]
            example = "- {}…{}".format(*language.quotes)
            yield finding(situation.place("trigger"), "none", example=example, heading=language.headings["trigger"])
