"""A file lies where no situation and no page is looked for.

## What it does

Asks that a situation lie directly in the folder of a category, in the folder of a language, under a name of small
Latin letters, digits and hyphens.

## Why

A file in the wrong folder is on no list and in no finder, and nobody notices.

## Bad

```text
docs/ru/difficult-caller/shouting.md
docs/ru/difficult-callers/Кричит.md
```

## Good

```text
docs/ru/difficult-callers/caller-shouting.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "misplaced-file"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB014")
