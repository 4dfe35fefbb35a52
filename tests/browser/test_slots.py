"""Slots: a name, a number, a time, typed once a call, in every phrase; and nowhere once the call is over."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from browser.test_finder import field, hits

WAITED = "hold-transfer-tech/hold-minute-passed"
"""Its first phrase promises a time, its third one a time and a number."""
WRITTEN = "boundaries/client-switches-to-ty"
"""Written; its first phrase has a name and a date."""
TIME, NAME = "14:35", "Иванова-Петреску"
TRACES = """async () => {
  const kept = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) kept.push(request.url, await (await cache.match(request)).text())
  }
  return JSON.stringify([location.href, history.state, { ...localStorage }, document.cookie, kept])
}"""
BLOCKED = """
for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } })
"""


def slot(page: Page, phrase: int, key: str) -> Locator:
    """Return a slot of an approved phrase, in the page's language."""
    return page.locator(f"#phrase-{phrase} > .playbook-phrase-words [data-slot='{key}']")


def fill(page: Page, phrase: int, key: str, value: str) -> None:
    slot(page, phrase, key).click()
    page.keyboard.type(value)
    page.keyboard.press("Escape" if not value else "Tab")
    expect(slot(page, phrase, key)).to_have_text(value)


def end(page: Page) -> Locator:
    return page.locator('[data-playbook="header"] [data-playbook="end-call"]')


@pytest.fixture
def waited(open_page: Callable[..., Page]) -> Page:
    return open_page(f"ru/{WAITED}/")


def test_a_time_typed_once_stands_in_every_phrase_in_both_languages_and_on_other_pages(waited: Page) -> None:
    fill(waited, 1, "time", TIME)
    expect(slot(waited, 3, "time")).to_have_text(TIME)
    expect(waited.locator('.playbook-flipped [data-slot="time"]').first).to_have_text(TIME)
    waited.goto("ro/difficult-callers/caller-shouting/")
    expect(slot(waited, 4, "time")).to_have_text(TIME)
    expect(slot(waited, 4, "time")).to_have_attribute("data-filled", "")
    expect(slot(waited, 4, "department")).to_have_text("departament")


def test_what_was_filled_in_is_copied_without_signs_that_a_database_chokes_on(waited: Page, clipboard: Callable[[], str]) -> None:
    slot(waited, 1, "time").click()
    waited.keyboard.insert_text("\u00a014\u202f35\u2011\u00ad40 ")
    waited.keyboard.press("Tab")
    waited.keyboard.press("1")
    expect(waited.locator('[data-playbook="announcement"]')).to_have_text("Скопировано")
    assert clipboard() == "Ещё ищу точный ответ. Подождёте минуту или лучше перезвонить вам до 14 35-40?"


def test_quotation_marks_are_copied_when_they_are_asked_for(page: Page, clipboard: Callable[[], str]) -> None:
    page.goto(f"ru/{WAITED}/")
    page.keyboard.press("Shift+Digit4")
    expect(page.locator('[data-number="4"]').first).to_have_attribute("data-copied", "")
    assert clipboard().startswith("«Хорошо, ищу дальше.")
    assert clipboard().endswith("без него.»")
    page.keyboard.press("/")
    page.keyboard.type("66")
    expect(hits(page).first.locator('[data-number="2"]')).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Digit2")
    expect(hits(page).first.locator('[data-number="2"]')).to_have_attribute("data-copied", "")
    assert clipboard().startswith("«Минуты не хватило.")


def test_the_keyboard_alone_fills_slot_after_slot_and_copies(waited: Page, clipboard: Callable[[], str]) -> None:
    slot(waited, 1, "time").focus()
    waited.keyboard.type(TIME)
    waited.keyboard.press("Enter")
    expect(waited.locator("input:focus")).to_have_attribute("aria-label", "номер телефона")
    waited.keyboard.type("069 123 456")
    # No slot is empty any more: the next Enter copies this phrase.
    waited.keyboard.press("Enter")
    expect(waited.get_by_role("button", name="Скопировать фразу 3", exact=True)).to_be_focused()
    waited.keyboard.press("Enter")
    expect(waited.locator('[data-playbook="announcement"]')).to_have_text("Скопировано")
    assert clipboard() == f"Договорились: звоню до {TIME} на 069 123 456 и называю ответ."


def test_escape_leaves_a_slot_as_it_was(waited: Page) -> None:
    fill(waited, 1, "time", TIME)
    slot(waited, 1, "time").focus()
    waited.keyboard.press("Enter")
    waited.keyboard.type("15:00")
    waited.keyboard.press("Escape")
    expect(slot(waited, 1, "time")).to_have_text(TIME)
    expect(slot(waited, 1, "time")).to_be_focused()


