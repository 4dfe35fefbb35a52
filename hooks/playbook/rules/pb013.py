"""The file of a language or the taxonomy cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding
from playbook.library import Library

NAME = "bad-language-file"


def check(library: Library) -> Iterator[Finding]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB013")
