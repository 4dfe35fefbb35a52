"""A query of a situation does not bring it.

## What it does

Asks the finder every query in `queries`, on a page of the situation's language, as an operator would type it, and wants the
situation among the first three answers. It is the finder that readers use, not a copy.

## Why

A query is the promise that somebody who types this in a hurry reads this situation. Another entry, or a word that stands
everywhere, can break it without anybody having touched the file.

## Bad

```yaml
queries: [клиент]
```

## Good

```yaml
queries: [клиент молчит в трубку]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.finding import brought
from playbook.library import Library
from playbook.model import Location

NAME = "query-not-answered"
SLOW = True


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every query that brings three other situations first."""
    asked = [(situation, query) for situation in library.situations for query in situation.queries]
    answers = brought(library, ((situation.language, query.text) for situation, query in asked)) if asked else []
    for (situation, query), ids in zip(asked, answers, strict=True):
        if situation.id not in ids:
            came = ", ".join(ids) or "nothing"
            advice = "write what tells this situation from those, or give the words to its title or aliases"
            yield query.location, f"the query “{query.text}” does not bring this situation among the first three (came: {came}); {advice}"
