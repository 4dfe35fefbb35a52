"""A generator as the benchmark sees it: what it is given, and which commands build it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.search.entries import Entry

Command = Sequence[str]
SITE = "site"
"""Folder that the commands write, beside the sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The texts of one size."""

    project: Path
    """As `generate.py` wrote it."""
    entries: Sequence[Entry]
    """The same situations as plain text, language by language."""

    def missing_in(self, site: Path) -> int:
        """Return how many pages of situations a site lacks, of all languages together."""
        names = {entry.name for entry in self.entries}
        return len(self.entries) - sum(page.parent.name in names for page in site.glob("**/index.html"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """One way to make a site of the texts."""

    name: str
    """What `--builders` says."""
    title: str
    """What its rows are called."""
    lay: Callable[[Path, Base], list[Command]]
    """Writes the sources into a folder that is not there yet; returns what to run in it, one after the other."""
