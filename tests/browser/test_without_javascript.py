"""Pages without JavaScript: everything can be read, nothing pretends to work."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_phrases_can_be_read_in_both_languages(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/difficult-callers/caller-shouting/", java_script_enabled=False)
    row = page.locator('[data-playbook="approved"] > li').first
    expect(row.locator(".playbook-said").first).to_be_visible()
    row.locator("summary").click()
    expect(row.locator('[data-playbook="phrase"][lang="ro"]')).to_be_visible()
    expect(page.locator(".playbook-ban s").first).to_be_visible()


def test_buttons_that_could_do_nothing_are_not_shown(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/difficult-callers/caller-shouting/", java_script_enabled=False)
    expect(page.locator('[data-playbook="copy"]').first).to_be_hidden()
    expect(page.locator('[data-playbook="finder-input"]')).to_be_hidden()
    expect(page.get_by_text("включён JavaScript")).to_be_visible()


def test_every_situation_is_reached_by_links_from_the_root(open_page: Callable[..., Page]) -> None:
    page = open_page("", java_script_enabled=False)
    page.get_by_role("link", name="Română").click()
    page.get_by_role("link", name="Clienți dificili").click()
    page.get_by_role("link", name="Clientul țipă la operator").click()
    page.wait_for_url(re.compile("/ro/difficult-callers/caller-shouting/"))
    page.locator(".playbook-languages").get_by_role("link", name="RU").click()
    page.wait_for_url(re.compile("/ru/difficult-callers/caller-shouting/"))
