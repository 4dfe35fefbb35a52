"""A sub-item of a phrase has no known label."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding
from playbook.library import Library

NAME = "unknown-label"


def check(library: Library) -> Iterator[Finding]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB010")
