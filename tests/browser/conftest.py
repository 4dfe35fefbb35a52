"""A real browser on the real site, served as a strict host would: no third party, no inline script or style."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from playbook.deployment import NGINX
from playbook.library import Library
from playbook.model import Situation

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
)  # fmt: skip
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
WORDIEST = 12
PATIENCE = 10_000
"""Milliseconds; a machine that runs other things as well is slow."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder with the headers that its build wrote for nginx."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}  # noqa: RUF012 - the base class has it so

    def end_headers(self) -> None:
        for name, value in headers(Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: pytest shows what matters."""


@cache
def headers(site: Path) -> dict[str, str]:
    """Return what a server says with every answer."""
    return dict(re.findall(r'^add_header (\S+) "(.*)" always;$', (site / NGINX / "headers.conf").read_text("utf-8"), re.MULTILINE))


def serve(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


LookedAt = Callable[[Collection[object], Collection[object]], None]


@pytest.fixture
def looked_at(record_property: Callable[[str, object], None]) -> LookedAt:
    """Return a function that notes, for the table of `make figures`, what a test has looked at and what of that was broken."""

    def looked_at(found: Collection[object], broken: Collection[object]) -> None:
        record_property("looked at", len(found))
        record_property("broken", len(broken))

    return looked_at


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Address of the real site."""
    yield from serve(built_site)


@pytest.fixture(scope="session")
def everything_url(everything_site: Path) -> Iterator[str]:
    """Address of the little world that holds everything a page can."""
    yield from serve(everything_site)


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Return a function that starts the machine's Chromium, else Playwright's own, with more arguments of the command line."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        yield lambda *more: playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *more])


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Iterator[Browser]:
    browser = launch()
    yield browser
    browser.close()


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a new window at a path of the site; options are those of a browser context.

    A page that asks another host for anything, or complains in the console, fails its test; `expected` names the
    complaints that the test itself provokes.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []
    provoked: list[str] = []

    def open_page(path: str = "", *, expected: tuple[str, ...] = (), within: Browser = browser, **options: Any) -> Page:
        settings = {
            "base_url": site_url,
            "viewport": DESKTOP,
            "color_scheme": "light",
            "locale": "en-GB",
            "permissions": ["clipboard-read", "clipboard-write"],
            **options,
        }
        context = within.new_context(**settings)
        context.set_default_timeout(PATIENCE)
        # What is kept on a device has tests of its own; here every page comes from the host.
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        contexts.append(context)
        provoked.extend(expected)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        home = settings["base_url"]
        page.on("request", lambda request: complaints.append(f"asked {request.url}") if not request.url.startswith(home) else None)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    unforeseen = [each for each in complaints if not any(text in each for text in provoked)]
    assert not unforeseen, "the page complained:\n" + "\n".join(unforeseen)


@pytest.fixture(scope="session")
def wordiest(real_library: Library) -> Callable[[Callable[[Situation], int]], list[Situation]]:
    """Return a function that picks the situations with the most words, by a count of them: what fits them fits all."""
    return lambda count: sorted(real_library.situations, key=count, reverse=True)[:WORDIEST]


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """The Russian home on a desktop."""
    page = open_page("ru/")
    expect(page.locator('[data-playbook="finder-input"]')).to_be_focused()
    return page


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Callable[[str], Page]:
    """Return a function that opens a path on a phone."""
    return partial(open_page, viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def clipboard(browser: Browser) -> Callable[[], str]:
    """Return a function that reads what was copied last, on a page of its own: those of the site may not."""

    def read() -> str:
        reader = browser.contexts[-1].new_page()
        reader.route("**/*", lambda route: route.fulfill(content_type="text/html", body=""))
        reader.goto("https://clipboard.test/")
        text = str(reader.evaluate("navigator.clipboard.readText()"))
        reader.close()
        return text

    return read


@pytest.fixture
def copied_meanwhile(open_page: Callable[..., Page]) -> tuple[Page, Callable[[], None]]:
    """A page whose time stands still, the first phrase of an answer copied, and a function that brings the other language to the answer."""
    held: list[Route] = []
    page = open_page()
    page.clock.install()
    page.route("**/search/ro.names.*", lambda route: held.append(route))
    with page.expect_request("**/search/ro.names.*"):
        page.goto(page.url + "ru/")
    page.keyboard.type("орет")
    said = page.locator('[data-playbook="announcement"]')
    expect(said).to_contain_text("ситуаци")
    page.clock.pause_at(datetime.now() + timedelta(minutes=1))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("1")
    expect(said).to_have_text("Скопировано")

    def bring() -> None:
        # Whatever an option has that a new one would not: once it is gone, the answer has been drawn anew.
        page.locator('[data-playbook="hit"]').first.evaluate("option => option.toggleAttribute('data-seen')")
        held[0].continue_()
        expect(page.locator("[data-seen]")).to_have_count(0)

    return page, bring
