"""An alias stands twice in one situation.

## What it does

Compares the aliases of a situation as the finder does: whatever their case, and with letters that are searched as one
taken for one, such as ё and е.

## Why

It adds nothing, and takes the place of a name that people do look for.

## Bad

```yaml
aliases: [орёт, кричит, Орет]
```

## Good

```yaml
aliases: [орёт, кричит]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.letters import fold_table, split
from playbook.library import Library
from playbook.model import Location, Text
from playbook.spelling import shortened

NAME = "duplicate-alias"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every alias that stands earlier in the same list."""
    tables = {code: fold_table([language.letters.get("fold", {})]) for code, language in library.languages.items()}
    for situation in library.situations:
        known: dict[str, Text] = {}
        for alias in situation.aliases:
            first = known.setdefault(" ".join(split(alias.text, tables[situation.language])), alias)
            if first is not alias and alias.text:
                yield alias.location, f"“{shortened(alias.text)}” repeats the alias “{shortened(first.text)}”; delete it"
