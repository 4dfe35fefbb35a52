"""The language of the call: a Romanian customer and a Russian interface, or the other way round, for as long as the call lasts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.test_finder import SHOUTING, field, hits
from browser.test_slots import BLOCKED


@dataclass(frozen=True)
class Words:
    """What a page in one language says, and its first phrase in the other."""

    page: str
    other: str
    own_phrase: str
    phrase: str
    instead: str
    interface: str


RUSSIAN = Words("ru", "ro", "«От лица компании", "„În numele companiei", "revoltat ce", "Разрешённые фразы")
ROMANIAN = Words("ro", "ru", "„În numele companiei", "«От лица компании", "«Слышу, как вас", "Fraze permise")
BOTH = pytest.mark.parametrize("words", [RUSSIAN, ROMANIAN], ids=["Russian page", "Romanian page"])


def shown(page: Page) -> Locator:
    """Return the approved phrases of the page that are seen."""
    return page.locator('[data-playbook="approved"] .playbook-said:visible')


def first(page: Page) -> Locator:
    return hits(page).first.locator('[data-number="1"] .playbook-said')


def sign(page: Page) -> Locator:
    """Return what says which language the call is in."""
    return page.locator('[data-playbook="header"] [data-playbook="end-call"] > span').first


@BOTH
def test_one_key_turns_all_phrases_of_a_page_and_back_while_the_interface_stays(open_page: Callable[..., Page], words: Words) -> None:
    page = open_page(f"{words.page}/{SHOUTING}/")
    count = page.locator('[data-playbook="approved"] > li').count()
    expect(shown(page).first).to_contain_text(words.own_phrase)
    page.keyboard.press("Alt+l")
    expect(shown(page)).to_have_count(count)
    expect(shown(page).first).to_contain_text(words.phrase)
    expect(page.locator(".playbook-ban-instead p:visible").nth(1)).to_contain_text(words.instead)
    expect(page.locator(".playbook-approved h2")).to_have_text(words.interface)
    expect(page.locator("html")).to_have_attribute("lang", words.page)
    expect(sign(page)).to_have_text(words.other.upper())
    page.keyboard.press("Alt+l")
    expect(shown(page).first).to_contain_text(words.own_phrase)
    expect(shown(page)).to_have_count(count)
    expect(sign(page)).to_be_hidden()


@BOTH
def test_the_next_page_and_the_next_search_begin_in_the_language_of_the_call(open_page: Callable[..., Page], words: Words) -> None:
    page = open_page(f"{words.page}/hold-transfer-tech/hold-announce/")
    page.keyboard.press("Alt+l")
    page.goto(f"{words.page}/{SHOUTING}/")
    expect(shown(page).first).to_contain_text(words.phrase)
    page.goto(f"{words.page}/?q=32")
    expect(first(page)).to_contain_text(words.phrase)
    expect(hits(page).first.locator('[data-number="1"]')).to_have_attribute("lang", words.other)
    expect(sign(page)).to_have_text(words.other.upper())
    # On a page in that language nothing has to be turned.
    page.goto(f"{words.other}/{SHOUTING}/")
    expect(shown(page).first).to_contain_text(words.phrase)


def test_the_key_turns_the_hits_while_one_types_on_either_keyboard(page: Page) -> None:
    field(page).fill("32")
    expect(first(page)).to_contain_text("«От лица компании")
    field(page).dispatch_event("keydown", {"key": "д", "code": "KeyL", "altKey": True, "bubbles": True})
    expect(first(page)).to_contain_text("„În numele companiei")
    expect(hits(page).first.locator(".playbook-hit-title")).to_contain_text("Клиент кричит")
    expect(field(page)).to_have_value("32")
    page.keyboard.press("Alt+l")
    expect(first(page)).to_contain_text("«От лица компании")


def test_a_digit_copies_the_phrase_in_the_language_of_the_call(open_page: Callable[..., Page], clipboard: Callable[[], str]) -> None:
    page = open_page(f"ru/{SHOUTING}/")
    page.keyboard.press("Alt+l")
    page.keyboard.press("1")
    expect(page.locator('[data-number="1"]').first).to_have_attribute("data-copied", "")
    assert clipboard().startswith("În numele companiei")
    page.keyboard.press("Alt+l")
    page.keyboard.press("1")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text(re.compile("Скопировано"))
    assert clipboard().startswith("От лица компании")


def test_each_phrase_is_turned_by_itself_and_turned_back(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{SHOUTING}/")
    row = page.locator("#phrase-2")
    row.locator("summary").click()
    expect(row.locator(".playbook-said:visible")).to_have_count(2)
    page.keyboard.press("Alt+l")
    expect(row.locator(".playbook-said:visible")).to_have_attribute("class", "playbook-said")
    expect(row.locator(".playbook-said:visible")).to_contain_text("Unde anume")
    row.locator("summary").click()
    expect(row.locator(".playbook-said:visible")).to_contain_text("Где именно")
    expect(shown(page).first).to_contain_text("În numele companiei")


def test_what_is_heard_is_marked_with_its_language_and_the_turn_is_told(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{SHOUTING}/")
    turn = page.locator('.playbook-approved > [data-playbook="turn"]')
    expect(turn).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Alt+l")
    expect(turn).to_have_attribute("aria-pressed", "true")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Фразы: Română")
    languages = shown(page).evaluate_all("all => all.map((each) => each.closest('[lang]').lang)")
    assert set(languages) == {"ro"}
    page.goto("ru/hold-transfer-tech/")
    seen = page.locator(".playbook-row-phrase [lang]:visible")
    expect(seen.first).to_have_attribute("lang", "ro")
    assert set(seen.evaluate_all("all => all.map(({ lang }) => lang)")) == {"ro"}


def test_a_category_is_read_and_copied_in_the_language_of_the_call(open_page: Callable[..., Page], clipboard: Callable[[], str]) -> None:
    page = open_page("ru/hold-transfer-tech/")
    page.locator('.playbook-rows-turn [data-playbook="turn"]').click()
    row = page.locator('[data-situation="hold-transfer-tech/hold-announce"]')
    expect(row.locator(".playbook-row-phrase")).to_contain_text("Așteptați un minut")
    row.locator('[data-playbook="copy"]').click()
    expect(row).to_have_attribute("data-copied", "")
    assert clipboard().startswith("Așteptați un minut")


def test_where_nothing_is_found_there_is_something_to_say_in_the_language_of_the_call(page: Page) -> None:
    page.keyboard.press("Alt+l")
    field(page).fill("рецепт борща")
    nothing = page.locator('[data-playbook="nothing"] .playbook-phrase').first
    expect(nothing.locator(".playbook-said [lang]:visible")).to_have_attribute("lang", "ro")


def test_by_touch_the_hits_and_the_page_are_turned(phone: Callable[[str], Page]) -> None:
    page = phone("ro/")
    field(page).fill("32")
    expect(first(page)).to_contain_text("„În numele companiei")
    hits(page).first.locator('[data-playbook="turn"]').tap()
    expect(first(page)).to_contain_text("«От лица компании")
    hits(page).first.locator(".playbook-open").tap()
    page.wait_for_url(re.compile(f"/ro/{SHOUTING}/"))
    expect(shown(page).first).to_contain_text("«От лица компании")
    page.locator("#phrase-2 summary").tap()
    expect(shown(page).nth(1)).to_contain_text("„Unde anume")
    page.locator('.playbook-approved > [data-playbook="turn"]').tap()
    expect(shown(page).first).to_contain_text("„În numele companiei")


def test_the_end_of_the_call_and_twenty_idle_minutes_turn_the_phrases_back(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/404.html")
    page.clock.install()
    page.goto(f"ru/{SHOUTING}/")
    page.keyboard.press("Alt+l")
    expect(shown(page).first).to_contain_text("În numele companiei")
    page.keyboard.press("Alt+x")
    expect(shown(page).first).to_contain_text("От лица компании")
    page.keyboard.press("Alt+l")
    page.clock.fast_forward("00:21:00")
    expect(shown(page).first).to_contain_text("От лица компании")
    page.reload()
    expect(shown(page).first).to_contain_text("От лица компании")


def test_the_language_of_the_call_is_this_tabs_alone(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{SHOUTING}/")
    page.keyboard.press("Alt+l")
    expect(shown(page).first).to_contain_text("În numele companiei")
    assert "ro" not in page.evaluate("JSON.stringify([{ ...localStorage }, history.state, location.search, location.hash])")
    other = page.context.new_page()
    other.goto(f"ru/{SHOUTING}/")
    expect(shown(other).first).to_contain_text("От лица компании")


def test_with_storage_refused_the_page_is_turned_all_the_same(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/404.html")
    page.add_init_script(BLOCKED)
    page.goto(f"ru/{SHOUTING}/")
    page.keyboard.press("Alt+l")
    expect(shown(page).first).to_contain_text("În numele companiei")
    page.keyboard.press("Alt+x")
    expect(shown(page).first).to_contain_text("От лица компании")


def test_with_three_languages_the_key_goes_round(open_page: Callable[..., Page], everything_url: str) -> None:
    page = open_page("ru/difficult-callers/caller-swears/", base_url=everything_url)
    flipped = page.locator("#phrase-1 .playbook-flipped:visible")
    seen = []
    for _ in range(3):
        page.keyboard.press("Alt+l")
        seen.append(flipped.evaluate_all("all => all.map(({ lang }) => lang)"))
    assert sorted(seen) == [[], ["en"], ["ro"]]
    assert seen[-1] == []


def test_on_paper_both_languages_stand_whatever_the_call_is_in(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{SHOUTING}/")
    page.keyboard.press("Alt+l")
    page.emulate_media(media="print")
    expect(page.locator("#phrase-1 .playbook-said:visible")).to_have_count(2)
    expect(page.locator('[data-playbook="turn"]:visible')).to_have_count(0)
