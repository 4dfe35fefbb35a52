"""The small window over another program: the page with its finder, its phrases and the clock, in 360 × 640."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page, expect

ASK = "hold-transfer-tech/hold-announce"
SIZE = {"width": 360, "height": 640}
FIELD = '[data-playbook="finder-input"]'
CONTROL = '[data-playbook="small-window"]:visible'
PLAIN = "delete window.documentPictureInPicture"
"""A browser that has no windows which stay on top."""
REFUSING = f"{PLAIN}; window.open = () => null"
QUERIES = {"ru": "подождать", "ro": "așteptare"}


@contextmanager
def complaints_of(page: Page) -> Iterator[None]:
    """Fail where a window that the page opens meanwhile complains of an error."""
    heard: list[str] = []

    def watch(window: Page) -> None:
        window.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
        window.on("pageerror", lambda error: heard.append(str(error)))

    page.context.on("page", watch)
    yield
    assert heard == []


def opened(page: Page, keys: str = "Alt+p") -> Page:
    """Return the small window, as small as it is over another program."""
    with page.expect_popup() if page.evaluate("!window.documentPictureInPicture") else page.context.expect_page() as found:
        page.keyboard.press(keys)
    window = found.value
    window.set_viewport_size(SIZE)
    expect(window.locator(FIELD)).to_be_visible()
    window.wait_for_load_state()
    return window


def first_hit(window: Page) -> Locator:
    return window.locator('[data-playbook="hit"]').first


@pytest.mark.parametrize("script", ["", PLAIN], ids=["stays on top", "pop-up"])
@pytest.mark.parametrize("code", ["ru", "ro"])
def test_a_phrase_is_found_copied_and_waited_on_by_keyboard(
    open_page: Callable[..., Page], clipboard: Callable[[], str], code: str, script: str
) -> None:
    page = open_page("ru/404.html")
    if script:
        page.add_init_script(script)
    page.goto(f"{code}/")
    with complaints_of(page):
        window = opened(page)
        expect(window.locator(FIELD)).to_be_focused()
        window.keyboard.type(QUERIES[code])
        expect(first_hit(window).locator('[data-number="1"] .playbook-numeral')).to_be_visible()
        window.keyboard.press("ArrowDown")
        window.keyboard.press("1")
        expect(window.locator("[data-copied]")).to_have_count(1)
        said = first_hit(window).locator('[data-number="1"] [data-playbook="text"]').inner_text()
        assert clipboard().split()[:2] == said.split()[:2]
        window.keyboard.press("Alt+w")
        expect(window.locator('[data-playbook="clock"]:visible')).to_be_in_viewport()
        assert window.evaluate("document.documentElement.scrollWidth") <= SIZE["width"]
        window.keyboard.press("Escape")
        window.keyboard.press("Escape")
        expect(window.locator('[data-playbook="page"]')).to_be_visible()
        expect(window.locator(FIELD)).to_have_value("")


def test_on_a_situation_its_phrases_stand_in_the_window_with_their_keys(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{ASK}/")
    with complaints_of(page):
        window = opened(page, "p")
        expect(window.locator("h1").first).to_have_text(page.locator("h1").first.inner_text())
        expect(window.locator("#phrase-2 .playbook-numeral")).to_be_visible()
        window.keyboard.press("2")
        expect(window.locator("#phrase-2[data-copied]")).to_have_count(1)
        window.locator('#phrase-1 [data-playbook="wait-start"]').click()
        expect(window.locator('[data-playbook="clock"]:visible')).to_have_count(1)
        expect(window.locator(CONTROL)).to_have_count(0)


def test_pages_open_beside_the_window_that_stays_on_top_and_it_stays(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{ASK}/")
    window = opened(page, "p")
    with page.context.expect_page() as found:
        window.keyboard.press("n")
    found.value.wait_for_url(re.compile("/ru/hold-transfer-tech/hold-return-thanks/$"))
    window.locator(FIELD).fill("32")
    expect(first_hit(window)).to_have_attribute("data-situation", "difficult-callers/caller-shouting")
    window.locator(FIELD).press("Enter")
    found.value.wait_for_url(re.compile("/ru/difficult-callers/caller-shouting/$"))
    expect(window.locator(FIELD)).to_have_value("32")
    assert page.url.endswith(f"/ru/{ASK}/")


def test_a_wait_that_was_started_in_the_window_is_seen_in_the_tab_that_one_comes_back_to(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{ASK}/")
    window = opened(page, "p")
    window.keyboard.press("w")
    expect(window.locator('[data-playbook="clock"]:visible')).to_have_count(1)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator('[data-playbook="clock"]:visible')).to_have_count(1)


def test_a_second_press_opens_no_second_window(open_page: Callable[..., Page]) -> None:
    page = open_page(f"ru/{ASK}/")
    page.add_init_script(PLAIN)
    page.reload()
    window = opened(page, "p")
    with window.expect_navigation():
        page.keyboard.press("p")
    assert page.context.pages == [page, window]


def test_a_browser_that_lets_no_window_open_is_given_away(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/404.html")
    page.add_init_script(REFUSING)
    page.goto(f"ru/{ASK}/")
    page.keyboard.press("p")
    expect(page.locator('[data-playbook="place"]').first).to_contain_text("Разрешите этому сайту всплывающие окна")


def test_the_control_is_for_those_who_have_a_mouse(open_page: Callable[..., Page], phone: Callable[[str], Page]) -> None:
    page = open_page(f"ru/{ASK}/")
    expect(page.get_by_role("button", name="Маленькое окно")).to_be_visible()
    page.keyboard.press("Shift+Slash")
    expect(page.locator("dialog").get_by_text("маленькое окно")).to_be_visible()
    expect(phone(f"ru/{ASK}/").locator(CONTROL)).to_have_count(0)
    expect(open_page(f"ru/{ASK}/", java_script_enabled=False).locator(CONTROL)).to_have_count(0)
