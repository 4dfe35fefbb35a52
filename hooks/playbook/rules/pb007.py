"""A heading is not one of a situation's.

## What it does

Compares the headings of a situation with those of its language, and suggests the nearest. The level counts too:
sections begin with `## `.

## Why

What stands under an unknown heading is shown to nobody.

## Bad

```markdown
## Запрещенные фразы
```

## Good

```markdown
## Запрещённые фразы
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "unknown-heading"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB007")
