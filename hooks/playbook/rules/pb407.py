"""A customer is addressed as a friend.

## What it does

Looks in approved phrases and in every *instead* for the words that `wording.familiar` in `_language.yml` lists: «ты» and
„tu” in all their forms. What the customer says may hold them.

## Why

A stranger who is called «ты» hears that he is not respected, whatever else is said.

## Bad

```markdown
- «Я тебя слушаю.»
```

## Good

```markdown
- «Слушаю вас.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.wording import said, spoken, words

NAME = "familiar-form"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every familiar word in what is said."""
    for situation in library.situations:
        wording = library.languages[situation.language].wording
        familiar, polite = set(wording.get("familiar", ())), wording.get("polite", "")
        for text in said(situation) if familiar else ():
            for word in words(spoken(text)):
                if word.lower() in familiar:
                    yield text.location, f"“{word}” is said to friends; write the polite form, with “{polite}”"
