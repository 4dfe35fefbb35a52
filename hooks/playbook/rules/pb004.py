"""A field of the front matter is not known.

## What it does

Compares the names of the fields with those that a situation has, and suggests the nearest.

## Why

A misspelt field is read by nobody: the aliases under it would never be found.

## Bad

```yaml
alias: [орёт, кричит]
```

## Good

```yaml
aliases: [орёт, кричит]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "unknown-field"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB004")
