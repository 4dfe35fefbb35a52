"""A forbidden phrase does not say what to say instead.

## What it does

Asks every forbidden phrase in quotation marks for a phrase to say in its place. Conduct needs none.

## Why

Told only what not to say, people fall silent, and silence on the line is worse.

## Bad

```markdown
- «Успокойтесь»
    - Почему: звучит как приказ.
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

NAME = "missing-instead"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every forbidden phrase without another in its place."""
    for situation in library.situations:
        language = library.languages[situation.language]
        example = "- {}: {}…{}".format(language.labels["instead"], *language.quotes)
        for phrase in situation.forbidden:
            if phrase.kind == "phrase" and not phrase.instead:
                yield phrase.location, f"nothing says what to say instead of this phrase; add “{example}” indented under it"
