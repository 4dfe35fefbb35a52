"""A phone in one hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import PHONE
from playbook.model import Situation

Wordiest = Callable[[Callable[[Situation], int]], list[Situation]]
SMALL = """(least) => {
  const spread = (each) => getComputedStyle(each, '::after').position === 'absolute'
  const box = (each) => (spread(each) ? each.closest('.playbook-row-title') : each).getBoundingClientRect()
  return [...document.querySelectorAll('a, button, summary')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.textContent.trim())
    .filter((each) => !each.closest('p:not(.playbook-foot), .playbook-header, #exports + ul'))
    .map((each) => [each.textContent.trim(), box(each)])
    .filter(([, { width, height }]) => width > 1 && (width < least || height < least))
    .map(([words, { width, height }]) => `${words} ${width} × ${height}`)
}"""
"""Controls that do not stand in a sentence."""
KINDS = ("", "ru/", "ro/hold-transfer-tech/", "ru/difficult-callers/caller-shouting/", "ro/authoring/", "ru/404.html")
SMALLEST_TARGET = 44
SMALLEST_PHONE = 320


@pytest.mark.parametrize("width", [320, 390, 430, 768])
@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways(open_page: Callable[..., Page], path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True, locale="de")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


WIDE = """async ([paths, width]) => {
  const wide = []
  for (const path of paths) {
    const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
    document.querySelector('#content').replaceWith(page.querySelector('#content'))
    if (document.documentElement.scrollWidth > width) wide.push(path)
  }
  return wide
}"""
"""Lays out every page in the place of one: loading each would take a minute."""


def test_no_page_of_the_playbook_scrolls_sideways_on_the_smallest_phone(open_page: Callable[..., Page], built_site: Path) -> None:
    page = open_page("ru/404.html", viewport={"width": SMALLEST_PHONE, "height": 700}, has_touch=True, is_mobile=True, bypass_csp=True)
    folders = [path.parent.relative_to(built_site).as_posix() for path in built_site.rglob("r?/**/index.html")]
    assert len(folders) > 400

    assert page.evaluate(WIDE, [[f"/{folder}/" for folder in folders], SMALLEST_PHONE]) == []


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("query", ["клиент", "я не знаю", "рецепт борща", "jhtn"])
def test_no_answer_scrolls_sideways(open_page: Callable[..., Page], query: str, width: int) -> None:
    page = open_page("ru/", viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True)
    page.locator('[data-playbook="finder-input"]').fill(query)
    expect(page.locator('[data-playbook="results"]')).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_phrase_is_seen_without_scrolling(phone: Callable[[str], Page], wordiest: Wordiest) -> None:
    page = phone("ru/difficult-callers/caller-shouting/")
    bar = page.locator('[data-playbook="bar"]').bounding_box()
    assert bar
    lower = []
    for situation in wordiest(lambda s: sum(len(text.text) for text in (*s.trigger, *s.cues, s.approved[0].said))):
        page.goto(f"{situation.language}/{situation.id}/")
        box = page.locator('[data-playbook="approved"] .playbook-said').first.bounding_box()
        if not box or box["y"] + box["height"] > bar["y"]:
            lower.append(situation.path)
    assert not lower


def test_the_first_phrase_of_an_answer_stands_above_the_keyboard(phone: Callable[[str], Page]) -> None:
    page = phone("ru/")
    page.locator('[data-playbook="finder-input"]').fill("орет")
    box = page.locator('[data-playbook="hit"] .playbook-said').first.bounding_box()
    assert box
    assert box["y"] + box["height"] < 510


def test_find_under_the_thumb_opens_the_field_and_copying_works_by_touch(phone: Callable[[str], Page]) -> None:
    page = phone("ru/hold-transfer-tech/hold-announce/")
    page.locator('[data-playbook="find"]').tap()
    field = page.locator('[data-playbook="finder-input"]')
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()
    field.fill("орет")
    page.locator('[data-playbook="hit"] [data-playbook="copy"]').first.tap()
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Скопировано")


def test_the_bar_leads_to_the_same_page_in_the_other_language(phone: Callable[[str], Page]) -> None:
    page = phone("ru/hold-transfer-tech/hold-announce/")
    page.locator('[data-playbook="bar"] [hreflang="ro"]').tap()
    page.wait_for_url(re.compile("/ro/hold-transfer-tech/hold-announce/"))


def test_what_is_tapped_is_big_enough_for_a_thumb(phone: Callable[[str], Page]) -> None:
    page = phone("ru/difficult-callers/caller-shouting/")
    small = []
    for target in page.locator("[data-playbook=page] button, [data-playbook=page] summary, .playbook-bar a, .playbook-list a").all():
        box = target.bounding_box() if target.is_visible() else None
        if box and (box["height"] < SMALLEST_TARGET or box["width"] < SMALLEST_TARGET):
            small.append((target.inner_text(), box))
    assert not small


@pytest.mark.parametrize("path", ["ru/", "ro/difficult-callers/", "ru/never-say/", "ro/state/", "ru/authoring/rules/", "ro/404.html"])
def test_what_stands_alone_is_big_enough_for_a_thumb_on_every_page(phone: Callable[[str], Page], path: str) -> None:
    page = phone(path)
    small = page.evaluate(SMALL, SMALLEST_TARGET)
    assert small == []


def test_thumb_finds_from_every_page_but_the_finder(phone: Callable[[str], Page]) -> None:
    page = phone("ru/never-say/")
    for path in ("ru/never-say/", "ro/state/", "ru/authoring/rules/pb101/", "ro/404.html"):
        page.goto(path)
        page.locator('[data-playbook="find"]').tap()
        expect(page.locator('[data-playbook="finder-input"]')).to_be_focused()


def test_header_comes_back_for_whoever_has_a_keyboard_on_a_phone(phone: Callable[[str], Page]) -> None:
    page = phone("ru/difficult-callers/caller-shouting/")
    field = page.locator('[data-playbook="finder-input"]')
    assert field.bounding_box()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    assert page.evaluate("document.elementFromPoint(120, 36)?.id") == "finder-input"


def test_a_phone_is_made_dark_at_the_end_of_any_page_and_stays_so(phone: Callable[[str], Page]) -> None:
    page = phone("ru/difficult-callers/caller-shouting/")
    dark = page.locator(".playbook-end").get_by_role("button", name="Тёмное оформление")
    dark.scroll_into_view_if_needed()
    dark.tap()
    expect(dark).to_have_attribute("aria-pressed", "true")
    page.goto("ro/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 20, 23)"
    assert (
        page.evaluate("[...document.querySelectorAll('meta[name=theme-color]')].find(({ media }) => matchMedia(media).matches).content")
        == "#131417"
    )


def test_a_phone_that_is_dark_shows_a_dark_page(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/", viewport=PHONE, has_touch=True, is_mobile=True, color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 20, 23)"


def test_a_phrase_is_turned_to_the_other_language_and_copied_by_touch(phone: Callable[[str], Page], clipboard: Callable[[], str]) -> None:
    page = phone("ru/difficult-callers/caller-shouting/")
    row = page.locator('[data-playbook="approved"] > li').first
    row.locator("summary").tap()
    other = row.locator('[data-playbook="phrase"][lang="ro"]')
    other.locator('[data-playbook="copy"]').tap()
    expect(page.locator('[data-playbook="bar"] [data-playbook="place"]')).to_have_text("Скопировано")
    assert clipboard() == other.locator('[data-playbook="text"]').inner_text().replace("\u00a0", " ").replace("\u2011", "-")


@pytest.mark.parametrize(("width", "height"), [(320, 420), (390, 400)])
def test_the_keyboard_of_a_phone_leaves_the_first_phrase_in_sight(open_page: Callable[..., Page], width: int, height: int) -> None:
    # The page asks to be made shorter by the keyboard (`interactive-widget=resizes-content`): this is what is left of it.
    page = open_page("ru/", viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    field = page.locator('[data-playbook="finder-input"]')
    field.fill("орет")
    expect(page.locator('[data-playbook="hit"] .playbook-said').first).to_be_in_viewport(ratio=1)
    expect(field).to_be_in_viewport(ratio=1)


def test_phrases_have_no_numerals_where_there_are_no_keys(phone: Callable[[str], Page]) -> None:
    expect(phone("ru/difficult-callers/caller-shouting/").locator(".playbook-numeral").first).to_be_hidden()
