"""No forbidden phrase is listed.

## What it does

Asks every situation for at least one forbidden phrase in quotation marks. Conduct, without quotation marks, may stand
beside it but not in its place.

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
    """Yield the place of the section in every situation without a forbidden phrase."""
    for situation in library.situations:
        if not any(phrase.kind == "phrase" for phrase in situation.forbidden):
            heading = library.languages[situation.language].headings["forbidden"]
            instruction = f"write at least one in quotation marks under “## {heading}”"
            if "forbidden" not in situation.lines:
                instruction = f"add “## {heading}” with at least one"
            yield situation.place("forbidden"), f"no forbidden phrase is listed; {instruction}"
