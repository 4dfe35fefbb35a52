"""A search as the benchmark sees it: how its site is made, where one types, what is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.search.entries import Entry

PROJECT = Path(__file__).parents[3]
NODE_MODULES = PROJECT / "tests" / "bench" / "node_modules"
IN_PAGE = Path(__file__).parent / "in_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """One search. Its site has a page at `<language>/` with a field in which one types."""

    name: str
    """What `--engines` says."""
    title: str
    """Heading of its column."""
    build: Callable[[Path, Iterable[Entry]], None]
    """Writes the site into an empty folder."""
    field: str
    """Selector of the field."""
    region: str
    """Selector of the element inside which answers are drawn."""
    hit: str
    """Selector of one hit."""
    attribute: str
    """Of a hit: its address or id, whose last part is the situation's name."""
    quiet: int | None = None
    """Milliseconds without a change after which an answer is complete; None where every keystroke changes the region exactly once."""
    index: str
    """Pattern of the paths that hold what is searched in, in any language."""
    main_thread: str = ""
    """What to append to the address so that the engine works without a worker; where it is empty, workers are replaced from outside."""

    def is_index(self, path: str) -> bool:
        return re.search(self.index, path) is not None
