"""Words to say do not stand in one pair of quotation marks.

## What it does

Asks for quotation marks around every approved phrase and every phrase to say instead, one pair around the whole,
opened and closed. A forbidden item without any is conduct.

## Why

The marks tell what is said from what is done; only what is said gets a copy button.

## Bad

```markdown
- Слушаю вас. Чем помочь?
```

## Good

```markdown
- «Слушаю вас. Чем помочь?»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "unquoted-phrase"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB012")
