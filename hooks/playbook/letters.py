"""Folding and splitting of text: the only place in Python that knows letters.

`search/text.mjs` does the same in the browser; a word folded here and there is the same string, or the finder is deaf to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

# `\w` without the underscore is what JavaScript calls [\p{L}\p{N}].
_WORD = re.compile(r"[^\W_]+")

# Inside a word, and never a letter of it: stress marks and other loose accents (Mn), soft hyphens, word joiners, byte order marks (Cf).
_INVISIBLE = ("Mn", "Cf")


class _Visible(dict[int, int | None]):
    """Every letter → itself, an invisible one → None; a letter is looked at when it is first met."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.category(chr(letter)) in _INVISIBLE else letter
        return self[letter]


_VISIBLE = _Visible()


def fold_table(folds: Iterable[Mapping[str, str]]) -> dict[int, str]:
    """Return the table for `fold`: the union of what every language takes for one letter."""
    return str.maketrans({letter: plain for fold in folds for letter, plain in fold.items()})


def fold(text: str, table: Mapping[int, str]) -> str:
    """Return the text as it is compared: composed, small letters, nothing invisible, and letters that are searched as one made one.

    By table, never by decomposing: that would turn й into и.
    """
    text = unicodedata.normalize("NFC", text).lower()
    if not text.isascii():
        text = text.translate(_VISIBLE)
    return text.translate(table)


def split(text: str, table: Mapping[int, str]) -> list[str]:
    """Return the folded words of a text: runs of letters and digits."""
    return _WORD.findall(fold(text, table))


def script_of(word: str) -> str:
    """Return the script of a word's first letter, such as `cyrillic`; empty for a word that begins with a digit."""
    return unicodedata.name(word[0], "").partition(" ")[0].lower() if word[0].isalpha() else ""
