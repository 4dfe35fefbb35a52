"""Lighthouse with the locked Node and the machine's Chromium, as a mobile."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser.conftest import BROWSERS
from playbook.node import run

SCRIPT = Path(__file__).with_name("lighthouse.mjs")
JUDGED = ("accessibility", "best-practices", "seo")
TIMED = ("performance", *JUDGED)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What Lighthouse says of a page."""

    url: str
    scores: dict[str, int]
    """Of each category, to 100."""
    lost: list[str]
    """The audits that cost points, each with its category."""
    numbers: dict[str, float]
    """The audits that count or measure: milliseconds, bytes, shifts."""
    machine: float
    """How fast Lighthouse takes this machine to be; it means its marks for one of 1500 and more."""


def judge(urls: Sequence[str], categories: Sequence[str] = JUDGED) -> list[Judgement]:
    """Return what Lighthouse finds on each page; a phone and a slow network are only simulated where performance is asked for."""
    asked = {"chromium": _chromium(), "urls": list(urls), "categories": list(categories), "throttled": "performance" in categories}
    return [Judgement(**found) for found in run(SCRIPT, asked)]


def _chromium() -> str:
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path
