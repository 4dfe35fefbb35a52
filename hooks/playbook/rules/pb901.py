"""An exception hides nothing.

## What it does

Reports an entry of `allow` in a situation where the named rule finds nothing, or is not known.

## Why

An exception that is no longer needed would hide the next real fault.

## Bad

```yaml
allow: {PB101: the section follows next week}
```

## Good

The line is deleted once the section is there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "unused-exception"


def check(library: Library, needed: Collection[tuple[str, str]]) -> Iterator[tuple[Location, str]]:
    """Yield every exception that is not among the needed ones, each a path and the code of a rule."""
    for situation in library.situations:
        for code, reason in situation.allow.items():
            if (situation.path, code) not in needed:
                yield reason.location, f"the exception “{code}” hides nothing; delete it from “allow”"
