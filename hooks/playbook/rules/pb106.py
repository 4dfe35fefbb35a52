"""A forbidden phrase does not say what to say instead."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-instead"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every forbidden phrase without another in its place."""
    for situation in library.situations:
        language = library.languages[situation.language]
        example = "- {}: {}…{}".format(language.labels["instead"], *language.quotes)
        for phrase in situation.forbidden:
            if phrase.kind == "phrase" and not phrase.instead:
                yield finding(phrase.location, "none", label=example)
