"""One call from the shout to the goodbye, by keys alone; and nothing of it is left afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

TIME, NAME, DEPARTMENT = "14:35", "Ana Rusu", "отдел доставки"


def copied(page: Page, key: str, clipboard: Callable[[], str]) -> str:
    """Press the key of a phrase and return what was copied."""
    page.keyboard.press(key)
    expect(page.locator(f'[data-playbook="approved"] > [data-number="{key}"]')).to_have_attribute("data-copied", "")
    return clipboard()


def find(page: Page, query: str, situation: str) -> None:
    """Find a situation and open it."""
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator('[data-playbook="hit"]').first).to_have_attribute("data-situation", situation)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{situation}/")


def slot(page: Page, phrase: int, key: str, language: str = "ru") -> None:
    """Put the focus on a slot of a phrase."""
    inside = (
        f"> .playbook-phrase-words [data-slot='{key}']" if language == "ru" else f".playbook-flipped[lang='{language}'] [data-slot='{key}']"
    )
    page.locator(f"#phrase-{phrase} {inside}").focus()


def test_a_call_from_the_shout_to_the_goodbye(open_page: Callable[..., Page], clipboard: Callable[[], str]) -> None:
    page = open_page("404.html")
    page.clock.install()
    page.goto("ru/")

    find(page, "орет", "difficult-callers/caller-shouting")
    slot(page, 4, "department")
    page.keyboard.press("Enter")
    page.keyboard.type(DEPARTMENT)
    slot(page, 4, "time")
    page.keyboard.type(TIME)
    page.keyboard.press("Tab")
    assert copied(page, "4", clipboard).startswith(f"Передаю жалобу в {DEPARTMENT} прямо сейчас. До {TIME} ")

    find(page, "попросить подождать", "hold-transfer-tech/hold-announce")
    assert copied(page, "1", clipboard).startswith("Подождите минуту")
    page.keyboard.press("w")
    clock = page.locator('[data-playbook="header"] [data-playbook="clock"]')
    expect(clock).to_be_visible()

    page.keyboard.press("Alt+l")
    assert copied(page, "1", clipboard).startswith("Așteptați un minut")

    page.clock.run_for(61_000)
    expect(clock).to_contain_text("Минута прошла")
    clock.press("Enter")
    page.wait_for_url(re.compile("/ru/hold-transfer-tech/hold-minute-passed/"))
    assert TIME in copied(page, "1", clipboard)

    page.keyboard.press("n")
    page.wait_for_url(re.compile("/ru/hold-transfer-tech/answer-over-minute-callback/"))
    slot(page, 4, "operator-name", "ro")
    page.keyboard.press("Enter")
    page.keyboard.type(NAME)
    page.keyboard.press("Enter")
    promised = copied(page, "4", clipboard)
    assert NAME in promised
    assert TIME in promised

    page.keyboard.press("Alt+x")
    expect(clock).to_be_hidden()
    expect(page.locator("[data-slot][data-filled]")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-slot][data-filled]")).to_have_count(0)
    assert copied(page, "4", clipboard).startswith("Запишите, пожалуйста: ___")
    kept = page.evaluate("JSON.stringify([location.href, history.state, { ...sessionStorage }, { ...localStorage }])")
    assert not [value for value in (TIME, NAME, DEPARTMENT) if value in kept]
