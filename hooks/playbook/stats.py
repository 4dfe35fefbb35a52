"""Library → a plain table of how much there is: per category and language, and the longest phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.library import Library
from playbook.model import Situation
from playbook.wording import length, said

_HEAD = ("category", "language", "situations", "approved", "forbidden")


def table(library: Library) -> Iterator[str]:
    """Yield the lines of the table; a category without situations in a language has a line of noughts."""
    rows: list[tuple[str, ...]] = [_HEAD]
    for category in library.taxonomy.categories:
        rows += [_row(category, code, library.in_category(category, code)) for code in library.languages]
    rows += [_row("all", code, library.in_language(code)) for code in library.languages]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        words = [cell.ljust(width) for cell, width in zip(row[:2], widths, strict=False)]
        numbers = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        yield "  ".join((*words, *numbers))
    yield from _longest(library)


def _row(category: str, code: str, situations: Iterable[Situation]) -> tuple[str, ...]:
    found = tuple(situations)
    approved, forbidden = (sum(len(getattr(s, section)) for s in found) for section in ("approved", "forbidden"))
    return category, code, str(len(found)), str(approved), str(forbidden)


def _longest(library: Library) -> Iterator[str]:
    for code in library.languages:
        phrases = [text for situation in library.in_language(code) for text in said(situation)]
        if phrases:
            text = max(phrases, key=length)
            yield f"longest phrase, {code}: {length(text)} words, {text.location}: {text.text}"
