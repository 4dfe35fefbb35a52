"""The finder: from a customer's words to the phrase."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

SHOUTING = "difficult-callers/caller-shouting"
SHOUTING_PAGE = f"ru/{SHOUTING}/"


def field(page: Page) -> Locator:
    return page.locator('[data-playbook="finder-input"]')


def hits(page: Page) -> Locator:
    return page.locator('[data-playbook="hit"]')


def said(page: Page, number: int) -> str:
    """What the selected hit shows as its phrase with this number, as it would be pasted."""
    words = hits(page).first.locator(f'[data-number="{number}"] [data-playbook="text"]').inner_text()
    return words.replace("\u00a0", " ").replace("\u2011", "-").replace("\u2060", "")


def test_typing_what_happens_brings_the_phrase_and_one_click_puts_it_in_the_clipboard(page: Page, clipboard: Callable[[], str]) -> None:
    expect(field(page)).to_be_focused()
    page.keyboard.type("орет")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    hits(page).first.locator('[data-playbook="copy"]').first.click()
    expect(page.locator('[data-playbook="finder"] [data-playbook="place"]')).to_have_text("Скопировано")
    assert clipboard() == said(page, 1)
    assert not re.search("[«»\u00a0\u2011\u2060]", clipboard())


@pytest.mark.parametrize(
    ("language", "query", "situation"),
    [
        ("ru", "кричит на меня", SHOUTING),
        ("ru", "нет времени", "outbound-individuals/outbound-no-time"),
        ("ro", "tace", "inbound-call/caller-silent"),
        ("ro", "astept un minut", "hold-transfer-tech/hold-announce"),
        ("ro", "vreau managerul", "hold-transfer-tech/caller-demands-manager"),
    ],
)
def test_an_operators_words_bring_the_situation_first(open_page: Callable[..., Page], language: str, query: str, situation: str) -> None:
    page = open_page(f"{language}/")
    field(page).fill(query)
    expect(hits(page).first).to_have_attribute("data-situation", situation)


def test_the_keyboard_alone_copies_the_second_phrase_of_the_first_hit(page: Page, clipboard: Callable[[], str]) -> None:
    page.keyboard.type("орет")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Скопировано")
    assert clipboard() == said(page, 2)
    expect(field(page)).to_have_value("орет")


def test_hits_are_rehearsed_before_anybody_types_and_shown_nowhere(page: Page) -> None:
    watch = "document.createElement = (tag) => { made.push(tag); return make(tag) }"
    page.add_init_script(f"window.made = []; const make = document.createElement.bind(document); {watch}")
    page.reload()
    page.wait_for_function("() => made.includes('mark') && made.includes('button')")
    assert hits(page).count() == 0
    assert page.locator('[data-playbook="chip"]').count() == 0


def test_digits_belong_to_the_query_until_the_list_is_active(page: Page) -> None:
    page.keyboard.type("32")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    expect(field(page)).to_have_value("32")


def test_letters_typed_in_the_list_go_on_with_the_query(page: Page) -> None:
    page.keyboard.type("клиент")
    expect(hits(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(hits(page).nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.type(" кричит")
    expect(field(page)).to_have_value("клиент кричит")
    expect(hits(page).first).to_have_attribute("aria-selected", "true")


def test_a_screen_reader_hears_the_count_and_the_list_only_when_it_is_active(page: Page) -> None:
    page.keyboard.type("орет")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text(re.compile(r"ситуаци.+\. Клиент кричит"))
    expect(field(page)).not_to_have_attribute("aria-activedescendant", re.compile(".*"))
    page.keyboard.press("ArrowDown")
    expect(field(page)).to_have_attribute("aria-activedescendant", hits(page).first.get_attribute("id") or "")
    focusable = hits(page).locator("a, button, input, summary, [tabindex]")
    expect(focusable).to_have_count(0)


def test_enter_opens_the_selected_situation_and_back_returns_to_the_answers(page: Page) -> None:
    page.keyboard.type("орет")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(SHOUTING_PAGE))
    page.go_back()
    expect(field(page)).to_have_value("орет")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)


def test_an_address_with_a_query_can_be_shared(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/?q=молчит")
    expect(hits(page).first).to_have_attribute("data-situation", "inbound-call/caller-silent")
    expect(field(page)).to_have_value("молчит")


def test_the_address_follows_the_query_and_back_gives_the_home(page: Page) -> None:
    page.keyboard.type("молчит")
    page.wait_for_url(lambda url: "q=%D0%BC%D0%BE%D0%BB%D1%87%D0%B8%D1%82" in url)
    page.go_back()
    expect(page.locator('[data-playbook="page"]')).to_be_visible()
    expect(field(page)).to_have_value("")
    assert "q=" not in page.url


def test_typing_replaces_any_page_and_escape_gives_it_back_where_it_was(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE)
    for place in (200, 400):
        page.evaluate("place => scrollTo(0, place)", place)
        page.keyboard.press("/")
        page.keyboard.type("молчит")
        expect(hits(page).first).to_be_visible()
        expect(page.locator('[data-playbook="page"]')).to_be_hidden()
        assert page.url.endswith(SHOUTING_PAGE)
        page.keyboard.press("Escape")
        expect(page.locator('[data-playbook="page"]')).to_be_visible()
        page.wait_for_function("history.state === null")
        assert page.evaluate("scrollY") == place


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_a_key_leads_to_the_field_from_any_page(open_page: Callable[..., Page], keys: str) -> None:
    page = open_page(SHOUTING_PAGE)
    page.keyboard.press(keys)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")


def test_on_a_russian_keyboard_the_same_key_leads_to_the_field(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE)
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '.', code: 'Slash', bubbles: true, cancelable: true}))")
    expect(field(page)).to_be_focused()


def test_the_wrong_layout_is_read_and_the_reading_can_be_refused(page: Page) -> None:
    page.keyboard.type("jhtn")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    reading = page.locator('[data-playbook="reading"]')
    expect(reading).to_contain_text("орет")
    reading.get_by_role("button").click()
    expect(page.get_by_role("heading", name="Ничего не нашлось")).to_be_visible()


def test_the_other_language_is_understood_too(page: Page) -> None:
    field(page).fill("strigă la mine")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    expect(hits(page).first).to_contain_text("Клиент кричит на оператора")


def test_a_forbidden_phrase_brings_what_to_say_first(page: Page) -> None:
    page.keyboard.type("я не знаю")
    first = hits(page).first
    expect(first).to_have_attribute("data-situation", "wording/phrase-i-dont-know")
    expect(first.locator(".playbook-say")).to_contain_text("Скажите вместо")
    expect(first.locator(".playbook-typed s")).to_contain_text("не знаю")


def test_when_nothing_is_found_there_is_still_something_to_say(page: Page) -> None:
    page.keyboard.type("рецепт борща")
    nothing = page.locator('[data-playbook="nothing"]')
    expect(nothing).to_contain_text("рецепт борща")
    nothing.locator('[data-playbook="copy"]').first.click()
    expect(page.locator('[data-playbook="announcement"]')).to_have_text(re.compile("Скопировано"))
    assert "%D1%80%D0%B5%D1%86%D0%B5%D0%BF%D1%82" in (nothing.locator('[data-playbook="propose"]').get_attribute("href") or "")


def test_a_chip_leaves_the_situations_of_its_category(page: Page) -> None:
    page.keyboard.type("клиент")
    expect(hits(page).first).to_be_visible()
    chip = page.locator('[data-playbook="chip"][data-value="difficult-callers"]')
    count = int(chip.locator("small").inner_text())
    everything = page.locator('[data-playbook="chip"][data-group="category"][data-value=""] small')
    assert count < int(everything.inner_text())
    chip.click()
    page.mouse.wheel(0, 5000)
    expect(hits(page)).to_have_count(count)
    for hit in hits(page).all():
        assert (hit.get_attribute("data-situation") or "").startswith("difficult-callers/")


def test_alt_l_shows_the_phrases_of_the_answers_in_the_other_language(page: Page) -> None:
    page.keyboard.type("орет")
    phrase = hits(page).first.locator('[data-number="1"]')
    expect(phrase).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Alt+l")
    expect(phrase).to_have_attribute("lang", "ro")
    expect(phrase).to_contain_text("„")


def test_single_keys_can_be_switched_off(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE)
    page.keyboard.press("?")
    page.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(field(page)).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()


def test_a_search_that_does_not_load_says_so_and_leads_to_the_categories(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE, expected=("Failed to load resource", "ERR_FAILED", "Failed to fetch"))
    page.route("**/search/*.json", lambda route: route.abort())
    page.reload()
    page.keyboard.press("/")
    page.keyboard.type("орет")
    strip = page.locator('[data-playbook="search-failed"]')
    expect(strip).to_contain_text("Поиск не загрузился")
    strip.get_by_role("link").click()
    page.wait_for_url(re.compile("ru/#categories"))
    expect(page.get_by_role("heading", name="Категории")).to_be_visible()
