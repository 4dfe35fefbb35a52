"""The browser of the tests, with a probe in every page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.search.engine import IN_PAGE, Engine
from bench.search.server import Server
from browser.conftest import ARGUMENTS, BROWSERS, DESKTOP

PATIENCE = 600_000
"""Milliseconds: a throttled engine may take long to begin, and over two thousand situations longer."""


@dataclass(frozen=True, slots=True)
class Served:
    """An engine whose site is being served."""

    engine: Engine
    server: Server

    def address(self, language: str, rate: int = 1) -> str:
        return f"{self.server.url}{language}/{self.engine.main_thread if rate > 1 else ''}"


@contextmanager
def launch() -> Iterator[Browser]:
    """Yield the machine's Chromium, else Playwright's own."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def window(browser: Browser, engine: Engine, *, rate: int = 1, letter: str = "") -> Iterator[Page]:
    """Yield a page with an empty cache, in which every document of the engine gets a probe.

    At a `rate` above 1 all work is done on the page's own thread, where it is felt that the processor is `slowed`.
    `letter` is typed as soon as a document's field listens.
    """
    # What a device keeps comes when nobody waits; it is no part of what is compared.
    context = browser.new_context(viewport=DESKTOP, service_workers="block")  # type: ignore[arg-type] - a plain dictionary has the form that is asked for
    context.set_default_timeout(PATIENCE)
    _instrument(context, engine, rate, letter)
    page = context.new_page()
    yield page
    context.close()


@contextmanager
def slowed(page: Page, rate: int) -> Iterator[None]:
    """Make the processor of a page so many times slower meanwhile. One page at a time: a slowed one keeps half a core busy even at rest."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    yield
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def _instrument(context: BrowserContext, engine: Engine, rate: int, letter: str) -> None:
    selectors = {key: getattr(engine, key) for key in ("field", "region", "hit", "attribute", "quiet")}
    context.add_init_script(f"const BENCH = {json.dumps({**selectors, 'letter': letter})};\n{_script('probe.js')}")
    if rate > 1 and not engine.main_thread:
        context.add_init_script(_script("main-thread.js"))


@cache
def _script(name: str) -> str:
    return (IN_PAGE / name).read_text("utf-8")


def open_ready(page: Page, address: str) -> None:
    """Open a page and wait until it has loaded everything that it wants while idle."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    # Building an index from what has come asks the network for nothing.
    page.evaluate("new Promise(done => requestIdleCallback(() => setTimeout(done, 1000)))")
