"""A quotation mark is not that of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.spans import Change, replaced_within
from playbook.spelling import shortened
from playbook.wording import situation_lines

NAME = "wrong-quotes"

Levels = tuple[tuple[str, ...], ...]
"""The outer marks and the inner ones."""

_MARK = re.compile("[\"«»„“”‟‹›‚‘‛]|(?<!\\w)['’]|['’](?!\\w)")
_OPENS = re.compile(r"(?:^|[\s(\[{—–/„«“‘\"'])$")


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the first wrong mark of each line."""
    for situation, place, text in situation_lines(library, _MARK):
        language = library.languages[situation.language]
        if len(language.style.get("inner_quotes", "")) == 2 and (wrong := _first_wrong(text, _levels(language))):
            key, mark = wrong
            outer, inner = ("…".join(level) for level in _levels(language))
            changes = _mended(text, _levels(language))
            fix = replaced_within(library.lines(place.path), place, text, changes) if changes else None
            yield finding(place, key, fix=fix, line=shortened(text), mark=mark, outer=outer, inner=inner)


def _levels(language: Language) -> Levels:
    return language.quotes, tuple(language.style["inner_quotes"])


def _first_wrong(text: str, levels: Levels) -> tuple[str, str] | None:
    """Return the key of the message and the mark that is wrong, or that is missing."""
    depth = 0
    for mark in _MARK.findall(text):
        if depth and mark == levels[depth - 1][1]:
            depth -= 1
        elif depth < len(levels) and mark == levels[depth][0]:
            depth += 1
        else:
            return "wrong", str(mark)
    return ("open", levels[depth - 1][1]) if depth else None


def _mended(text: str, levels: Levels) -> list[Change]:
    """Return the right mark for each wrong one, by what stands beside it; nothing where the marks do not pair."""
    changes: list[Change] = []
    depth = 0
    for found in _MARK.finditer(text):
        opens = bool(_OPENS.search(text[: found.start()]))
        depth += opens
        if not 0 < depth <= len(levels):
            return []
        right = levels[depth - 1][0 if opens else 1]
        depth -= not opens
        if found[0] != right:
            changes.append((found.start(), found[0], right))
    return [] if depth else changes
