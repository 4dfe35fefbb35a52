"""Language → words of the interface, as a page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from playbook import plurals
from playbook.language import Language, Taxonomy
from playbook.model import Situation


def for_whom(taxonomy: Taxonomy, language: Language, situation: Situation) -> str:
    """Return whom a situation is for, in words, where none of them is an operator on the line; else nothing."""
    if not taxonomy.operators or set(taxonomy.operators) & set(situation.audience):
        return ""
    return ", ".join(str(language.audiences[audience]) for audience in situation.audience)


def word(language: Language, key: str, count: int | None = None, **values: object) -> str:
    """Return an interface word; where it has plural forms, the one for `count`, with `{count}` and other values put in."""
    form = language.strings[key]
    if isinstance(form, Mapping):
        form = plurals.form(form, count or 0, language.code)
    return str(form).format(count=count, **values) if count is not None or values else str(form)


def day(language: Language, when: date) -> str:
    """Return a date in words, without «г.»: «22 ноября 2026»."""
    return format_date(when, "d MMMM y", locale=language.code)
