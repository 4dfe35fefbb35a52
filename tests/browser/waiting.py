"""The clock as the tests see it, and what is put into a page to hear and see what it does."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

ASK = "hold-transfer-tech/hold-announce"
OVER = "hold-transfer-tech/hold-minute-passed"
CALLBACK = "hold-transfer-tech/answer-over-minute-callback"
ELSEWHERE = "difficult-callers/caller-crying"
STRIP = '[data-playbook="new-version"]'
WORDS = {
    "ru": ("0:30 уже кажется минутой", "Минута прошла: вернитесь на линию", "Осталось 15 секунд"),
    "ro": ("0:30 pare deja un minut", "A trecut minutul: reveniți pe linie", "Mai sunt 15 secunde"),
}
HEARD = """
window.heard = []
document.addEventListener('DOMContentLoaded', () => {
  const place = document.querySelector('[data-playbook="announcement"]')
  new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true })
})
"""
SOUNDED = """
window.sounded = 0
window.AudioContext = class extends AudioContext {
  constructor() {
    super()
    sounded += 1
  }
}
"""
REFUSED = """
for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get: () => { throw new DOMException('refused', 'SecurityError') } })
"""


def clock(page: Page) -> Locator:
    """Return the small clock of the header, where it is seen."""
    return page.locator('[data-playbook="header"] [data-playbook="clock"]:visible')


def block(page: Page) -> Locator:
    return page.locator('[data-playbook="timer"]')


def start(page: Page) -> None:
    page.locator('[data-playbook="wait-start"]').first.click()
    expect(clock(page)).to_have_count(1)


def after(page: Page, seconds: int) -> None:
    """Let time pass at one go, as for a tab that sleeps: timers that fell due fire once."""
    page.clock.fast_forward(seconds * 1000)
