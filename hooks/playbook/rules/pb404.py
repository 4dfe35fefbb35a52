"""A Russian word has е where it is ё.

## What it does

Compares every word of a situation, but for its queries, with the list `marked` in the language's `_words.yml`: words that
the dictionary knows only with ё. A word that is right with either letter («все» and «всё») is not in the list.

## Why

An operator reads at a glance; ё shows at once which word it is and where the stress lies.

## Bad

```markdown
- «Еще минуту, и перезвоню.»
```

## Good

```markdown
- «Ещё минуту, и перезвоню.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.wording import unmarked

NAME = "missing-yo"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every word that is right only with ё."""
    for place, word, right in unmarked(library):
        if "ё" in right.lower():
            yield place, f"“{word}” is written with ё; write “{right}”"
