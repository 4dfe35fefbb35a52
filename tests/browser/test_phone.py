"""A phone in one hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from playbook.model import Situation

Wordiest = Callable[[Callable[[Situation], int]], list[Situation]]
KINDS = ("", "ru/", "ro/hold-transfer-tech/", "ru/difficult-callers/caller-shouting/", "ro/authoring/", "ru/404.html")
SMALLEST_TARGET = 44


@pytest.mark.parametrize("width", [320, 390, 768])
@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways(open_page: Callable[..., Page], path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True, locale="de")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


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


def test_phrases_have_no_numerals_where_there_are_no_keys(phone: Callable[[str], Page]) -> None:
    expect(phone("ru/difficult-callers/caller-shouting/").locator(".playbook-numeral").first).to_be_hidden()
