"""A situation has not been read again for longer than its category allows.

## What it does

Adds to `reviewed` the months that `review` in `_taxonomy.yml` gives to the category, and compares that with the day of
the build. It is a warning: the site is built, and the page says that it is time.

## Why

Figures, prices and promises change, and a phrase that was true last year is read out with the same confidence.

## Bad

```yaml
# in a category that is read every 12 months, on 22 November 2026
reviewed: 2025-10-01
```

## Good

```yaml
reviewed: 2026-11-22
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.freshness import is_overdue, months
from playbook.library import Library
from playbook.model import Location

NAME = "overdue-review"
SEVERITY = "warning"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the line `reviewed` of every original that has fallen due."""
    for situation in library.situations:
        if not situation.is_translation and is_overdue(library, situation):
            fact = f"last read on {situation.reviewed}, and {months(library, situation)} months have passed"
            yield situation.place("reviewed"), f"{fact}; read it again, mend it and write “reviewed: {library.today}”"
