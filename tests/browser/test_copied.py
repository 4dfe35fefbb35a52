"""The mark of the phrase that was copied last: on its words, and on nothing else."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.test_finder import field, hits


def test_what_was_copied_is_not_said_of_the_next_answer(page: Page) -> None:
    field(page).fill("перезвоните поз")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Alt+1")
    expect(page.locator('[data-playbook="finder"] [data-playbook="place"]')).to_have_text("Скопировано")
    page.keyboard.type("ж")
    assert hits(page).first.locator("[data-copied]").count() == 0


def test_what_was_copied_stays_marked_when_the_other_language_comes(copied_meanwhile: tuple[Page, Callable[[], None]]) -> None:
    page, bring_the_other_language = copied_meanwhile

    bring_the_other_language()

    expect(hits(page).first.locator('[data-number="1"]')).to_have_attribute("data-copied", "")


def test_a_phrase_that_was_drawn_anew_while_it_was_being_copied_is_marked(page: Page) -> None:
    page.keyboard.type("орет")
    phrase = hits(page).first.locator('[data-number="1"]')
    expect(phrase).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.evaluate("() => { navigator.clipboard.writeText = () => new Promise((resolve) => (window.taken = resolve)) }")

    page.keyboard.press("Alt+1")
    page.keyboard.press("Alt+l")
    expect(phrase).to_have_attribute("lang", "ro")
    page.evaluate("() => taken()")

    expect(phrase).to_have_attribute("data-copied", "")
