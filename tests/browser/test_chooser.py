"""The root of the site: which language somebody gets."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(("browser_language", "language"), [("ro-MD", "ro"), ("ru", "ru")])
def test_the_language_of_the_browser_is_followed(open_page: Callable[..., Page], browser_language: str, language: str) -> None:
    open_page("", locale=browser_language).wait_for_url(re.compile(f"/{language}/$"))


def test_a_choice_made_before_wins_over_the_browser(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/", locale="ru")
    page.locator(".playbook-languages").get_by_role("link", name="RO").click()
    page.wait_for_url(re.compile("/ro/$"))
    page.goto("")
    page.wait_for_url(re.compile("/ro/$"))


def test_anybody_else_chooses(open_page: Callable[..., Page]) -> None:
    page = open_page("", locale="de")
    for name in ("Русский", "Română"):
        expect(page.get_by_role("link", name=name)).to_be_visible()


@pytest.mark.parametrize("path", ["404.html", "ru/404.html", "ro/404.html"])
def test_a_lost_reader_is_answered_in_both_languages(open_page: Callable[..., Page], path: str) -> None:
    page = open_page(path)
    expect(page.get_by_role("heading", name="Такой страницы нет")).to_be_visible()
    expect(page.get_by_role("heading", name="Pagina nu există")).to_be_visible()
    own = "ro" if path.startswith("ro/") else "ru"
    expect(page.locator("html")).to_have_attribute("lang", own)
