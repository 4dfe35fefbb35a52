"""A quotation mark is not that of the language.

## What it does

Looks in every line of a situation, and in its aliases, at quotation marks: outer ones are `style.quotes` of
`_language.yml`, those inside others are `style.inner_quotes`. An apostrophe between letters is none.

## Why

Phrases are copied into chats and letters as they stand. And the marks say which words are to be said.

## Bad

```markdown
Клиент повторяет: "да", "угу".
```

## Good

```markdown
Клиент повторяет: «да», «угу».
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.language import Language
from playbook.library import Library
from playbook.model import Location
from playbook.spelling import shortened
from playbook.wording import situation_lines

NAME = "wrong-quotes"

_MARK = re.compile("[\"«»„“”‟‹›‚‘‛]|(?<!\\w)['’]|['’](?!\\w)")


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of the first wrong mark of each line."""
    for situation, place, text in situation_lines(library, _MARK):
        language = library.languages[situation.language]
        if len(language.style.get("inner_quotes", "")) == 2 and (wrong := _first_wrong(text, language)):
            outer, inner = "…".join(language.quotes), "…".join(language.style["inner_quotes"])
            yield place, f"“{shortened(text)}” has {wrong} out of place; write {outer} outside and {inner} inside them"


def _first_wrong(text: str, language: Language) -> str | None:
    levels = (language.quotes, tuple(language.style["inner_quotes"]))
    depth = 0
    for mark in _MARK.findall(text):
        if depth and mark == levels[depth - 1][1]:
            depth -= 1
        elif depth < len(levels) and mark == levels[depth][0]:
            depth += 1
        else:
            return str(mark)
    return levels[depth - 1][1] if depth else None
