"""Somebody waits on the line: the clock counts the minute, wherever the operator looks meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from browser.waiting import ASK, CALLBACK, ELSEWHERE, HEARD, OVER, REFUSED, SOUNDED, STRIP, WORDS, after, block, clock, start

Still = Callable[..., Page]


@pytest.fixture
def still(open_page: Callable[..., Page]) -> Still:
    """Return a function that opens a page on which time passes only when it is told to."""

    def still(path: str, script: str = "", **options: object) -> Page:
        page = open_page("ru/404.html", **options)
        now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
        page.clock.install(time=now)
        page.clock.pause_at(now + timedelta(minutes=1))
        if script:
            page.add_init_script(script)
        page.goto(path)
        return page

    return still


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_a_phrase_that_asks_for_a_minute_starts_the_clock_and_each_mark_says_what_is_due(still: Still, code: str) -> None:
    felt, over, _ = WORDS[code]
    page = still(f"{code}/{ASK}/")
    expect(clock(page)).to_have_count(0)
    expect(block(page).get_by_text("0:00")).to_be_visible()
    start(page)
    after(page, 29)
    expect(block(page).get_by_text(felt)).to_be_hidden()
    after(page, 9)
    expect(block(page).get_by_role("timer")).to_have_text("0:38")
    expect(block(page).get_by_text(felt)).to_be_visible()
    after(page, 26)
    expect(block(page).get_by_role("timer")).to_have_text("1:04")
    expect(block(page).get_by_text(felt)).to_be_hidden()
    expect(block(page).get_by_role("link", name=over)).to_have_attribute("href", re.compile("/hold-minute-passed/#phrase-1$"))
    block(page).locator(f'a[href*="{CALLBACK.partition("/")[2]}"]').click()
    page.wait_for_url(re.compile(f"/{code}/{CALLBACK}/#phrase-1$"))
    expect(page.locator("#phrase-1")).to_contain_text({"ru": "получаса", "ro": "jumătate de oră"}[code])


def test_the_clock_is_seen_wherever_one_goes_and_leads_back_to_it(still: Still) -> None:
    page = still(f"ru/{ASK}/")
    start(page)
    after(page, 10)
    page.goto("ru/")
    expect(clock(page)).to_contain_text("0:10")
    after(page, 5)
    page.goto(f"ru/{ELSEWHERE}/")
    expect(clock(page)).to_contain_text("0:15")
    clock(page).click()
    page.wait_for_url(re.compile(f"/ru/{ASK}/#wait$"))
    expect(block(page)).to_be_in_viewport()
    block(page).get_by_role("button", name="Остановить").click()
    expect(clock(page)).to_have_count(0)
    page.goto("ru/")
    expect(page.locator('[data-playbook="finder-input"]')).to_be_focused()
    expect(clock(page)).to_have_count(0)


def test_when_the_minute_has_passed_the_clock_leads_to_what_to_say(still: Still) -> None:
    page = still(f"ro/{ELSEWHERE}/")
    page.keyboard.press("w")
    expect(clock(page)).to_have_attribute("href", re.compile(f"/ro/{ASK}/#wait$"))
    after(page, 60)
    expect(clock(page)).to_have_accessible_name(re.compile(WORDS["ro"][1]))
    clock(page).click()
    page.wait_for_url(re.compile(f"/ro/{OVER}/#phrase-1$"))
    expect(block(page).get_by_role("timer")).to_have_text("1:00")


def test_who_waits_longer_is_counted_anew(still: Still) -> None:
    page = still(f"ru/{OVER}/")
    start(page)
    after(page, 70)
    expect(clock(page)).to_contain_text("1:10")
    page.locator('[data-playbook="wait-start"]').last.click()
    expect(clock(page)).to_contain_text("0:00")


def test_a_wait_belongs_to_its_tab_and_ends_with_it(still: Still) -> None:
    page = still(f"ru/{ASK}/")
    start(page)
    other = page.context.new_page()
    other.goto(f"ru/{ASK}/")
    expect(block(other)).to_be_visible()
    expect(clock(other)).to_have_count(0)


def test_a_wait_that_nobody_stopped_does_not_run_for_ever(still: Still) -> None:
    page = still(f"ru/{ASK}/")
    start(page)
    after(page, 31 * 60)
    expect(clock(page)).to_have_count(0)


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_it_is_said_aloud_fifteen_seconds_before_the_end_and_at_the_end_only(still: Still, code: str) -> None:
    _, over, warning = WORDS[code]
    page = still(f"{code}/{ASK}/", HEARD)
    start(page)
    page.clock.run_for(50_000)
    assert page.evaluate("heard") == [warning]
    page.reload()
    expect(clock(page)).to_contain_text("0:50")
    page.clock.run_for(20_000)
    assert page.evaluate("heard") == [over]


def test_who_wakes_up_too_late_is_told_once_what_matters_now(still: Still) -> None:
    page = still(f"ru/{ASK}/", HEARD)
    start(page)
    after(page, 90)
    expect(clock(page)).to_contain_text("1:30")
    assert page.evaluate("heard") == [WORDS["ru"][1]]


def test_the_key_works_by_its_place_and_while_one_types_and_not_where_single_keys_are_off(still: Still) -> None:
    page = still(f"ru/{ELSEWHERE}/")
    key = {"key": "ц", "code": "KeyW", "bubbles": True}
    page.evaluate("localStorage.setItem('playbook.single-keys', 'off')")
    page.locator("body").dispatch_event("keydown", key)
    page.keyboard.press("/")
    page.keyboard.type("w")
    expect(clock(page)).to_have_count(0)
    page.keyboard.press("Alt+w")
    expect(clock(page)).to_have_count(1)
    page.evaluate("localStorage.clear()")
    page.locator("body").dispatch_event("keydown", key)
    expect(clock(page)).to_have_count(0)


def test_in_a_hit_a_click_starts_the_clock_and_copies_nothing(page: Page) -> None:
    page.locator('[data-playbook="finder-input"]').fill("63")
    page.locator('[data-playbook="hit"] [data-playbook="wait-start"]').first.click()
    expect(clock(page)).to_have_count(1)
    expect(page.locator("[data-copied]")).to_have_count(0)
    expect(page.locator('[data-playbook="finder-input"]')).to_have_value("63")


def test_the_signal_and_the_time_in_the_title_are_off_until_they_are_asked_for_and_then_remembered(still: Still) -> None:
    page = still(f"ru/{ASK}/", SOUNDED)
    name = page.title()
    start(page)
    after(page, 61)
    expect(clock(page)).to_contain_text("1:01")
    assert (page.title(), page.evaluate("sounded")) == (name, 0)
    for switch in block(page).get_by_role("checkbox").all():
        switch.check()
    page.reload()
    expect(block(page).get_by_role("checkbox", checked=True)).to_have_count(2)
    start(page)
    after(page, 61)
    expect(page).to_have_title(f"1:01 · {name}")
    assert page.evaluate("sounded") == 1
    page.keyboard.press("w")
    expect(page).to_have_title(name)


def test_a_new_version_is_not_offered_while_somebody_waits(still: Still) -> None:
    page = still(f"ru/{ASK}/")
    start(page)
    page.locator(STRIP).evaluate("(strip) => { strip.hidden = false }")
    expect(page.locator(STRIP)).to_be_hidden()
    page.keyboard.press("w")
    expect(page.locator(STRIP)).to_be_visible()


def test_where_storage_is_refused_the_clock_runs_on_its_page(still: Still) -> None:
    page = still(f"ru/{ASK}/", REFUSED)
    start(page)
    after(page, 64)
    expect(clock(page)).to_contain_text("1:04")
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(clock(page)).to_contain_text("1:04")


def test_where_the_clock_cannot_be_fetched_the_page_says_so(still: Still) -> None:
    page = still(f"ru/{ASK}/", expected=("ERR_FAILED", "Failed to fetch"))
    page.route("**/timer.*.js", lambda route: route.abort())
    page.reload()
    page.keyboard.press("w")
    expect(page.locator('[data-playbook="place"]').first).to_have_text("Отсчёт не загрузился")


def test_without_scripts_nothing_offers_to_count(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{ASK}/", java_script_enabled=False)
    expect(page.locator("#phrase-1")).to_be_visible()
    expect(page.locator('[data-playbook="wait-start"]').first).to_be_hidden()
    expect(block(page)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_clock_stands_in_the_bar_and_fits(still: Still, width: int) -> None:
    page = still(f"ru/{ASK}/", viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True)
    page.locator('[data-playbook="wait-start"]').first.tap()
    bar = page.locator('[data-playbook="bar"]')
    small = bar.locator('[data-playbook="clock"]')
    expect(small).to_be_visible()
    expect(bar.locator('[data-playbook="share"]')).to_be_visible(visible=width >= 360)
    after(page, 64)
    expect(small).to_contain_text("1:04")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small.tap()
    page.wait_for_url(re.compile(f"{OVER}/#phrase-1$"))


def test_on_paper_there_is_no_clock(still: Still) -> None:
    page = still(f"ru/{ASK}/")
    start(page)
    page.emulate_media(media="print")
    expect(block(page)).to_be_hidden()
    expect(page.locator('[data-playbook="wait-start"]').first).to_be_hidden()
