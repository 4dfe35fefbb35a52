"""A forbidden item does not say why.

## What it does

Asks every forbidden item, phrase or conduct, for a line with its reason.

## Why

A ban without a reason is forgotten by the next call; a reason also covers the words that no list foresaw.

## Bad

```markdown
- «Успокойтесь»
    - Вместо: «Слушаю вас и записываю.»
```

## Good

```markdown
- «Успокойтесь»
    - Почему: звучит как приказ.
    - Вместо: «Слушаю вас и записываю.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "missing-why"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every forbidden item without a reason."""
    for situation in library.situations:
        label = library.languages[situation.language].labels["why"]
        for phrase in situation.forbidden:
            if not phrase.why:
                yield phrase.location, f"nothing says why this is forbidden; add “- {label}: …” indented under it"
