"""A field is missing from the front matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.codes import next_code
from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "missing-field"
_SHARED = ("code", "audience", "direction", "sources", "owner", "reviewed")
_OWN = ("aliases", "queries")


def check(library: Library) -> Iterator[Finding]:
    """Yield the top of every file that lacks a field, or the line of a field with an empty list."""
    lists = _lists(library)
    misread = {fault.location.path for fault in library.faults if fault.code in ("PB003", "PB006")}
    for situation in library.situations:
        shared = () if situation.is_translation or situation.id in library.unread else _SHARED
        for key in (*shared, *_OWN):
            if key not in situation.lines and not (situation.path in misread and situation.id in library.unread):
                yield finding(situation.place(key), f"no-{key}", **lists[key])
            elif not getattr(situation, key) and situation.path not in misread:
                yield finding(situation.place(key), f"empty-{key}", **lists[key])


def _lists(library: Library) -> dict[str, dict[str, Any]]:
    """Return, for each field, what a message can offer to write in it."""
    taxonomy = library.taxonomy
    offered: dict[str, dict[str, Any]] = {key: {} for key in (*_SHARED, *_OWN)}
    offered["code"] = {"code": next_code(library)}
    offered["sources"] = {"number": next(iter(taxonomy.sources), "000")}
    for key, words in (("audience", taxonomy.audiences), ("direction", taxonomy.directions), ("owner", taxonomy.owners)):
        offered[key] = {"known": words}
    return offered
