"""`icon.svg` → the PNG files that devices want of an app: run this (`python tests/draw_icons.py`) when the icon changes."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).parent.parent / "overrides" / "assets" / "images"
ICONS = {"icon-192.png": (192, False), "icon-512.png": (512, False), "maskable-512.png": (512, True), "touch-180.png": (180, True)}
"""Name → side in pixels, and whether the ground runs to the edges, since the device cuts its own shape out of it."""
SAFE = 0.8
"""Of a maskable icon, the part of the width that no shape cuts away."""


def draw(page: Page, name: str) -> bytes:
    """Return the PNG of this name, as the browser draws it on a light ground."""
    side, filled = ICONS[name]
    svg = (IMAGES / "icon.svg").read_text("utf-8")
    if filled:
        margin = 32 * (1 / SAFE - 1) / 2
        svg = svg.replace('viewBox="0 0 32 32"', f'viewBox="{-margin} {-margin} {32 + 2 * margin} {32 + 2 * margin}"')
        svg = svg.replace('width="32" height="32" rx="7"', 'x="-8" y="-8" width="48" height="48"')
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": side, "height": side})
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block; width: {side}px }}</style>{svg}")
    return page.screenshot(omit_background=True)


if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for name in ICONS:
            (IMAGES / name).write_bytes(draw(browser.new_page(), name))
        browser.close()
