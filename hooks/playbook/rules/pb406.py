"""A quotation mark is not that of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.spans import Change, last_line, replaced_within
from playbook.spelling import shortened
from playbook.wording import situation_lines

NAME = "wrong-quotes"

Levels = tuple[tuple[str, ...], ...]
"""The outer marks and the inner ones."""

_MARK = re.compile("[\"«»„“”‟‹›‚‘‛'’](?:(?<!['’])|(?<!\\w.)|(?!\\w))")
"""Not the apostrophe inside a word."""
_OPENS = re.compile(r"(?:^|[\s(\[{—–/„«“‘\"'])$")


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the first wrong mark of each line; marks may close in a later line of the same text."""
    opened, inside = range(0), 0
    for situation, place, text in situation_lines(library, _MARK):
        language = library.languages[situation.language]
        if len(language.style.get("inner_quotes", "")) != 2:
            continue
        levels, lines = _levels(language), library.lines(place.path)
        before = inside if place.line in opened and place.column == 1 else 0
        if not before and not "".join(_MARK.findall(text)).replace("".join(levels[0]), ""):
            opened, inside = range(0), 0
            continue
        wrong, depth = _first_wrong(text, levels, before)
        after = range(place.line + 1, last_line(lines, place.line) + 1)
        opened, inside = (after, depth) if place.column == 1 and any(_MARK.search(lines[n - 1]) for n in after) else (range(0), 0)
        if not wrong and depth and not inside:
            wrong = "open", levels[depth - 1][1]
        if wrong:
            changes = _mended(text, levels, before)
            fix = replaced_within(lines, place, text, changes) if changes else None
            outer, inner = ("…".join(level) for level in levels)
            yield finding(place, wrong[0], fix=fix, line=shortened(text), mark=wrong[1], outer=outer, inner=inner)


def _levels(language: Language) -> Levels:
    return language.quotes, tuple(language.style["inner_quotes"])


def _first_wrong(text: str, levels: Levels, depth: int) -> tuple[tuple[str, str] | None, int]:
    """Return the key of the message and the mark that is wrong; and in how many marks the text ends."""
    for mark in _MARK.findall(text):
        if depth and mark == levels[depth - 1][1]:
            depth -= 1
        elif depth < len(levels) and mark == levels[depth][0]:
            depth += 1
        else:
            return ("wrong", str(mark)), 0
    return None, depth


def _mended(text: str, levels: Levels, depth: int) -> list[Change]:
    """Return the right mark for each wrong one, by what stands beside it; nothing where the marks do not pair."""
    changes: list[Change] = []
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
