"""Approved phrases as Zendesk's dynamic content: a CSV file for each language, in the form in which Zendesk exports and imports it.

Zendesk keeps one file a language, with five columns; the file of the default language names it in both places. The format is
described in “Exporting and importing dynamic content” of Zendesk's help (files, import) and under “Zendesk CSV” in Phrase's
(columns, quoting). The title makes the placeholder, `{{dc.playbook_32_1}}`, so it is the code and the number and no words.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from babel import Locale

from playbook.language import Language
from playbook.library import Library
from playbook.model import Situation
from playbook.wording import plain

CURRENT, STALE = "Current", "Out of date"


def files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the file of each language; the first language of the playbook is the default one."""
    languages = list(library.languages.values())
    for language in languages:
        yield f"zendesk/{language.code}.csv", _table(library, languages[0], language).encode()


def _table(library: Library, default: Language, language: Language) -> str:
    table = StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(("Title", "Default language", "Default text", f"{_english(language)} text", "Variant status"))
    for situation in library.in_language(default.code):
        variant = library.get(situation.id, language.code)
        writer.writerows(_rows(library, situation, variant, _english(default)) if variant else ())
    return table.getvalue()


def _rows(library: Library, situation: Situation, variant: Situation, default: str) -> Iterator[tuple[str, ...]]:
    stale = library.stale(variant)
    for number, (one, other) in enumerate(zip(situation.approved, variant.approved, strict=False)):
        status = STALE if f"approved.{number}" in stale else CURRENT
        yield f"playbook {situation.code}.{number + 1}", default, plain(one.said), plain(other.said), status


def _english(language: Language) -> str:
    """Return the English name of a language, as Zendesk heads its columns."""
    return str(Locale.parse(language.code, sep="-").english_name)
