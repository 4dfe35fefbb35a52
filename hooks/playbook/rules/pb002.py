"""A situation's file is empty."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding
from playbook.library import Library

NAME = "empty-file"


def check(library: Library) -> Iterator[Finding]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB002")
