"""A word lacks its diacritics.

## What it does

Compares every word of a situation, but for its queries, with the list `marked` in the language's `_words.yml`: words that
the dictionary knows only with a diacritic. A word that means something without it, too („sa” and „să”), is not in the list.

## Why

An operator reads aloud what is written; „fata” for „fața” is read as another word.

## Bad

```markdown
- „Verific si revin.”
```

## Good

```markdown
- „Verific și revin.”
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.wording import unmarked

NAME = "missing-diacritics"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every word that is right only with a diacritic; ё has a rule of its own."""
    for place, word, right in unmarked(library):
        if "ё" not in right.lower():
            yield place, f"“{word}” is not a word without its diacritics; write “{right}”"
