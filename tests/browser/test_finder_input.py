"""The finder is never in the way: not of a slow network, nor of any way in which letters come."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from browser.test_finder import SHOUTING, SHOUTING_PAGE, field, hits, said


def without_phrases(open_page: Callable[..., Page]) -> tuple[Page, list[Route]]:
    """The Russian finder while its phrases are still on their way, and what holds them."""
    held: list[Route] = []
    page = open_page()
    page.route("**/search/ru.phrases.*", lambda route: held.append(route))
    page.goto(page.url + "ru/")
    return page, held


def test_titles_answer_while_the_phrases_are_still_on_their_way(open_page: Callable[..., Page]) -> None:
    page, held = without_phrases(open_page)
    place = page.locator('[data-playbook="finder"] [data-playbook="place"]')
    page.keyboard.type("орет")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    expect(place).to_contain_text("по названиям")
    held[0].continue_()
    expect(hits(page).first.locator('[data-number="1"]')).to_be_visible()
    expect(place).to_contain_text("ситуаци")


def test_a_phrase_asked_for_before_it_has_come_is_copied_when_it_comes(
    open_page: Callable[..., Page], clipboard: Callable[[], str]
) -> None:
    page, held = without_phrases(open_page)
    page.keyboard.type("орет")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    held[0].continue_()
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Скопировано")
    assert clipboard() == said(page, 2)
    expect(field(page)).to_have_value("орет")


def test_whoever_has_gone_down_the_titles_stays_at_the_situation_when_the_phrases_put_others_first(open_page: Callable[..., Page]) -> None:
    page, held = without_phrases(open_page)
    page.keyboard.type("не отвечает")
    expect(hits(page).first).to_be_visible()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    selected = page.locator('[data-playbook="hit"][data-armed]')
    chosen = selected.get_attribute("data-situation")
    held[0].continue_()
    expect(selected.locator('[data-number="1"]')).to_be_visible()
    expect(selected).to_have_attribute("data-situation", str(chosen))


def test_whoever_asks_with_the_address_never_sees_the_page_that_the_answers_replace(open_page: Callable[..., Page]) -> None:
    held: list[Route] = []
    page = open_page()
    page.route("**/assets/playbook.*.js", lambda route: held.append(route))
    page.goto(page.url + "ru/?q=орет", wait_until="commit")
    expect(field(page)).to_be_visible()
    expect(page.locator('[data-playbook="page"]')).to_be_hidden()
    held[0].continue_()
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    page.locator('[data-playbook="clear"]').click()
    expect(page.locator("#categories")).to_be_visible()


def test_page_comes_back_for_whoever_asks_where_the_finder_does_not_load(open_page: Callable[..., Page]) -> None:
    page = open_page(expected=("net::ERR_FAILED",))
    page.route("**/assets/playbook.*.js", lambda route: route.abort())
    page.goto(page.url + "ru/?q=орет")
    expect(page.locator("#categories")).to_be_visible()


def test_titles_go_on_answering_where_the_phrases_never_come(open_page: Callable[..., Page]) -> None:
    page = open_page(expected=("Failed to load resource", "ERR_FAILED", "Failed to fetch"))
    page.route("**/search/ru.phrases.*", lambda route: route.abort())
    page.goto(page.url + "ru/")
    page.keyboard.type("орет")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    expect(page.locator('[data-playbook="search-failed"]')).to_contain_text("Поиск не загрузился")


def test_a_code_that_a_scanner_types_opens_its_page(page: Page) -> None:
    page.keyboard.type("32\n", delay=0)
    page.wait_for_url(re.compile(SHOUTING_PAGE))


def test_a_code_that_is_scanned_before_the_titles_have_come_opens_its_page_all_the_same(open_page: Callable[..., Page]) -> None:
    held: list[Route] = []
    page = open_page()
    page.route("**/search/ru.names.*", lambda route: held.append(route))
    page.goto(page.url + "ru/", wait_until="commit")
    expect(field(page)).to_be_focused()
    page.keyboard.type("32\n", delay=0)
    expect(page.locator('[data-playbook="finder"] [data-playbook="place"]')).to_have_text("Загрузка…")
    for route in held:
        route.continue_()
    page.wait_for_url(re.compile(SHOUTING_PAGE))


def test_letters_that_an_input_method_is_still_composing_are_searched_and_keep_their_keys(page: Page) -> None:
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "орет", "selectionStart": 4, "selectionEnd": 4})
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
    method.send("Input.insertText", {"text": "орет"})
    expect(field(page)).to_have_value("орет")


def test_a_pasted_sentence_is_read_as_it_stands(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText('  Клиент ОРЁТ на меня!!!\\n')")
    page.keyboard.press("Control+V")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)


def test_a_chip_leaves_what_is_said_on_the_channel_it_names(page: Page) -> None:
    page.keyboard.type("клиент")
    # The chips come a frame after the hits: until the hand rests they may be those of the letter before.
    expect(page.locator('[data-playbook="announcement"]')).not_to_be_empty()
    chip = page.locator('[data-playbook="chip"][data-group="direction"][data-value="written"]')
    count = int(chip.locator("small").inner_text())
    chip.click()
    page.mouse.wheel(0, 5000)
    expect(hits(page)).to_have_count(count)


def test_what_is_typed_while_the_browser_still_goes_back_from_the_last_query_stays(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/")
    page.keyboard.type("молчит")
    expect(hits(page).first).to_be_visible()

    # In one task: a hand is as fast when the computer is busy.
    field(page).evaluate(
        """(input) => {
          for (const value of ['', 'орет']) {
            input.value = value
            input.dispatchEvent(new InputEvent('input', { bubbles: true }))
          }
        }"""
    )

    expect(page).to_have_url(re.compile(r"\\?q=%D0%BE%D1%80%D0%B5%D1%82$"))
    expect(field(page)).to_have_value("орет")
    expect(hits(page).first).to_have_attribute("data-situation", SHOUTING)
