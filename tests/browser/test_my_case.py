"""What the playbook does not have is written down at once, while the customer is on the line, and sent when there is time."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.test_mine import REFUSED, SHOUTING

WORDS = "Клиент просит счёт на другую фирму"

Open = Callable[..., Page]


def dialog(page: Page) -> Locator:
    return page.locator('[data-playbook="case"]')


def part(page: Page, name: str) -> Locator:
    return dialog(page).locator(f'[data-playbook="case-{name}"]')


def field(page: Page) -> Locator:
    return page.locator('[data-playbook="finder-input"]')


def cases(page: Page) -> list[dict[str, Any]]:
    return list(json.loads(page.evaluate("localStorage.getItem('playbook.mine')") or "{}").get("cases", []))


def write_down(page: Page, words: str = WORDS) -> None:
    expect(dialog(page)).to_be_visible()
    expect(part(page, "words")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Control+Enter")
    expect(dialog(page)).to_be_hidden()


def form(link: Locator) -> dict[str, str]:
    """Return what a link fills in."""
    return dict(parse_qsl(urlsplit(str(link.get_attribute("href"))).query, keep_blank_values=True))


def test_a_key_writes_down_the_page_the_language_and_the_words_and_leaves_the_call_where_it_was(open_page: Open) -> None:
    page = open_page(f"ro/{SHOUTING}/?from=crm#phrase-2")
    page.locator("body").dispatch_event("keydown", {"key": "ь", "code": "KeyM", "bubbles": True})
    write_down(page)
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Notat")
    assert page.url.endswith(f"ro/{SHOUTING}/?from=crm#phrase-2")
    (case,) = cases(page)
    assert {**case, "at": 0} == {"at": 0, "query": "", "words": WORDS, "page": f"ro/{SHOUTING}/", "language": "ro"}


def test_while_one_types_the_letter_is_a_letter_and_with_alt_the_query_is_carried(page: Page) -> None:
    field(page).press_sequentially("счёт мm")
    expect(field(page)).to_have_value("счёт мm")
    expect(dialog(page)).to_have_count(0)
    page.keyboard.press("Alt+m")
    expect(part(page, "query")).to_have_value("счёт мm")
    write_down(page)
    assert cases(page)[0]["query"] == "счёт мm"
    # The answers stand as they stood, and typing goes on.
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("счёт мm")


def test_where_single_keys_are_off_only_the_chord_opens_it(page: Page) -> None:
    page.evaluate("localStorage.setItem('playbook.single-keys', 'off')")
    page.goto(f"ru/{SHOUTING}/")
    page.keyboard.press("m")
    page.keyboard.press("Alt+m")
    write_down(page)
    assert len(cases(page)) == 1


def test_escape_writes_nothing_down_and_neither_does_an_empty_note(page: Page) -> None:
    page.goto(f"ru/{SHOUTING}/")
    page.keyboard.press("m")
    expect(part(page, "words")).to_be_focused()
    part(page, "keep").click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.type(WORDS)
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    assert cases(page) == []


def test_what_was_written_down_is_listed_mended_and_deleted(page: Page) -> None:
    for words in ("первый", "второй"):
        page.goto(f"ru/{SHOUTING}/")
        page.keyboard.press("m")
        write_down(page, words)
    page.goto("ro/mine/")
    rows = page.locator('[data-playbook="cases"] li')
    expect(rows.locator('[data-playbook="row-words"]')).to_have_text(["второй", "первый"])
    rows.nth(1).get_by_role("button", name="Modifică").click()
    expect(part(page, "words")).to_have_value("первый")
    part(page, "words").fill("первый, точнее")
    part(page, "keep").click()
    expect(rows.locator('[data-playbook="row-words"]')).to_have_text(["второй", "первый, точнее"])
    rows.first.get_by_role("button", name="Șterge").click()
    expect(rows.locator('[data-playbook="row-words"]')).to_have_text(["первый, точнее"])
    expect(rows.get_by_role("button", name="Modifică")).to_be_focused()
    page.reload()
    expect(rows.locator('[data-playbook="row-words"]')).to_have_text(["первый, точнее"])


def test_sending_opens_the_form_of_the_language_with_what_was_written_and_no_more(page: Page) -> None:
    page.goto(f"ro/{SHOUTING}/")
    page.keyboard.press("m")
    expect(part(page, "words")).to_be_focused()
    part(page, "query").fill("счёт")
    part(page, "words").focus()
    write_down(page)
    page.goto("ru/mine/")
    sending = page.locator('[data-playbook="row-send"]')
    assert form(sending) == {
        "template": "ro-situation.yml",
        "title": "счёт",
        "query": "счёт",
        "trigger": f"{WORDS}\n\nro/{SHOUTING}/",
    }
    assert sending.get_attribute("rel") == "noopener"


def test_sending_at_once_keeps_the_case_too(page: Page) -> None:
    page.context.route("**/issues/new**", lambda route: route.fulfill(content_type="text/html", body="form"))
    page.goto(f"ru/{SHOUTING}/")
    page.keyboard.press("m")
    expect(part(page, "words")).to_be_focused()
    page.keyboard.type(WORDS)
    with page.context.expect_page() as opened:
        part(page, "send").click()
    assert dict(parse_qsl(urlsplit(opened.value.url).query))["trigger"] == f"{WORDS}\n\nru/{SHOUTING}/"
    expect(dialog(page)).to_be_hidden()
    assert [case["words"] for case in cases(page)] == [WORDS]


def test_what_stands_in_a_slot_is_not_carried(page: Page) -> None:
    page.goto(f"ru/{SHOUTING}/")
    page.locator('[data-playbook="slot"]').evaluate_all("(slots) => slots.forEach((slot) => (slot.textContent = 'Мария Попа'))")
    page.keyboard.press("m")
    write_down(page)
    assert "Попа" not in page.evaluate("JSON.stringify(localStorage)")


@pytest.mark.parametrize(("code", "button"), [("ru", "Записать"), ("ro", "Notează")])
def test_by_touch_it_stands_where_nothing_was_found(phone: Callable[[str], Page], code: str, button: str) -> None:
    page = phone(f"{code}/")
    field(page).fill("qwzxqwzx")
    page.locator('[data-playbook="nothing"]').get_by_role("button", name=button).tap()
    expect(part(page, "query")).to_have_value("qwzxqwzx")
    part(page, "words").fill(WORDS)
    part(page, "keep").tap()
    expect(dialog(page)).to_be_hidden()
    page.goto(f"{code}/mine/")
    expect(page.locator('[data-playbook="row-query"]')).to_have_text("qwzxqwzx")


def test_where_nothing_can_be_kept_it_says_so_and_sends(open_page: Open) -> None:
    page = open_page("ru/404.html")
    page.add_init_script(REFUSED)
    page.goto(f"ru/{SHOUTING}/")
    page.keyboard.press("m")
    expect(dialog(page).get_by_text("Здесь записи не хранятся")).to_be_visible()
    expect(part(page, "keep")).to_be_hidden()
    expect(part(page, "send")).to_be_visible()


def test_what_does_not_come_is_said_and_can_be_asked_for_again(open_page: Open) -> None:
    page = open_page(f"ru/{SHOUTING}/", expected=("case:", "ERR_FAILED"))
    page.route(re.compile(r"/assets/mine\."), lambda route: route.abort())
    page.reload()
    page.keyboard.press("m")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Не загрузилось, попробуйте ещё раз")
    page.unroute(re.compile(r"/assets/mine\."))
    page.keyboard.press("m")
    write_down(page)
    assert len(cases(page)) == 1
