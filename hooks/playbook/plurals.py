"""Which form of a word goes with a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from babel import Locale, UnknownLocaleError

T = TypeVar("T")


def form(forms: Mapping[str, T], count: int, language: str) -> T:
    """Return the form for a count, by the rules of CLDR; `other` where the language is not known or the form is not given."""
    try:
        category = Locale.parse(language).plural_form(count)
    except (UnknownLocaleError, ValueError):
        category = "other"
    return forms[category] if category in forms else forms["other"]
