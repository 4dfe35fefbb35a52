"""A related situation does not exist.

## What it does

Looks for a file, in any language, for every id under `related`. A situation that exists only in another language is
for missing-translation to report.

## Why

A link that leads nowhere costs a call the seconds that it was meant to save.

## Bad

```yaml
related: [difficult-callers/caller-shoutin]
```

## Good

```yaml
related: [difficult-callers/caller-shouting]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.spelling import nearest, shortened

NAME = "dangling-related"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every related id for which there is no file."""
    ids = {path.removesuffix(".md") for path in library.pages}
    for situation in library.situations:
        for related in situation.related if not situation.is_translation else ():
            if related.text not in ids:
                near = nearest(related.text, ids)
                instruction = f"write “{near}”" if near else "write the category and name of one that is there, or delete it"
                yield related.location, f"there is no situation “{shortened(related.text)}”; {instruction}"
