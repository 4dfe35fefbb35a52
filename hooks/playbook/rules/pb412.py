"""A space stands where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.spans import Change, replaced_within
from playbook.spelling import shortened
from playbook.wording import situation_lines

NAME = "wrong-space"

_OPENS_ELSEWHERE = "“"
"""It closes in some languages and opens in others: a space before it may be right, and the mark wrong."""
_SPACE = re.compile(r"[ \t](?:[,;:.!?][\s»”)]|[,;:.!?]$|[»”’)])|[«„“‘(][ \t]", re.MULTILINE)
"""A first look, for every language; few lines need a second one."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every line with a space before a mark that follows a word, or inside brackets and quotation marks."""
    for situation, place, text in situation_lines(library, _SPACE):
        language = library.languages[situation.language]
        found: list[Change] = [(m.start(), m[0], "") for m in _pattern(*_marks(language)).finditer(text)]
        if found:
            fix = replaced_within(library.lines(place.path), place, text, found)
            start, spaces, _ = found[0]
            around = text[max(start - 1, 0) : start + len(spaces) + 1]
            yield finding(place, "space", fix=fix, line=shortened(text), wrong=around, right=around.replace(spaces, ""))


def _marks(language: Language) -> tuple[str, str]:
    pairs = (language.quotes, language.style.get("inner_quotes", ("", "")))
    return "".join(pair[0] for pair in pairs), "".join(pair[1] for pair in pairs)


@cache
def _pattern(opening: str, closing: str) -> re.Pattern[str]:
    closing = closing.replace(_OPENS_ELSEWHERE, "")
    opening, closing = re.escape(opening + "("), re.escape(closing + ")")
    before = rf"(?<=[\w.!?…{closing}])[ \t]+(?=[,;:.!?](?:[\s{closing}]|$)|[{closing}])"
    return re.compile(rf"{before}|(?<=[{opening}])[ \t]+(?=[^\s{closing}])")
