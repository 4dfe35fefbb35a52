"""How long one waits: for the first hit after opening a page, and after each letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from bench.search.browser import Served, open_ready, slowed, window
from bench.search.queries import Query


@dataclass(slots=True)
class Waits:
    """Milliseconds, one number a run or a keystroke."""

    cold: list[float] = field(default_factory=list)
    """From navigation to the frame that shows the first hit, with an empty cache."""
    warm: list[float] = field(default_factory=list)
    """The same at the third visit."""
    keystrokes: list[float] = field(default_factory=list)
    """From the event to the frame that shows what it brought."""
    scripts: list[float] = field(default_factory=list)
    """Of the same keystrokes: how long their event held up the page. What an engine puts off, or leaves to a worker, is not in it."""


def measure(
    browser: Browser, engines: Iterable[Served], *, rate: int, runs: int, letters: Mapping[str, str], queries: Iterable[Query]
) -> dict[str, Waits]:
    """Return the waits of each engine, by its name, measured in turns so that whatever else the machine does is felt by all.

    `letters` holds the letter that is typed first on the page of each language.
    """
    engines = list(engines)
    waits = {served.engine.name: Waits() for served in engines}
    for _ in range(runs):
        for served in engines:
            for language, letter in letters.items():
                _navigate(browser, served, rate, language, letter, waits[served.engine.name])
    _type(browser, engines, rate, list(queries), waits)
    return waits


def _navigate(browser: Browser, served: Served, rate: int, language: str, letter: str, waits: Waits) -> None:
    with window(browser, served.engine, rate=rate, letter=letter) as page, slowed(page, rate):
        address = served.address(language, rate)
        waits.cold.append(_first_hit(page, address))
        # The second visit finds the files, the third their compiled scripts.
        _first_hit(page, address)
        waits.warm.append(_first_hit(page, address))


def _first_hit(page: Page, address: str) -> float:
    page.goto("about:blank")
    page.goto(address, wait_until="commit")
    shown: float = page.evaluate("bench.first")["shown"]
    page.wait_for_load_state("networkidle")
    return shown


def _type(browser: Browser, engines: list[Served], rate: int, queries: list[Query], waits: dict[str, Waits]) -> None:
    for language in dict.fromkeys(query.language for query in queries):
        with ExitStack() as windows:
            pages = {served: windows.enter_context(window(browser, served.engine, rate=rate)) for served in engines}
            for served, page in pages.items():
                open_ready(page, served.address(language, rate))
            for query in (each for each in queries if each.language == language):
                for served, page in pages.items():
                    page.bring_to_front()
                    with slowed(page, rate):
                        typed = page.evaluate("query => bench.type(query)", query.text)
                    waits[served.engine.name].keystrokes += [each["ms"] for each in typed]
                    waits[served.engine.name].scripts += [each["script"] for each in typed]
