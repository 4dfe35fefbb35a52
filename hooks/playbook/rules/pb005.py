"""A field of the front matter is given twice."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding
from playbook.library import Library

NAME = "duplicate-key"


def check(library: Library) -> Iterator[Finding]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB005")
