"""An alias stands twice in one situation."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.letters import fold_table, split
from playbook.library import Library
from playbook.model import Text
from playbook.spelling import shortened

NAME = "duplicate-alias"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every alias that stands earlier in the same list."""
    tables = {code: fold_table([language.letters.get("fold", {})]) for code, language in library.languages.items()}
    for situation in library.situations:
        known: dict[str, Text] = {}
        for alias in situation.aliases:
            first = known.setdefault(" ".join(split(alias.text, tables[situation.language])), alias)
            if first is not alias and alias.text:
                yield finding(alias.location, "twice", alias=shortened(alias.text), first=shortened(first.text))
