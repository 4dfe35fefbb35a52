"""Raw HTML stands in the text.

## What it does

Looks in every Markdown file for tags, declarations, comments that are not closed or that browsers close early, and
attributes in braces such as `{ onclick=… }`. Code and addresses such as `<https://…>` are left alone. There are no
exceptions to this rule.

## Why

A tag in a text file runs on the computer of everybody who opens the page.

## Bad

```markdown
<b>Важно:</b> перезвонить.
```

## Good

```markdown
**Важно:** перезвонить.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.spelling import shortened

NAME = "raw-html"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of the first raw HTML in every line that has any."""
    for document in library.documents:
        for found in document.html:
            shown = shortened(found.text)
            if found.text.startswith("<!--"):
                yield found.location, f"the comment “{shown}” has no end, or two; close it once, with “-->”"
            elif found.text.startswith("{"):
                yield found.location, f"“{shown}” would become attributes of the page; delete it"
            else:
                yield found.location, f"“{shown}” is raw HTML; delete it and write plain text, with **bold** at most"
