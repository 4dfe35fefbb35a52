"""A situation is missing in a language.

## What it does

Looks for a file of every situation in every language. A file that is there but cannot be read is reported for what is
wrong with it, not here.

## Why

An operator who changes the language in the middle of a call must land on the same situation.

## Bad

`docs/ru/inbound-call/caller-silent.md` without `docs/ro/inbound-call/caller-silent.md`.

## Good

Both files.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "missing-translation"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the title of every situation that lacks a file in some language."""
    for situation in library.situations:
        for code, language in library.languages.items() if not situation.is_translation else ():
            if f"{code}/{situation.id}.md" not in library.files:
                path = library.path(situation.id, code)
                yield situation.location, f"this situation is missing in {language.name}; write it in {path}"