def test_figures_typed_into_a_slot_copy_nothing(waited: Page) -> None:
    slot(waited, 1, "time").focus()
    waited.keyboard.press("2")
    expect(waited.locator("input:focus")).to_have_value("2")
    expect(waited.locator("[data-copied]")).to_have_count(0)


def test_a_slot_is_told_with_its_name_empty_and_filled(waited: Page) -> None:
    expect(waited.locator("#phrase-1").get_by_role("button", name="время", exact=True)).to_be_visible()
    fill(waited, 1, "time", TIME)
    expect(waited.locator("#phrase-1").get_by_role("button", name=f"время: {TIME}")).to_be_visible()


def test_what_is_written_is_not_copied_with_a_blank_but_filled_in_first(
    open_page: Callable[..., Page], clipboard: Callable[[], str]
) -> None:
    page = open_page(f"ru/{WRITTEN}/")
    page.keyboard.press("1")
    expect(page.locator("input:focus")).to_have_attribute("aria-label", "имя клиента")
    page.keyboard.type(NAME)
    page.keyboard.press("Enter")
    expect(page.locator("input:focus")).to_have_attribute("aria-label", "дата")
    page.keyboard.type("5 мая")
    page.keyboard.press("Enter")
    expect(page.locator("#phrase-1")).to_have_attribute("data-copied", "")
    assert clipboard() == f"Здравствуйте, {NAME}! Ваш заказ собран, привезут его Вам 5 мая."


def test_a_hit_of_what_is_written_leads_to_its_empty_slot(page: Page) -> None:
    field(page).fill("135")
    expect(hits(page).first).to_have_attribute("data-situation", WRITTEN)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("1")
    page.wait_for_url(re.compile(f"/ru/{WRITTEN}/#phrase-1/client-name$"))
    expect(page.locator("input:focus")).to_have_attribute("aria-label", "имя клиента")


def test_a_slot_in_a_hit_opens_its_page_at_that_slot_and_the_hit_shows_what_was_filled_in(page: Page) -> None:
    field(page).fill("66")
    third = hits(page).first.locator('[data-number="3"]')
    third.locator('[data-slot="phone"]').click()
    page.wait_for_url(re.compile(f"/ru/{WAITED}/#phrase-3/phone$"))
    expect(slot(page, 3, "phone").locator("input")).to_be_focused()
    page.keyboard.type("069 123 456")
    page.keyboard.press("Tab")
    page.wait_for_url(re.compile("#phrase-3$"))
    page.goto("ro/?q=66")
    expect(hits(page).first.locator('[data-number="3"] [data-slot="phone"]')).to_have_text("069 123 456")
    expect(hits(page).locator("[tabindex], input, [role=button]")).to_have_count(0)


def test_a_slot_opens_from_a_hit_on_the_page_where_one_is_already(waited: Page) -> None:
    waited.keyboard.press("/")
    waited.keyboard.type("66")
    hits(waited).first.locator('[data-number="1"] [data-slot="time"]').click()
    expect(slot(waited, 1, "time").locator("input")).to_be_focused()
    expect(waited.locator('[data-playbook="results"]')).to_be_hidden()


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


def test_with_storage_refused_a_slot_is_filled_on_its_page(open_page: Callable[..., Page], clipboard: Callable[[], str]) -> None:
    page = open_page("ru/404.html")
    page.add_init_script(BLOCKED)
    page.goto(f"ru/{WAITED}/")
    fill(page, 1, "time", TIME)
    expect(slot(page, 3, "time")).to_have_text(TIME)
    page.keyboard.press("1")
    expect(page.locator("#phrase-1")).to_have_attribute("data-copied", "")
    assert TIME in clipboard()
    end(page).click()
    expect(slot(page, 1, "time")).to_have_text("время")


def test_on_paper_a_slot_is_its_name_again(waited: Page) -> None:
    fill(waited, 1, "time", TIME)
    waited.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(slot(waited, 1, "time")).to_have_text("время")
    waited.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(slot(waited, 1, "time")).to_have_text(TIME)


def test_a_newer_version_is_not_offered_while_a_slot_is_filled(waited: Page) -> None:
    strip = waited.locator('[data-playbook="new-version"]')
    strip.evaluate("strip => strip.hidden = false")
    expect(strip).to_be_visible()
    fill(waited, 1, "time", TIME)
    expect(strip).to_be_hidden()
    end(waited).click()
    expect(strip).to_be_visible()


def test_without_scripts_a_slot_is_read(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{WAITED}/", java_script_enabled=False)
    expect(slot(page, 1, "time")).to_have_text("время")
    expect(end(page)).to_be_hidden()
