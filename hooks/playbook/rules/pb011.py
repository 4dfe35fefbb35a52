"""Text stands where a situation has no place for it.

## What it does

Reports text before the first section, text between the items of a list, lists where there is plain text, a limit
without its figure, code blocks, tables, rulers, and the marks that a merge leaves behind.

## Why

Such text would be dropped from the page, or be read aloud with its signs.

## Bad

```markdown
## Запрещённые фразы

Никогда не говорите:

- «Успокойтесь»
```

## Good

```markdown
## Запрещённые фразы

- «Успокойтесь»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "misplaced-text"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB011")
