"""Fewer than two approved phrases are listed.

## What it does

Asks every situation for at least two approved phrases.

## Why

A single phrase, said on every call, turns a person into an answering machine.

## Bad

```markdown
## Разрешённые фразы

- «Слушаю вас.»
```

## Good

```markdown
## Разрешённые фразы

- «Слушаю вас.»
- «Слушаю и записываю.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "missing-approved"

LEAST = 2


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of the section in every situation with too few phrases."""
    for situation in library.situations:
        count = len(situation.approved)
        if count < LEAST:
            heading = library.languages[situation.language].headings["approved"]
            fact = "only one approved phrase is listed" if count else "no approved phrase is listed"
            instruction = f"write at least {'one more' if count else 'two'} under “## {heading}”"
            if "approved" not in situation.lines:
                instruction = f"add “## {heading}” with at least two"
            yield situation.place("approved"), f"{fact}; {instruction}"
