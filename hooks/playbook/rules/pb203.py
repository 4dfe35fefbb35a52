"""An alias, a query or a related situation stands twice in one situation."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.letters import fold_table, split
from playbook.library import Library
from playbook.model import Text
from playbook.spelling import shortened

NAME = "duplicate-alias"
_LISTS = ("aliases", "queries", "related")


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every one that stands earlier in the same list; what a translation inherits is the original's affair."""
    tables = {code: fold_table([language.letters.get("fold", {})]) for code, language in library.languages.items()}
    for situation in library.situations:
        for key in (key for key in _LISTS if key in situation.lines):
            known: dict[str, Text] = {}
            for text in getattr(situation, key):
                first = known.setdefault(" ".join(split(text.text, tables[situation.language])), text)
                if first is not text and text.text:
                    yield finding(text.location, "twice", text=shortened(text.text), first=shortened(first.text), field=key)
