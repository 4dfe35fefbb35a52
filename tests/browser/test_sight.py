"""For eyes that see little: contrast, large text, a window as narrow as four times magnified, forced colours, no motion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import DESKTOP, PHONE
from browser.kinds import QUERIES, WALKS
from browser.test_finder import SHOUTING_PAGE, field, hits
from conftest import PROJECT

TOKENS = (PROJECT / "overrides" / "assets" / "stylesheets" / "tokens.css").read_text("utf-8")
GROUNDS = ("page", "surface", "hover", "press")
TEXT, PART = 4.5, 3.0
"""Least contrast of text, and of what shows where a control is or that it has the focus (WCAG 1.4.3, 1.4.11)."""
CONTRASTS: dict[str, tuple[float, tuple[str, ...]]] = {
    **dict.fromkeys(("ink", "ink-2", "ink-3"), (TEXT, GROUNDS)),
    **dict.fromkeys(("accent", "approved"), (TEXT, ("page", "surface", "hover"))),
    "forbidden": (TEXT, ("page", "surface", "forbidden-tint")),
    "notice": (TEXT, ("page", "surface", "notice-tint")),
    "edge": (PART, ("page", "surface")),
}
MARKED = ("ink", "ink-2")
DECORATION = {"line", "forbidden-line"}
"""Lines that only divide what stands apart without them."""


def colour(page: Page, token: str) -> str:
    """Return a colour of the design as the browser computes it in the page's scheme."""
    return str(
        page.evaluate(
            """token => {
              const probe = document.body.appendChild(document.createElement('i'))
              probe.style.color = `var(--${token})`
              const { color } = getComputedStyle(probe)
              probe.remove()
              return color
            }""",
            token,
        )
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, by the formula of WCAG."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(text: str) -> float:
    red, green, blue = (int(part) / 255 for part in re.findall(r"\d+", text)[:3])
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_can_be_told_from_what_it_stands_on(open_page: Callable[..., Page], scheme: str) -> None:
    page = open_page("ru/404.html", color_scheme=scheme)
    pairs = [(ink, ground, least) for ink, (least, grounds) in CONTRASTS.items() for ground in grounds]
    pairs += [(ink, "mark", TEXT) for ink in MARKED] + [("page", "ink", TEXT), ("surface", "approved", TEXT)]

    faint = {(ink, ground): found for ink, ground, least in pairs if (found := contrast(colour(page, ink), colour(page, ground))) < least}

    assert faint == {}
    judged = {token for pair in pairs for token in pair[:2]}
    assert set(re.findall(r"--([\w-]+): light-dark", TOKENS)) - judged == DECORATION


@pytest.fixture(scope="module")
def large_text(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """A browser whose reader has set its text to 200 %."""
    browser = launch("--blink-settings=defaultFontSize=32")
    yield browser
    browser.close()


LOST = """(width) => [...document.querySelectorAll('body *')].filter((each) => {
  if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('.playbook-hidden, .playbook-skip, svg, input')) return false
  const style = getComputedStyle(each)
  const box = each.getBoundingClientRect()
  if (style.clipPath === 'inset(50%)') return false // for the ear alone
  const cut = /hidden|clip/.test(style.overflow) && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
  return box.width > 0 && each.innerText?.trim() && (cut || box.right > width + 1 || box.left < -1)
}).map((each) => `${each.tagName}.${each.className}: ${each.innerText.slice(0, 40)}`)"""
"""Words that are cut off, or stand outside the window."""
OVERLAPPING = """() => {
  const controls = [...document.querySelectorAll('.playbook-header :is(a, button, input), .playbook-bar a')]
  const boxes = controls.filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.getBoundingClientRect())
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
  return boxes.some((a, i) => boxes.slice(i + 1).some((b) => !apart(a, b)))
}"""
"""Whether a control of the header stands on another."""


MOVING = """[...document.querySelectorAll('*')].map((each) => getComputedStyle(each))
  .filter(({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none').length"""


@pytest.mark.parametrize("code", ["ru", "ro"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE, {"width": 320, "height": 640}], ids=["desktop", "phone", "small phone"])
def test_text_at_200_percent_loses_nothing(
    open_page: Callable[..., Page], large_text: Browser, viewport: dict[str, int], code: str
) -> None:
    phone = viewport["width"] < DESKTOP["width"]
    expected = ("Failed to load resource", "Failed to fetch")
    page = open_page("404.html", within=large_text, viewport=viewport, has_touch=phone, is_mobile=phone, locale="de", expected=expected)
    lost: dict[str, object] = {}
    for walk in (walk for walk in WALKS if not walk.everything and "exports" not in walk.path):
        page.goto(walk.path.format(code=code))
        for state in walk.states(page, code):
            found = page.evaluate(LOST, viewport["width"])
            if found or page.evaluate("document.documentElement.scrollWidth") > viewport["width"] or page.evaluate(OVERLAPPING):
                lost[state] = found

    assert lost == {}


def test_nothing_moves_where_motion_is_not_wanted(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/", reduced_motion="reduce")
    field(page).fill(QUERIES["ru"]["hits"])
    expect(hits(page).first).to_be_visible()

    assert page.evaluate(MOVING) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) > 0


def test_forced_colours_keep_borders_focus_and_selection(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/", forced_colors="active")
    canvas = str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    form = page.locator('[data-playbook="finder"]')

    def line(selector: str, kind: str) -> tuple[str, str, str]:
        script = f"e => (s => [s.{kind}Style, s.{kind}Width, s.{kind}Color])(getComputedStyle(e))"
        return tuple(page.locator(selector).first.evaluate(script))  # type: ignore[return-value] - three strings

    assert form.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.type("клиент")
    expect(page.locator('[data-playbook="chip"]').first).to_be_visible()
    selected, other = line('[data-playbook="hit"][aria-selected="true"]', "borderTop"), line('[aria-selected="false"]', "borderTop")
    assert selected[0] == "solid"
    assert contrast(selected[2], canvas) >= PART
    assert other[0] == "none"
    pressed, free = (line(f'[data-playbook="chip"][aria-pressed="{state}"] > span', "borderTop") for state in ("true", "false"))
    assert pressed[1] != free[1]
    page.keyboard.press("ArrowDown")
    style, width, ring = line("[data-armed][role=option]", "outline")
    assert (style, width) == ("solid", "2px")
    assert contrast(ring, canvas) >= PART
    assert form.evaluate("e => getComputedStyle(e).outlineStyle") == "none"


def test_forced_colours_still_tell_what_to_say_from_what_not_to(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE, forced_colors="active")
    canvas = str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    for side, word in ((".playbook-ban-not", "Не говорите"), (".playbook-ban-instead", "Вместо")):
        label = page.locator(f"{side} .playbook-label").first
        expect(label).to_contain_text(word)
        expect(label.locator("svg")).to_be_visible()
        assert contrast(label.locator("svg").evaluate("e => getComputedStyle(e).stroke"), canvas) >= PART
    assert page.locator(".playbook-banned s").first.evaluate("e => getComputedStyle(e).textDecorationLine") == "line-through"
