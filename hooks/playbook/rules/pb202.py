"""Two situations of one language have the same title.

## What it does

Compares the titles within each language, whatever the case of their letters.

## Why

Two hits of the same name in the finder cannot be told apart.

## Bad

Two files that both begin with `# Клиент молчит`.

## Good

`# Клиент молчит после приветствия` and `# Клиент замолчал посреди разговора`.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "duplicate-title"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every title that an earlier situation has."""
    first: dict[tuple[str, str], Location] = {}
    for situation in library.situations:
        title = " ".join(situation.title.split()).casefold()
        holder = first.setdefault((situation.language, title), situation.location)
        if title and holder is not situation.location:
            yield situation.location, f"the title is already that of {holder.path}; write what tells the two apart"
