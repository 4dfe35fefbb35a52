"""A Romanian letter has a cedilla instead of a comma.

## What it does

Looks in every situation and page, outside front matter and code, and in titles and aliases, for ş and ţ.

## Why

They are Turkish letters that old keyboards gave for want of better ones. They look alike, but are drawn differently in
most typefaces, and whoever searches the page for one does not find the other.

## Bad

```markdown
- „Vă mulţumesc că aţi aşteptat.”
```

## Good

```markdown
- „Vă mulțumesc că ați așteptat.”
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.wording import lines, words

NAME = "letter-with-cedilla"

_CEDILLA = re.compile("[şţŞŢ]")
_COMMA = str.maketrans("şţŞŢ", "șțȘȚ")


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every word with a cedilla."""
    for place, text in lines(library, _CEDILLA):
        for word in words(text):
            if word != word.translate(_COMMA):
                yield place, f"“{word}” has a cedilla; write “{word.translate(_COMMA)}”, with a comma below"
