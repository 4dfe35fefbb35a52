"""No cue is listed.

## What it does

Asks every situation for at least one thing that the customer says or does and that gives it away.

## Why

The customer's own words are what an operator recognises, and what the finder finds.

## Bad

```markdown
## Ситуация

Клиент говорит на повышенных тонах.
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

NAME = "missing-cue"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of the section in every situation without a cue."""
    for situation in library.situations:
        if not situation.cues:
            language = library.languages[situation.language]
            example = "- {}…{}".format(*language.quotes)
            instruction = f"write what the customer says as “{example}” under “## {language.headings['trigger']}”"
            yield situation.place("trigger"), f"no cue is listed; {instruction}"
