"""A field stands in the wrong one of original and translation.

## What it does

Reports fields of the original, such as `code`, in a translation, and `translates` in an original.

## Why

What is written in two files will one day say two things.

## Bad

```yaml
# docs/ro/…, a translation
code: 32
aliases: [țipă]
translates: 8c1f 02ab
```

## Good

```yaml
aliases: [țipă]
translates: 8c1f 02ab
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "foreign-field"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the line of every field that belongs to another file."""
    for situation in library.situations:
        if situation.id in library.unread:
            continue
        if situation.is_translation:
            original = library.original(situation).path
            for key in situation.shared_fields:
                yield situation.place(key), f"“{key}” stands in the original, {original}, for all languages; delete this line"
        elif "translates" in situation.lines:
            yield situation.place("translates"), "this file is the original and translates nothing; delete this line"
