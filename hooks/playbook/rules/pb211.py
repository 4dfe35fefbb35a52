"""A link in a situation leads to a file that is not there.

## What it does

Follows every relative link of a situation to a Markdown file, from the folder of the file in which it stands.

## Why

A link that leads nowhere costs a call the seconds that it was meant to save.

## Bad

```markdown
2. Перейти к [брани](caller-swearing.md).
```

## Good

```markdown
2. Перейти к [брани](../difficult-callers/caller-swears.md).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath, relpath, splitext
from urllib.parse import unquote

from playbook.library import Library
from playbook.model import Location
from playbook.spelling import nearest, shortened

NAME = "dangling-link"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every link of a situation without a file behind it."""
    languages = {situation.path: situation.language for situation in library.situations}
    for document in library.documents:
        for link in document.links if document.path in languages else ():
            target = unquote(re.split(r"[?#\s]", link.text.strip("<>"), maxsplit=1)[0])
            folder = dirname(document.path)
            if _is_page(target) and not library.has_file(normpath(join(folder, target))):
                near = nearest(target, (relpath(s.path, folder) for s in library.in_language(languages[document.path])))
                instruction = f"write “{near}”" if near else "write the way to one that is there, such as “../category/name.md”"
                yield link.location, f"there is no file “{shortened(target)}” to link to; {instruction}"


def _is_page(target: str) -> bool:
    return bool(target) and ":" not in target and not target.startswith("//") and splitext(target)[1] in ("", ".md")
