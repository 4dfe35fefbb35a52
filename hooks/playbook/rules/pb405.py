"""A word has letters of two alphabets.

## What it does

Looks in every situation and page, outside front matter and code, and in titles, aliases and queries, for Latin letters
inside a Cyrillic word and Cyrillic ones inside a Latin word.

## Why

«о» and “o” look the same and are different letters: the finder does not find such a word.

## Bad

```markdown
- «Пришлю oтвет.»
```

The first letter of the last word is Latin.

## Good

```markdown
- «Пришлю ответ.»
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.letters import script_of
from playbook.library import Library
from playbook.model import Location
from playbook.wording import lines, words

NAME = "mixed-scripts"

_LATIN, _CYRILLIC = "[a-zA-ZÀ-ɏ]", "[Ѐ-ӿ]"
_NEIGHBOURS = re.compile(f"{_LATIN}{_CYRILLIC}|{_CYRILLIC}{_LATIN}")


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every word with letters of two scripts, and name the few that are out of place."""
    queries = ((t.location, t.text) for s in library.situations for t in s.queries if _NEIGHBOURS.search(t.text))
    for place, text in (*lines(library, _NEIGHBOURS), *queries):
        yield from ((place, message) for word in words(text) if (message := _judged(word)))


def _judged(word: str) -> str | None:
    scripts = [script_of(letter) for letter in word]
    main = max(sorted(set(scripts)), key=scripts.count)
    strangers = [f"“{letter}”" for letter, script in zip(word, scripts, strict=True) if script != main]
    fact = f"in “{word}” {', '.join(strangers)} {'is' if len(strangers) == 1 else 'are'} not {main}"
    return f"{fact}; type the word anew on one keyboard" if strangers else None
