"""Without a mouse: everything is reached, in the order of reading, and one sees where one is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import DESKTOP, PHONE
from browser.test_finder import SHOUTING_PAGE, field, hits
from browser.test_sight import colour

REACHABLE = "a[href], button, input, summary, [tabindex='0']"
HERE = """() => {
  const here = document.activeElement
  const ring = here.matches('.playbook-field input') ? here.closest('.playbook-field') : here
  const style = getComputedStyle(ring)
  const box = here.getClientRects()[0] // of its first line: a slot may wrap
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20))
  return {
    place: [...document.querySelectorAll(REACHABLE)].indexOf(here),
    words: (here.getAttribute('aria-label') || here.textContent || here.id).trim(),
    ring: style.outlineStyle === 'none' ? style.boxShadow : `${style.outlineColor} ${style.outlineWidth}`,
    seen: on !== null && (here.contains(on) || on.contains(here) || ring.contains(on)),
  }
}"""
PATHS = ["ru/", SHOUTING_PAGE, "ro/difficult-callers/", "ro/never-say/", "ru/404.html"]


def steps(page: Page) -> list[dict[str, Any]]:
    """Return where each press of Tab leads, from the first link until it leaves the page."""
    found: list[dict[str, Any]] = []
    page.locator(".playbook-skip").focus()
    for _ in range(page.locator(REACHABLE).count() + 1):
        if page.evaluate("document.activeElement === document.body"):
            break
        found.append(page.evaluate(HERE.replace("REACHABLE", repr(REACHABLE))))
        page.keyboard.press("Tab")
    return found


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["wide", "narrow"])
@pytest.mark.parametrize("path", PATHS)
def test_tab_goes_through_all_controls_in_the_order_of_reading_and_out_again(
    open_page: Callable[..., Page], path: str, viewport: dict[str, int]
) -> None:
    page = open_page(path, viewport=viewport, reduced_motion="reduce")
    all_places = page.evaluate(
        """controls => [...document.querySelectorAll(controls)]
          .flatMap((each, i) => each.checkVisibility({ visibilityProperty: true }) ? [i] : [])""",
        REACHABLE,
    )

    found = steps(page)

    assert [step["place"] for step in found] == all_places
    assert [step["words"] for step in found if not step["seen"]] == []
    assert [step for step in found if colour(page, "accent") not in step["ring"] or " 2px" not in step["ring"]] == []


def test_skip_link_leads_past_the_header(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE)
    page.keyboard.press("Tab")
    skip = page.locator(".playbook-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_help_keeps_the_focus_until_it_is_closed_and_gives_it_back(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/")
    opener = page.locator('[data-playbook="key-help-open"]').first
    opener.focus()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body, dialog *')")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_an_option_far_down_the_list_comes_into_view_from_under_the_header(page: Page) -> None:
    page.keyboard.type("клиент")
    expect(hits(page).nth(5)).to_be_attached()
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    top = page.locator('[data-playbook="header"]').bounding_box()
    box = page.locator("[role=option][data-armed] .playbook-hit-head").bounding_box()
    assert top
    assert box
    assert top["y"] + top["height"] <= box["y"] < DESKTOP["height"]
    for _ in range(5):
        page.keyboard.press("ArrowUp")
    box = page.locator("[role=option][data-armed] .playbook-hit-head").bounding_box()
    assert box
    assert box["y"] >= top["y"] + top["height"]


def test_chips_are_pressed_by_key_and_keep_the_focus(page: Page) -> None:
    field(page).fill("клиент")
    chip = page.locator('[data-playbook="chip"]').nth(1)
    chip.focus()
    page.keyboard.press("Space")
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(chip).to_be_focused()
