"""Two situations have the same code.

## What it does

Compares the codes of all situations. A code belongs to one situation for ever, in every language.

## Why

Somebody calls “thirty-two” across the room, and two people open different pages.

## Bad

```yaml
code: 32  # caller-silent.md has 32 already
```

## Good

```yaml
code: 187
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.codes import next_code
from playbook.library import Library
from playbook.model import Location

NAME = "duplicate-code"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the line of every code that an earlier situation has."""
    first: dict[int, str] = {}
    originals = [s for s in library.situations if not s.is_translation and s.code]
    free = next_code(library)
    for situation in originals:
        holder = first.setdefault(situation.code or 0, situation.id)
        if holder != situation.id:
            message = f"code {situation.code} is already that of “{holder}”; write the next free one, “code: {free}”"
            yield situation.place("code"), message
