"""No forbidden phrase is listed.

## What it does

Asks every situation for at least one forbidden item.

## Why

In the heat of a call people say what comes first. Knowing the one sentence that makes it worse is half of the help.

## Bad

```markdown
## Запрещённые фразы
```

## Good

```markdown
## Запрещённые фразы

- «Успокойтесь»
    - Почему: звучит как приказ.
    - Вместо: «Слушаю вас и записываю.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "missing-forbidden"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of the section in every situation without a forbidden item."""
    for situation in library.situations:
        if not situation.forbidden:
            heading = library.languages[situation.language].headings["forbidden"]
            yield situation.place("forbidden"), f"no forbidden phrase is listed; add “## {heading}” with at least one"
