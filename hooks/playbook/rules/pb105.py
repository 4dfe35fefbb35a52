"""A forbidden item does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-why"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every forbidden item without a reason."""
    for situation in library.situations:
        label = library.languages[situation.language].labels["why"]
        for phrase in situation.forbidden:
            if not phrase.why:
                yield finding(phrase.location, "none", label=f"- {label}: …")
