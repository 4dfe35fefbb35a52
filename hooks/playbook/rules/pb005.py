"""A field of the front matter is given twice.

## What it does

Looks for the same name twice between the two `---`.

## Why

Only one of the two counts, and nobody can tell which the writer meant.

## Bad

```yaml
owner: quality
owner: training
```

## Good

```yaml
owner: training
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "duplicate-key"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB005")
