"""The front matter cannot be read.

## What it does

Reads the lines between the two `---` at the top of a file as YAML and says where they break.

## Why

A site generator that cannot read them shows them to the reader and goes on as if nothing had been written.

## Bad

```yaml
aliases: [орёт, кричит
```

## Good

```yaml
aliases: [орёт, кричит]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "bad-front-matter"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB003")
