"""An item has no words in it.

## What it does

Looks for phrases, cues, steps, labels, aliases, queries and reasons for exceptions that hold neither a letter nor a
digit.

## Why

It becomes an empty block on the page, or an empty text in the clipboard of somebody who is about to paste it.

## Bad

```markdown
- «»
    - Почему:
```

## Good

```markdown
- «Успокойтесь»
    - Почему: звучит как приказ.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "empty-phrase"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every text without a letter or a digit."""
    for situation in library.situations:
        for text in (*situation.texts, *situation.aliases, *situation.queries):
            if not any(letter.isalnum() for letter in text.text):
                yield text.location, "there are no words here; write them or delete the item"
        for code, reason in situation.allow.items():
            if not reason.text:
                yield reason.location, f"the exception to {code} gives no reason; write “allow: {{{code}: why it must stand}}”"
