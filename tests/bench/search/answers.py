"""What each query brings, letter by letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Browser

from bench.search.browser import Served, open_ready, window
from bench.search.queries import CONTROL, Query

NEVER = 10
"""Keystrokes beyond its letters that a query counts for when it never brings what is wanted."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query brought."""

    query: Query
    shown: tuple[tuple[str, ...], ...]
    """After each letter: names of the first situations, the best first."""

    def brings(self, most: int) -> bool:
        """Whether one of the wanted situations is among the first `most` once all is typed; of a control, whether anything is."""
        return bool(self.shown[-1]) if self.query.kind == CONTROL else self._among(len(self.shown), most)

    def keystrokes(self, most: int) -> int:
        """Return after how many letters one of the wanted situations is among the first `most` for the first time."""
        letters = range(1, len(self.shown) + 1)
        return next((count for count in letters if self._among(count, most)), len(self.shown) + NEVER)

    def _among(self, letters: int, most: int) -> bool:
        return not self.query.wanted.isdisjoint(self.shown[letters - 1][:most])


def ask(browser: Browser, served: Served, queries: Iterable[Query]) -> list[Answer]:
    """Return the answer to each query, typed on the page of its language."""
    queries = list(queries)
    answers = []
    with window(browser, served.engine) as page:
        for language in dict.fromkeys(query.language for query in queries):
            open_ready(page, served.address(language))
            for query in (each for each in queries if each.language == language):
                typed = page.evaluate("query => bench.type(query)", query.text)
                answers.append(Answer(query, tuple(tuple(each["names"]) for each in typed)))
    return answers
