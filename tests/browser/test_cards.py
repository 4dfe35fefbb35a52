"""The cue cards on paper: one page of A6 for each, in letters that can be read on a desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from playbook.library import Library

A6 = (105 / 25.4 * 72, 148 / 25.4 * 72)
SMALLEST = 8 / 72 * 96
"""CSS pixels of 8 points."""


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_every_card_stands_on_one_page_of_a6(open_page: Callable[..., Page], real_library: Library, tmp_path: Path, code: str) -> None:
    page = open_page(f"{code}/")
    wrong = []
    for category in real_library.taxonomy.categories:
        page.goto(f"exports/cards/{code}/{category}.html")
        cards = page.locator("article").count()
        sheet = page.pdf(path=tmp_path / "cards.pdf", prefer_css_page_size=True)
        sizes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", sheet)}
        pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet))
        if pages != cards or any(abs(size[2] - A6[0]) > 1 or abs(size[3] - A6[1]) > 1 for size in sizes):
            wrong.append((category, cards, pages, sizes))

    assert wrong == []


@pytest.mark.parametrize("media", ["print", "screen"])
def test_no_letter_of_a_card_is_smaller_than_eight_points(open_page: Callable[..., Page], media: str) -> None:
    page = open_page("exports/cards/ru/difficult-callers.html")
    page.emulate_media(media=media)

    sizes = page.eval_on_selector_all("article *", "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))")

    assert min(sizes) >= SMALLEST - 0.01


def test_phone_shows_the_cards_without_scrolling_sideways(phone: Callable[[str], Page]) -> None:
    page = phone("exports/cards/ro/written-messages.html")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_category_leads_to_its_cards(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/difficult-callers/")

    page.get_by_role("link", name="Карточки А6 для печати").click()

    page.wait_for_url("**/exports/cards/ru/difficult-callers.html")
    assert page.locator('article[data-situation="difficult-callers/caller-shouting"]').first.is_visible()
