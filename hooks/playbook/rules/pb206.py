"""A situation is missing in a language."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-translation"


def check(library: Library) -> Iterator[Finding]:
    """Yield the title of every situation that lacks a file in some language."""
    for situation in library.situations:
        for code, language in library.languages.items() if not situation.is_translation else ():
            if f"{code}/{situation.id}.md" not in library.files:
                path = library.path(situation.id, code)
                yield finding(situation.location, "missing", language=language.name, file=path, concerns=(path,))
