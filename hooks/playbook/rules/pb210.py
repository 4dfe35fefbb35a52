"""A translation does not say what it was made from.

## What it does

Asks every translation for the line `translates`, which `playbook accept` writes.

## Why

When a phrase of the original changes, that line is how the change shows beside its translation.

## Bad

```yaml
aliases: [țipă, strigă]
```

## Good

```yaml
aliases: [țipă, strigă]
translates: 8c1f 02ab 77d0 9e41
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "missing-fingerprints"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the top of every translation without fingerprints."""
    for situation in library.situations:
        if situation.is_translation and not situation.translates and situation.id not in library.unread:
            fact = f"nothing says which text of {library.original(situation).path} this translates"
            yield situation.place("translates"), f"{fact}; compare the two, then run “playbook accept {situation.id}”"
