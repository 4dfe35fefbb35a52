"""Plain text → the same text with the spaces and hyphens at which a line must not break."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_NBSP = "\N{NO-BREAK SPACE}"
_JOINER = "\N{WORD JOINER}"
_HYPHEN = "\N{NON-BREAKING HYPHEN}"

# Each begins with the sign that it replaces, and looks back only from there: a text is passed over in a third of the time.
_BEFORE_DASH = re.compile(r" (?=[—–] )")
_FIGURE_AND_UNIT = re.compile(r" (?<=\d )(?=[^\W\d])")
_RANGE = re.compile(r"[–—](?<=\d.)(?=\d)")
_INNER_HYPHEN = re.compile(r"-(?<=\w-)(?=\w)")


def typeset(text: str, style: Mapping[str, Any]) -> str:
    """Return the text with no-break characters, by the house style of its language.

    No break before a dash, between a figure and its unit, inside a range (5–10) or a hyphenated word, and after words
    of up to `style["short_word"]` letters.
    """
    return _set(text, style.get("short_word", 0))


@lru_cache(maxsize=1 << 15)
def _set(text: str, longest: int) -> str:
    """A phrase stands on its page, on that of its translation, in the finder and on a card; what is on every page, five hundred times."""
    text = _BEFORE_DASH.sub(_NBSP, text)
    text = _FIGURE_AND_UNIT.sub(_NBSP, text)
    text = _RANGE.sub(lambda dash: f"{_JOINER}{dash[0]}{_JOINER}", text)
    text = _INNER_HYPHEN.sub(_HYPHEN, text)
    return _after_short_word(longest).sub(_NBSP, text) if longest else text


@lru_cache(maxsize=8)
def _after_short_word(longest: int) -> re.Pattern[str]:
    """A look-behind is of fixed width: one alternative for each length."""
    words = "|".join(rf"(?<=\W[^\W\d]{{{n}}} )|(?<=^[^\W\d]{{{n}}} )" for n in range(1, longest + 1))
    return re.compile(f" (?=[^\\W\\d])(?:{words})")
