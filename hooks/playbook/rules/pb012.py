"""Words to say do not stand in one pair of quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding
from playbook.library import Library

NAME = "unquoted-phrase"


def check(library: Library) -> Iterator[Finding]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB012")
