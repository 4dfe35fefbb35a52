"""A field is missing from the front matter.

## What it does

Asks the original of every situation for `code`, `audience`, `direction`, `sources`, `owner` and `reviewed`, and every
language for `aliases` and `queries`.

## Why

Without a code it cannot be called out across the room, without an owner nobody mends it, without queries nobody finds
it.

## Bad

```yaml
---
aliases: [орёт, кричит]
---
```

## Good

```yaml
---
code: 32
audience: [inbound-operator]
direction: inbound
aliases: [орёт, кричит]
queries: [клиент кричит]
sources: ["002: Apelantul strigă"]
owner: quality
reviewed: 2026-11-22
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.codes import next_code
from playbook.library import Library
from playbook.model import Location

NAME = "missing-field"
_SHARED = ("code", "audience", "direction", "sources", "owner", "reviewed")
_OWN = ("aliases", "queries")


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the top of every file that lacks a field, or the line of a field with an empty list."""
    forms = _forms(library)
    misread = {fault.location.path for fault in library.faults if fault.code in ("PB003", "PB006")}
    for situation in library.situations:
        shared = () if situation.is_translation or situation.id in library.unread else _SHARED
        for key in (*shared, *_OWN):
            if key not in situation.lines and not (situation.path in misread and situation.id in library.unread):
                yield situation.place(key), f"the field “{key}” is missing; add a line {forms[key]}"
            elif not getattr(situation, key) and situation.path not in misread:
                yield situation.place(key), f"the field “{key}” is empty; write {forms[key]}"


def _forms(library: Library) -> dict[str, str]:
    taxonomy = library.taxonomy
    source = next(iter(taxonomy.sources), "000")
    return {
        "code": f"“code: {next_code(library)}”, the next free number",
        "audience": f"“audience: [ … ]” with some of: {', '.join(taxonomy.audiences)}",
        "direction": f"“direction: …” with one of: {', '.join(taxonomy.directions)}",
        "sources": f'“sources: ["{source}: words to find the place by"]”',
        "owner": f"“owner: …” with one of: {', '.join(taxonomy.owners)}",
        "reviewed": "“reviewed: 2026-11-22” with the day on which it was last read",
        "aliases": "“aliases: [one, two]” with other names that people look for",
        "queries": "“queries: [one, two]” with what people type to find it",
    }
