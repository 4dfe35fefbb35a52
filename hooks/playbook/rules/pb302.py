"""A link leads somewhere that is not allowed.

## What it does

Looks at every link, image and address in every Markdown file. Allowed are `https:`, `mailto:`, `tel:` and links to
other files of the playbook. A scheme hidden by entities, percent signs, control characters or capital letters counts
all the same. There are no exceptions to this rule.

## Why

A link can run a script, or open a page that anybody on the line may have changed.

## Bad

```markdown
[тарифы](http://example.com), [далее](javascript:alert)
```

## Good

```markdown
[тарифы](https://example.com), [далее](caller-swears.md)
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from playbook.library import Library
from playbook.model import Location
from playbook.spelling import shortened

NAME = "unsafe-link"

_ALLOWED = ("https", "mailto", "tel")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every link whose scheme is not allowed, or that leaves the site without naming one."""
    for document in library.documents:
        for link in document.links:
            target = _as_followed(link.text)
            scheme = _SCHEME.match(target.replace("\\", ""))
            if target.replace("\\", "/").startswith("//") or (scheme and scheme[1] not in _ALLOWED):
                instruction = "write one that begins with “https://”, or a file such as “../index.md”"
                yield link.location, f"“{shortened(link.text)}” is not a safe link; {instruction}"


def _as_followed(target: str) -> str:
    """Return the target as the most obliging browser would read it."""
    for _ in range(3):
        target = unquote(unescape(target))
    visible = (letter for letter in target.strip("<> ") if not unicodedata.category(letter).startswith(("C", "Z")))
    return "".join(visible).lower()
