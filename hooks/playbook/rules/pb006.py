"""A field holds a value that it cannot have.

## What it does

Checks that numbers are numbers, days are days, lists are lists, and that audiences, directions, owners and sources
are among those of `_taxonomy.yml`.

## Why

A day that is no day can never fall due; an owner whom nobody knows reviews nothing.

## Bad

```yaml
reviewed: 22.11.2026
audience: inbound-operator
```

## Good

```yaml
reviewed: 2026-11-22
audience: [inbound-operator]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "bad-value"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB006")
