"""A situation is related to itself.

## What it does

Looks for a situation's own id under its `related`.

## Why

The reader follows the link and lands on the page just left.

## Bad

```yaml
# difficult-callers/caller-shouting.md
related: [difficult-callers/caller-shouting]
```

## Good

```yaml
related: [difficult-callers/caller-upset-not-aggressive]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "self-related"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every related id that is the situation's own."""
    for situation in library.situations:
        for related in situation.related if not situation.is_translation else ():
            if related.text == situation.id:
                yield related.location, "this situation names itself as related; delete it or write another"
