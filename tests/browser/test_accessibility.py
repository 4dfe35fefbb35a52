"""For everybody: what axe-core finds on every kind of page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.conftest import DESKTOP, PHONE, LookedAt
from browser.kinds import WALKS
from conftest import PROJECT

AXE = PROJECT / "tests" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules whose answer depends on the scheme."""
DEVICES: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
}


def violations(page: Page, rules: dict[str, object]) -> list[str]:
    """Return what axe finds: each rule with the elements that break it."""
    options = json.dumps({"runOnly": rules, "resultTypes": ["violations"], "preload": False})
    found = page.evaluate(f"axe.run(document, {options}).then((results) => results.violations)")
    return [f"{each['id']}: {' '.join(str(node['target'][0]) for node in each['nodes'][:5])}" for each in found]


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("code", ["ru", "ro"])
def test_axe_finds_nothing_on_any_kind_of_page_in_either_scheme(
    open_page: Callable[..., Page], site_url: str, everything_url: str, looked_at: LookedAt, code: str, device: str
) -> None:
    found: dict[str, list[str]] = {}
    for everything, url in ((False, site_url), (True, everything_url)):
        page = open_page(
            "404.html",
            base_url=url,
            locale="de",
            reduced_motion="reduce",
            expected=("Failed to load resource", "Failed to fetch"),
            **DEVICES[device],
        )
        # Not a script of the page, so that its policy stays as it is published.
        page.add_init_script(path=AXE)
        # The way on from an old address would be gone before it is looked at.
        page.route("**/inbound-call/line-drops/", lambda route: route.fulfill(status=204))
        for walk in (walk for walk in WALKS if walk.everything == everything):
            page.goto(walk.path.format(code=code))
            for state in walk.states(page, code):
                page.emulate_media(color_scheme="light")
                found[state] = violations(page, ALL)
                page.emulate_media(color_scheme="dark")
                found[f"{state}, dark"] = violations(page, COLOURS)

    broken = {state: faults for state, faults in found.items() if faults}
    looked_at(found, broken)
    assert broken == {}
