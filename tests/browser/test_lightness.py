"""Light: what a first visit and a page weigh, that nothing jumps, and what Lighthouse says of every kind of page that is opened most."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page, expect

from browser import lighthouse
from browser.conftest import PHONE
from browser.test_finder import field, hits
from conftest import QUICK
from nginx import Served
from playbook.compression import FINEST, QUALITY

FIRST_VISIT, FINDER, PAGE = 250_000, 150_000, 12_000
"""Bytes over the wire, compressed as published."""
SHIFTS = """
window.shifted = 0
const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shifted += value)))
watch.observe({ type: 'layout-shift', buffered: true })
"""


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_first_visit_of_the_finder_up_to_its_answers_stays_in_its_budget(
    open_page: Callable[..., Page], published: Served, code: str
) -> None:
    page = open_page("ru/404.html", base_url=published.url, expected=("ERR_FAILED", "Failed to fetch"))
    other = {"ru": "ro", "ro": "ru"}[code]
    # The other language follows when the browser is idle and all answers of the reader's own are there: nobody waits for it.
    page.route(f"**/search/{other}.*", lambda route: route.abort())
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: list[float] = []
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(f"{code}/")
    field(page).fill({"ru": "орет", "ro": "tace"}[code])
    expect(hits(page).first.locator('[data-number="1"]')).to_be_visible()

    assert len(sizes) > 5
    assert sum(sizes) <= FIRST_VISIT


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_all_that_the_finder_searches_in_a_language_stays_in_its_budget(built_site: Path, code: str) -> None:
    (names,), (phrases,), (script,) = (
        built_site.glob(path) for path in (f"search/{code}.names.*", f"search/{code}.phrases.*", "assets/playbook.*.js")
    )

    fetched = [brotli.compress(path.read_bytes(), mode=brotli.MODE_TEXT, quality=FINEST) for path in (names, phrases, script)]

    assert sum(map(len, fetched)) <= FINDER


def test_every_page_stays_in_its_budget(built_site: Path) -> None:
    def sent(path: Path, quality: int) -> int:
        return len(brotli.compress(path.read_bytes(), mode=brotli.MODE_TEXT, quality=quality))

    pages = list(built_site.rglob("*.html"))
    # What is small enough compressed in a hurry is smaller still as published, and that takes a minute and a half for all.
    doubtful = [path for path in pages if sent(path, QUICK) > PAGE]

    assert len(doubtful) < len(pages) / 4
    assert {str(path): size for path in doubtful if (size := sent(path, QUALITY)) > PAGE} == {}


@pytest.mark.parametrize("path", ["ru/", "ro/difficult-callers/caller-shouting/", "ru/difficult-callers/", "ro/never-say/"])
def test_nothing_jumps_while_a_page_loads(phone: Callable[[str], Page], path: str) -> None:
    page = phone("ru/404.html")
    page.add_init_script(SHIFTS)
    page.goto(path)
    page.wait_for_load_state("networkidle")

    assert page.evaluate("shifted") == 0
    assert page.viewport_size == PHONE


def test_lighthouse_takes_no_point_for_access_practice_or_search_engines(published: Served) -> None:
    # Each kind once, the languages in turn: all six would take twice as long, and differ in words alone.
    paths = ("ru/", "ro/difficult-callers/caller-shouting/", "ru/difficult-callers/")

    judged = lighthouse.judge([published.url + path for path in paths])

    assert {each.url: each.lost for each in judged if each.lost} == {}
    assert all(each.scores == dict.fromkeys(lighthouse.JUDGED, 100) for each in judged)
