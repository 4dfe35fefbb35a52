"""Slots: a name, a number, a time, typed once a call, in every phrase; and nowhere once the call is over."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.test_finder import field, hits

WAITED = "hold-transfer-tech/hold-minute-passed"
"""Its first phrase promises a time, its third one a time and a number."""
WRITTEN = "boundaries/client-switches-to-ty"
"""Written; its first phrase has a name and a date."""
TIME, NAME = "14:35", "Иванова-Петреску"
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


def test_without_scripts_a_slot_is_read(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{WAITED}/", java_script_enabled=False)
    expect(slot(page, 1, "time")).to_have_text("время")
    expect(end(page)).to_be_hidden()
