"""What somebody smuggles in, and the work that a page does meanwhile."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Page, expect

IMAGE = "<img/src/onerror=canary=1>"
"""One word, since phrases may not be long. In backticks the rules take it for what is spoken about, and let it through."""
ADDRESSES = (
    IMAGE,
    "<script>canary=1</script>",
    '"><svg onload=canary=1>',
    "javascript:canary=1",
    "';canary=1;//",
    "{{canary=1}}",
    "%00<img/src/onerror=canary=1>",
)
OLD = "inbound-call/bad-line"
WATCH = """
globalThis.stopped = []
addEventListener('securitypolicyviolation', (event) => stopped.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`))
"""
STORED = f"Storage.prototype.getItem = () => {json.dumps(IMAGE + '-javascript:canary=1')}"
"""Whatever is asked for was stored by somebody else."""


def hostile(text: str) -> str:
    """Return a situation with the image in its aliases, its title and every sentence of it."""
    opening, front, body = text.split("---\n", 2)
    front = front.replace("aliases: [", f"aliases: ['`{IMAGE}`', ")
    sentence = re.compile(r"^((?:# |    - |- |\d\. |[^\W\d_]).*?)([.?!]?[»”]?\.?)$", re.MULTILINE)
    return "---\n".join((opening, front, sentence.sub(rf"\1 `{IMAGE}`\2", body)))


def search(page: Page, query: str) -> None:
    """Type a query, and wait until it is answered."""
    page.locator('[data-playbook="finder-input"]').fill(query)
    expect(page.locator('[data-playbook="hit"]').first).to_be_visible()


def work(page: Page) -> None:
    """Use what a page has: its finder, both schemes, the other language, copying."""
    scheme = page.locator('[data-playbook="scheme"]:visible')
    if scheme.count():
        scheme.first.click()
        search(page, "img")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Digit1")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    for summary in page.locator("summary").all():
        if summary.is_visible():
            summary.click()


def nothing_ran(page: Page) -> bool:
    return page.evaluate("globalThis.canary === undefined") is True
