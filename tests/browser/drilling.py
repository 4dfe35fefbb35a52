"""The drill as the tests see it: its card, its answer, its counts."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from playbook.library import Library
from playbook.model import Situation

COUNTS = {"ru": "Повторить сегодня: {due}. Новых: {fresh}.", "ro": "De repetat azi: {due}. Noi: {fresh}."}


def go(page: Page) -> Locator:
    return page.locator('[data-playbook="drill-go"]:visible')


def face(page: Page) -> Locator:
    return page.locator('[data-playbook="drill-face"]')


def answer(page: Page) -> Locator:
    return page.locator('[data-playbook="drill-answer"]')


def option(page: Page, text: str) -> Locator:
    return page.locator('[data-playbook="drill-option"]', has=page.get_by_text(text, exact=False))


def counts(page: Page, code: str, **numbers: int) -> None:
    expect(page.locator('[data-playbook="drill-counts"]')).to_have_text(COUNTS[code].format(**numbers))


def plain(text: str) -> str:
    """Return the letters alone, whatever the typesetting and the style sheet make of them."""
    return re.sub(r"\W+", "", text).lower()


def asked(page: Page, library: Library, code: str) -> Situation:
    """Return the situation that the card on the page is about."""
    trigger = plain(page.locator(".playbook-trigger:visible").inner_text())
    return next(s for s in library.in_language(code) if plain("".join(t.text for t in s.trigger)) == trigger)


def choose(page: Page, exercise: str, category: str) -> None:
    page.locator(f'[data-playbook="drill-exercise"][data-value="{exercise}"]').click()
    page.locator(f'[data-playbook="drill-category"][data-value="{category}"]').click()
    go(page).click()
