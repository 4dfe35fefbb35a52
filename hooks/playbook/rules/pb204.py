"""A related situation does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spans import replacement
from playbook.spelling import nearest, shortened

NAME = "dangling-related"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every related id for which there is no file."""
    ids = {path.removesuffix(".md") for path in library.pages}
    for situation in library.situations:
        for related in situation.related if not situation.is_translation else ():
            if related.text not in ids:
                near = nearest(related.text, ids)
                key = "near" if near else "none"
                fix = replacement(library.lines(situation.path), related.location, related.text, near) if near else None
                gone = tuple(library.path(related.text, code) for code in library.languages)
                yield finding(related.location, key, fix=fix, id=shortened(related.text), near=near or "", concerns=gone)
