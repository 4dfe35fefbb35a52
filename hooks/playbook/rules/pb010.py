"""A sub-item of a phrase has no known label.

## What it does

Every line indented under a phrase begins with a label of its language and a colon; each label stands once.

## Why

A label that is not known hides the reason, or the phrase to say instead.

## Bad

```markdown
- «Успокойтесь»
    - Потому что: звучит как приказ.
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

NAME = "unknown-label"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB010")
