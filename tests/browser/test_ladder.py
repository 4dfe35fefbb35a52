"""What comes next: one key, or one tap, to the next step of a conversation."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

FIRST_NO = "outbound-individuals/outbound-flat-refusal"
FURTHER_NO = "outbound-individuals/outbound-third-no"
SWEARS = "difficult-callers/caller-obscene-warning"


def current(page: Page) -> Locator:
    return page.locator('.playbook-situation [data-playbook="step"][aria-current="step"]')


def selected(page: Page) -> Locator:
    return page.locator('[data-playbook="hit"][aria-selected="true"]')


def ask(page: Page, query: str) -> None:
    page.locator('[data-playbook="finder-input"]').fill(query)
    expect(selected(page).locator(".playbook-ladder")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "labels"),
    [("ru", ["1 первый отказ", "2 второй отказ", "3 третий отказ"]), ("ro", ["1 primul refuz", "2 al doilea refuz", "3 al treilea refuz"])],
)
def test_a_key_leads_from_refusal_to_refusal_and_stops_there(open_page: Callable[..., Page], language: str, labels: list[str]) -> None:
    page = open_page(f"{language}/{FIRST_NO}/")
    expect(page.locator('[data-playbook="ladder"] [data-playbook="step"]')).to_have_text(labels)
    expect(current(page)).to_have_text(labels[0])
    page.keyboard.press("n")
    page.wait_for_url(re.compile(f"/{language}/{FURTHER_NO}/#phrase-1$"))
    expect(current(page)).to_have_text(labels[1])
    page.keyboard.press("Alt+n")
    page.wait_for_url(re.compile("#phrase-3$"))
    expect(current(page)).to_have_text(labels[2])
    expect(page.locator("#phrase-3")).to_be_in_viewport()
    page.keyboard.press("n")
    expect(current(page)).to_have_text(labels[2])


def test_the_key_works_on_a_russian_keyboard_and_not_where_single_keys_are_off(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{FURTHER_NO}/")
    off = {"key": "т", "code": "KeyN", "bubbles": True}
    page.evaluate("localStorage.setItem('playbook.single-keys', 'off')")
    page.locator("body").dispatch_event("keydown", off)
    expect(current(page)).to_have_text("2 второй отказ")
    page.evaluate("localStorage.clear()")
    page.locator("body").dispatch_event("keydown", off)
    expect(current(page)).to_have_text("3 третий отказ")


def test_readers_of_the_tree_are_told_the_ladder_and_the_way_back(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/hold-transfer-tech/hold-minute-passed/")
    ladder = page.get_by_role("navigation", name="Ожидание на линии")
    expect(ladder.get_by_role("listitem")).to_have_count(4)
    ladder.get_by_role("link", name="снова: просим минуту 1").click()
    page.wait_for_url(re.compile("/ru/hold-transfer-tech/hold-announce/$"))


def test_the_key_selects_the_next_step_among_the_hits_and_then_opens_its_page(page: Page) -> None:
    ask(page, "отказ")
    page.locator(f'[data-playbook="hit"][data-situation="{FIRST_NO}"]').click()
    expect(selected(page)).to_have_attribute("data-situation", FIRST_NO)
    page.keyboard.press("Alt+n")
    expect(selected(page)).to_have_attribute("data-situation", FURTHER_NO)
    expect(page.locator('[data-playbook="finder-input"]')).to_have_value("отказ")
    page.keyboard.press("Alt+n")
    page.wait_for_url(re.compile(f"/ru/{FURTHER_NO}/#phrase-3$"))


def test_a_step_that_is_not_among_the_hits_opens(page: Page) -> None:
    ask(page, "32")
    page.keyboard.press("Alt+n")
    page.wait_for_url(re.compile(f"/ru/{SWEARS}/#phrase-2$"))
    expect(current(page)).to_have_text("2 предупреждение")


def test_where_there_is_no_next_step_the_key_does_nothing(page: Page) -> None:
    page.locator('[data-playbook="finder-input"]').fill("39")
    expect(selected(page)).to_have_attribute("data-situation", "difficult-callers/caller-crying")
    page.keyboard.press("Alt+n")
    expect(selected(page)).to_have_attribute("data-situation", "difficult-callers/caller-crying")
    expect(page.locator('[data-playbook="finder-input"]')).to_have_value("39")
    expect(selected(page).locator(".playbook-ladder")).to_have_count(0)


def test_by_touch_a_step_opens_from_the_hit_and_from_the_page(phone: Callable[[str], Page]) -> None:
    page = phone("ro/")
    ask(page, "32")
    selected(page).locator('[data-playbook="step"]').nth(1).tap()
    page.wait_for_url(re.compile(f"/ro/{SWEARS}/#phrase-2$"))
    page.locator('.playbook-situation [data-playbook="step"]').nth(2).tap()
    page.wait_for_url(re.compile("#phrase-4$"))
    expect(current(page)).to_have_text("3 la revedere")
    expect(page.locator("#phrase-4")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", ["ru/hold-transfer-tech/hold-minute-passed/", "ro/retail-shop/shop-primary-inspection/"])
def test_on_a_phone_a_ladder_is_one_line(open_page: Callable[..., Page], path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True)
    for line in page.locator('[data-playbook="ladder"]').all():
        places = [box["y"] for item in line.locator("li").all() if (box := item.bounding_box())]
        assert len(places) > 1
        assert max(places) - min(places) < 2
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_steps_are_links(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{FIRST_NO}/", java_script_enabled=False)
    expect(current(page)).to_have_text("1 первый отказ")
    page.locator('[data-playbook="step"]').nth(2).click()
    page.wait_for_url(re.compile(f"{FURTHER_NO}/#phrase-3$"))


def test_on_paper_there_are_no_steps(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{FIRST_NO}/")
    page.emulate_media(media="print")
    expect(page.locator('[data-playbook="ladder"]')).to_be_hidden()
