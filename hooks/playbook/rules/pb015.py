"""A file is longer than anybody reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.model import Location

NAME = "huge-file"

_MOST = 100
"""Thousands of characters; a situation has four, the longest page thirty."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the line with which a file grows too long."""
    for document in library.documents:
        sizes = list(accumulate(len(line) + 1 for line in document.lines))
        if sizes and sizes[-1] > 1000 * _MOST:
            line = next(number for number, size in enumerate(sizes, 1) if size > 1000 * _MOST)
            yield finding(Location(path=document.path, line=line), "huge", size=sizes[-1] // 1000, most=_MOST)
