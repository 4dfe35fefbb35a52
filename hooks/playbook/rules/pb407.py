"""A customer is addressed as a friend."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.wording import said, spoken, words

NAME = "familiar-form"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every familiar word in what is said."""
    for situation in library.situations:
        wording = library.languages[situation.language].wording
        familiar, polite = set(wording.get("familiar", ())), wording.get("polite", "")
        for text in said(situation) if familiar else ():
            for word in words(spoken(text)):
                if word.lower() in familiar:
                    yield finding(text.location, "familiar", word=word, polite=polite)
