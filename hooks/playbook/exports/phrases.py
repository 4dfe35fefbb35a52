"""Every phrase as a row of a CSV file: for spreadsheets, where supervisors count, sort and comment."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper

from playbook.library import Library
from playbook.model import Phrase, Situation
from playbook.wording import plain

COLUMNS = (
    "code", "number", "language", "section", "kind", "text", "when", "why", "instead",
    "title", "id", "category", "audience", "direction", "owner", "reviewed", "stale",
)  # fmt: skip
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a cell must not begin with: a spreadsheet would calculate it, and a formula can send what stands beside it away."""


def files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the table."""
    content = BytesIO()
    table = TextIOWrapper(content, "utf-8", newline="", write_through=True)
    table.write(_BOM)
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for situation in library.situations:
        stale = library.stale(situation)
        for section in ("approved", "forbidden"):
            for number, phrase in enumerate(getattr(situation, section)):
                cells = _row(situation, section, number + 1, phrase, f"{section}.{number}" in stale)
                writer.writerow(guarded(cell) for cell in cells)
    yield "phrases.csv", content.getvalue()


def guarded(cell: str) -> str:
    """Return a cell as every spreadsheet shows it, and none calculates it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(situation: Situation, section: str, number: int, phrase: Phrase, stale: bool) -> tuple[str, ...]:
    words = (plain(text) if text else "" for text in (phrase.said, phrase.when, phrase.why, phrase.instead))
    return (
        str(situation.code), str(number), situation.language, section, phrase.kind, *words,
        situation.title, situation.id, situation.category, ", ".join(situation.audience), situation.direction or "",
        situation.owner or "", str(situation.reviewed or ""), "yes" if stale else "no",
    )  # fmt: skip
