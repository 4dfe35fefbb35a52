"""What a device keeps, as seen from a page on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import PATIENCE
from browser.host import Host, pages

MOMENT = 50
"""Milliseconds between two looks."""
LANGUAGES = ("ru", "ro")
PAGE = "ru/difficult-callers/caller-swears/"
BEFORE, AFTER = "Клиент ругается", "Клиент бранится"
FIELD = '[data-playbook="finder-input"]'
HIT = '[data-playbook="hit"]'
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
KEPT = """async (languages) => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  const noted = (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url)
  return languages.every((language) => noted.some((url) => url.endsWith(`/precache/${language}`)))
}"""
TEXTS = """(addresses) => Promise.all(addresses.map(async (address) => {
  const response = await fetch(address)
  return response.ok ? response.text() : String(response.status)
}))"""


def wait_until(page: Page, is_so: str, *arguments: Any) -> None:
    """Return when an asynchronous function of the page answers yes; Playwright's own waiting takes its promise for a yes."""
    for _ in range(PATIENCE // MOMENT):
        if page.evaluate(is_so, *arguments):
            return
        page.wait_for_timeout(MOMENT)
    pytest.fail(f"never came true: {is_so}")


def wait_until_kept(page: Page, *languages: str) -> None:
    wait_until(page, KEPT, list(languages))


def shows(page: Page, host: Host, folder: Path, *languages: str) -> bool:
    """Whether every page of the languages, as the device answers, is byte for byte that of a build."""
    expected = {path: text for language in languages for path, text in pages(folder, language).items()}
    return page.evaluate(TEXTS, [host.address + path for path in expected]) == list(expected.values())


def look_for_update(page: Page) -> None:
    """Do what a page does when its tab is looked at again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def find(page: Page, query: str) -> None:
    page.locator(FIELD).fill(query)
    expect(page.locator(HIT).first).to_be_visible()
