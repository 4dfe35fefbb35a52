"""A slot is not one that its language knows.

## What it does

Compares what stands in braces with the slots in the `_language.yml` of the file's language, and suggests the nearest.

## Why

Only a slot that is known keeps what the operator filled in when the language is changed, or the next phrase needs it
again.

## Bad

```markdown
- «Номер обращения — {номер обращение}.»
```

## Good

```markdown
- «Номер обращения — {номер обращения}.»
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.language import Language
from playbook.library import Library
from playbook.model import Location
from playbook.spelling import nearest, shortened

NAME = "unknown-slot"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every text with a slot that is not listed."""
    for situation in library.situations:
        language = library.languages[situation.language]
        for text in situation.texts:
            for slot in text.slots:
                if not language.slot_key(slot):
                    instruction = _instruction(slot, language, library)
                    yield text.location, f"unknown slot “{{{shortened(slot)}}}”; {instruction}"


def _instruction(slot: str, language: Language, library: Library) -> str:
    key = next((key for other in library.languages.values() if (key := other.slot_key(slot))), "")
    near = next(iter(language.slots.get(key, ())), None) or nearest(slot, (form for forms in language.slots.values() for form in forms))
    known = library.language_file(language.code)
    return f"write “{{{near}}}”" if near else f"write one that is listed under “slots” in {known}, or add it there"
