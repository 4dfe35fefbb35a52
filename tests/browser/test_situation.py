"""The page of a situation."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from playbook.model import Situation

Wordiest = Callable[[Callable[[Situation], int]], list[Situation]]
SHOUTING = "difficult-callers/caller-shouting"
REFUSE = "navigator.clipboard.writeText = () => Promise.reject(new Error()); document.execCommand = () => false"


@pytest.fixture
def situation(open_page: Callable[..., Page]) -> Page:
    return open_page(f"ru/{SHOUTING}/")


def test_the_language_switch_leads_to_the_same_situation(situation: Page) -> None:
    situation.locator(".playbook-languages").get_by_role("link", name="RO").click()
    situation.wait_for_url(re.compile(f"/ro/{SHOUTING}/$"))
    expect(situation.locator("html")).to_have_attribute("lang", "ro")
    expect(situation.get_by_role("heading", level=1)).to_have_text("Clientul țipă la operator")


def test_a_phrase_opens_in_the_other_language_and_is_spoken_in_it(situation: Page, clipboard: Callable[[], str]) -> None:
    row = situation.locator('[data-playbook="approved"] > li').nth(1)
    row.locator("summary").click()
    other = row.locator('[data-playbook="phrase"][lang="ro"]')
    expect(other).to_be_visible()
    other.locator('[data-playbook="copy"]').click()
    expect(other).to_have_attribute("data-copied", "")
    assert clipboard() == other.locator('[data-playbook="text"]').inner_text().replace("\u00a0", " ").replace("\u2011", "-")


def test_alt_l_turns_all_phrases_to_the_other_language_and_back(situation: Page) -> None:
    flips = situation.locator('[data-playbook="approved"] details')
    situation.keyboard.press("Alt+l")
    expect(situation.locator('[data-playbook="approved"] details[open]')).to_have_count(flips.count())
    situation.keyboard.press("Alt+l")
    expect(situation.locator('[data-playbook="approved"] details[open]')).to_have_count(0)


def test_a_digit_copies_the_phrase_with_this_number(situation: Page, clipboard: Callable[[], str]) -> None:
    situation.keyboard.press("2")
    expect(situation.locator('[data-number="2"]').first).to_have_attribute("data-copied", "")
    assert clipboard().startswith("Где именно это произошло")


def test_an_empty_slot_is_copied_as_a_blank_and_named(situation: Page, clipboard: Callable[[], str]) -> None:
    row = situation.locator('[data-playbook="approved"] > li', has=situation.locator(".playbook-slot")).first
    slot = row.locator(".playbook-slot").first.inner_text()
    row.locator('> [data-playbook="copy"]').click()
    expect(situation.locator('[data-playbook="announcement"]')).to_have_text(re.compile(f"Скопировано без: .*{slot}"))
    assert "___" in clipboard()
    assert slot not in clipboard()


def test_what_to_say_instead_can_be_copied(situation: Page, clipboard: Callable[[], str]) -> None:
    instead = situation.locator(".playbook-ban-instead").first
    instead.get_by_role("button").click()
    expect(instead).to_have_attribute("data-copied", "")
    assert clipboard().startswith("Слышу, как вас это возмутило")


def test_when_the_clipboard_is_refused_the_phrase_is_selected_and_the_page_says_so(situation: Page) -> None:
    situation.evaluate(REFUSE)
    situation.locator('[data-playbook="approved"] > li').first.locator('> [data-playbook="copy"]').click()
    expect(situation.locator('[data-playbook="announcement"]')).to_have_text(re.compile("Ctrl"))
    assert "компании прошу прощения" in situation.evaluate("getSelection().toString()")


def test_a_forbidden_phrase_is_told_by_word_and_icon_too(situation: Page) -> None:
    ban = situation.locator(".playbook-ban").first
    expect(ban).to_contain_text("Не говорите")
    expect(ban.locator("s")).to_contain_text("Успокойтесь")
    expect(ban.locator('use[href="#playbook-forbidden"]')).to_have_count(1)


def test_the_chosen_scheme_is_there_at_the_next_page(situation: Page) -> None:
    situation.get_by_role("button", name="Тёмное оформление").click()
    dark = situation.evaluate("getComputedStyle(document.body).backgroundColor")
    situation.goto("ro/")
    assert situation.evaluate("getComputedStyle(document.body).backgroundColor") == dark == "rgb(19, 20, 23)"


def test_a_situation_prints_on_one_sheet(open_page: Callable[..., Page], wordiest: Wordiest, tmp_path: Path) -> None:
    page = open_page("ru/")
    longer = []
    for situation in wordiest(
        lambda s: sum(len(phrase.text) for phrase in (*s.approved, *s.forbidden)) + sum(len(step.text) for step in s.steps)
    ):
        page.goto(f"{situation.language}/{situation.id}/")
        sheet = page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
        if len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet)) != 1:
            longer.append(situation.path)
    assert not longer


def test_in_black_and_white_the_paper_still_says_what_not_to_say(situation: Page) -> None:
    situation.emulate_media(media="print")
    expect(situation.locator(".playbook-said").first).to_be_visible()
    expect(situation.locator(".playbook-label-forbidden").first).to_be_visible()
    expect(situation.locator(".playbook-header")).to_be_hidden()
    expect(situation.locator(".playbook-printed")).to_contain_text("код 32")
