"""The title is missing, or there are two.

## What it does

Asks every situation for exactly one line that begins with `# `.

## Why

The title is what a hit in the finder is called; without one there is nothing to choose by.

## Bad

```markdown
## Клиент молчит
```

## Good

```markdown
# Клиент молчит
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "bad-title"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB009")
