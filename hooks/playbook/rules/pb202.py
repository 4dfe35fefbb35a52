"""Two situations of one language have the same title."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.model import Location

NAME = "duplicate-title"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every title that an earlier situation has."""
    first: dict[tuple[str, str], Location] = {}
    for situation in library.situations:
        title = " ".join(situation.title.split()).casefold()
        holder = first.setdefault((situation.language, title), situation.location)
        if title and holder is not situation.location:
            yield finding(situation.location, "taken", file=holder.path, concerns=(holder.path,))
