"""Nothing says when a situation applies.

## What it does

Asks every situation for a sentence, before the list of cues, on what is happening.

## Why

Operators look for what they are living through. Without it they guess from the title, and guess wrong.

## Bad

```markdown
## Ситуация

- «Сколько можно ждать!»
```

## Good

```markdown
## Ситуация

Клиент говорит на повышенных тонах.

- «Сколько можно ждать!»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "missing-trigger"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of the section in every situation without such a sentence."""
    for situation in library.situations:
        if not situation.trigger:
            heading = library.languages[situation.language].headings["trigger"]
            instruction = f"write a sentence on it under “## {heading}”"
            if "trigger" not in situation.lines:
                instruction = f"add “## {heading}” with a sentence on it"
            yield situation.place("trigger"), f"nothing says what is happening; {instruction}"
