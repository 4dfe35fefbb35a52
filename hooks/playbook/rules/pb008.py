"""A section stands twice in one situation.

## What it does

Looks for two sections with the same heading.

## Why

Whoever corrects the first will not see that the second still says the old thing.

## Bad

```markdown
## Разрешённые фразы

- «Слушаю вас.»

## Разрешённые фразы

- «Записываю.»
```

## Good

```markdown
## Разрешённые фразы

- «Слушаю вас.»
- «Записываю.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "duplicate-section"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB008")
