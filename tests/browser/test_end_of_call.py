"""The end of a call, by its button, its key or the clock: nothing of it is left."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from browser.test_finder import field, hits
from browser.test_slots import NAME, TIME, WAITED, WRITTEN, end, fill, slot

TRACES = """async () => {
  const kept = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) kept.push(request.url, await (await cache.match(request)).text())
  }
  return JSON.stringify([location.href, history.state, { ...localStorage }, document.cookie, kept])
}"""


@pytest.fixture
def waited(open_page: Callable[..., Page]) -> Page:
    return open_page(f"ru/{WAITED}/")


def test_by_touch_a_slot_is_filled_and_the_call_ended(phone: Callable[[str], Page]) -> None:
    page = phone(f"ru/{WAITED}/")
    slot(page, 1, "time").tap()
    page.keyboard.type(TIME)
    page.locator("article h1").tap()
    expect(slot(page, 1, "time")).to_have_text(TIME)
    bar_end = page.locator('[data-playbook="bar"] [data-playbook="end-call"]')
    box = bar_end.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    bar_end.tap()
    expect(slot(page, 1, "time")).to_have_text("время")
    expect(bar_end).to_be_hidden()


def test_the_end_of_the_call_wipes_everything_on_this_page_and_the_next(waited: Page) -> None:
    expect(end(waited)).to_be_hidden()
    fill(waited, 1, "time", TIME)
    end(waited).click()
    expect(waited.locator('[data-playbook="announcement"]')).to_have_text("Подставленное стёрто")
    assert TIME not in waited.content()
    assert waited.evaluate("sessionStorage.length") == 0
    waited.reload()
    expect(slot(waited, 1, "time")).to_have_text("время")


def test_a_key_ends_the_call_on_a_russian_keyboard_and_while_one_types(waited: Page) -> None:
    fill(waited, 1, "time", TIME)
    field(waited).focus()
    field(waited).dispatch_event("keydown", {"key": "ч", "code": "KeyX", "altKey": True, "bubbles": True})
    expect(slot(waited, 1, "time")).to_have_text("время")


def test_the_end_of_the_call_is_told_among_the_keys(waited: Page) -> None:
    waited.keyboard.press("Shift+Slash")
    expect(waited.get_by_role("dialog").locator("div", has_text=re.compile(r"Alt\s*X\s*завершить звонок"))).to_be_visible()


def test_going_back_to_an_older_page_brings_nothing_back(waited: Page) -> None:
    fill(waited, 1, "time", TIME)
    waited.goto("ru/difficult-callers/caller-shouting/")
    expect(slot(waited, 4, "time")).to_have_text(TIME)
    end(waited).click()
    waited.go_back()
    expect(slot(waited, 1, "time")).to_have_text("время")


@pytest.fixture
def by_clock(open_page: Callable[..., Page]) -> Page:
    page = open_page("ru/404.html")
    page.clock.install()
    page.goto(f"ru/{WAITED}/")
    fill(page, 1, "time", TIME)
    return page


def test_twenty_minutes_without_a_touch_end_the_call(by_clock: Page) -> None:
    by_clock.clock.run_for("19:00")
    expect(slot(by_clock, 1, "time")).to_have_text(TIME)
    by_clock.clock.run_for("02:00")
    expect(slot(by_clock, 1, "time")).to_have_text("время")
    assert by_clock.evaluate("sessionStorage.length") == 0


def test_who_goes_on_working_keeps_the_call(by_clock: Page) -> None:
    for _ in range(3):
        by_clock.clock.run_for("15:00")
        by_clock.keyboard.press("ArrowDown")
    expect(slot(by_clock, 1, "time")).to_have_text(TIME)


def test_a_computer_that_slept_ends_the_call_when_it_wakes(by_clock: Page) -> None:
    # No timer runs while it sleeps; the clock does, and the first key finds it.
    by_clock.clock.fast_forward("08:00:00")
    expect(slot(by_clock, 1, "time")).to_have_text("время")


def test_a_page_opened_after_twenty_minutes_knows_nothing(by_clock: Page) -> None:
    kept = by_clock.evaluate("sessionStorage.getItem('playbook.call')")
    assert TIME in kept
    by_clock.goto("ru/404.html")
    # As a browser brings a tab back that was closed half an hour ago.
    by_clock.evaluate("kept => sessionStorage.setItem('playbook.call', kept)", kept)
    by_clock.clock.set_system_time(by_clock.evaluate("Date.now()") + 21 * 60_000)
    by_clock.goto(f"ru/{WAITED}/")
    expect(slot(by_clock, 1, "time")).to_have_text("время")
    assert by_clock.evaluate("sessionStorage.getItem('playbook.call')") is None


def test_a_value_is_in_no_address_no_lasting_storage_and_no_request(open_page: Callable[..., Page], site_url: str) -> None:
    page = open_page("ru/404.html")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(f"{request.url} {request.post_data} {request.headers}")

    page.context.on("request", note)
    page.goto(f"ru/{WRITTEN}/")
    slot(page, 1, "client-name").click()
    page.keyboard.type(NAME)
    page.keyboard.press("Tab")
    page.goto("ru/")
    field(page).fill("135")
    expect(hits(page).first).to_have_attribute("data-situation", WRITTEN)
    hits(page).first.locator(".playbook-open").click()
    page.wait_for_url(re.compile(f"/ru/{WRITTEN}/$"))
    expect(slot(page, 1, "client-name")).to_be_visible()
    expect(slot(page, 1, "client-name")).to_have_text(NAME)
    page.keyboard.press("Alt+l")
    expect(page.locator(f".playbook-flipped >> text={NAME}").first).to_be_visible()

    assert NAME not in str(page.evaluate(TRACES))
    assert len(asked) > 3
    assert not [each for each in asked if NAME in each or "%D0%98%D0%B2%D0%B0%D0%BD" in each]
    assert page.url.startswith(site_url)
    other: Any = page.context.new_page()
    other.goto(f"ru/{WRITTEN}/")
    expect(slot(other, 1, "client-name")).to_have_text("имя клиента")


def test_a_newer_version_is_not_offered_while_a_slot_is_filled(waited: Page) -> None:
    strip = waited.locator('[data-playbook="new-version"]')
    strip.evaluate("strip => strip.hidden = false")
    expect(strip).to_be_visible()
    fill(waited, 1, "time", TIME)
    expect(strip).to_be_hidden()
    end(waited).click()
    expect(strip).to_be_visible()
