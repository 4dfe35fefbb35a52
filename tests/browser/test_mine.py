"""What a device keeps of its reader: at hand on the home, the same in both languages, and the reader's to take away or to delete."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

SHOUTING = "difficult-callers/caller-shouting"
CRYING = "difficult-callers/caller-crying"
MUST_READ = "inbound-call/caller-hurries"
CHANGED = "difficult-callers/caller-swears"
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"

Open = Callable[..., Page]


def kept(page: Page) -> dict[str, Any]:
    """Return what the device keeps."""
    return dict(json.loads(page.evaluate("localStorage.getItem('playbook.mine')") or "{}"))


def opened(page: Page, path: str) -> None:
    """Open a situation, and wait until the device knows."""
    page.goto(path)
    page.wait_for_function("(id) => localStorage.getItem('playbook.mine')?.includes(id)", arg=path.split("/", 1)[1].strip("/"))


def rows(page: Page, section: str) -> Locator:
    return page.locator(f'[data-playbook="{section}"] li a')


def addresses(found: Locator) -> list[str]:
    return [re.sub(r"^.*?/(?=r[uo]/)", "", str(link.evaluate("(link) => link.href"))) for link in found.all()]


def star(page: Page) -> Locator:
    return page.locator('[data-playbook="favourite"]')


def test_what_was_opened_last_stands_first_on_the_home_of_either_language(page: Page) -> None:
    before = addresses(rows(page, "recents"))
    opened(page, f"ru/{CRYING}/")
    opened(page, f"ro/{SHOUTING}/")
    page.goto("ru/")
    expect(rows(page, "recents").nth(1)).to_contain_text("Клиент плачет")
    found = addresses(rows(page, "recents"))
    assert found[:2] == [f"ru/{SHOUTING}/", f"ru/{CRYING}/"]
    assert len(found) == len(before) == len(set(found)) == 8
    page.goto("ro/")
    expect(rows(page, "recents").first).to_contain_text("Clientul țipă la operator")


def test_only_the_last_eight_are_kept_each_once(page: Page) -> None:
    ids = [link.removeprefix("ru/").strip("/") for link in addresses(rows(page, "recents"))]
    page.evaluate("(recents) => localStorage.setItem('playbook.mine', JSON.stringify({ recents }))", ids)
    opened(page, f"ru/{CRYING}/")
    page.goto(f"ru/{ids[6]}/")
    page.wait_for_function("(id) => JSON.parse(localStorage.getItem('playbook.mine')).recents[0] === id", arg=ids[6])
    assert kept(page)["recents"] == [ids[6], CRYING, *ids[:6]]


def test_the_star_makes_a_favourite_in_both_languages_and_takes_it_back(page: Page) -> None:
    page.goto(f"ru/{SHOUTING}/")
    star(page).click()
    expect(star(page)).to_have_attribute("aria-pressed", "true")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Теперь в избранном")
    page.goto("ro/")
    expect(page.get_by_role("heading", name="Favorite")).to_be_visible()
    expect(rows(page, "favourites")).to_have_text(re.compile("Clientul țipă la operator"))
    assert f"ro/{SHOUTING}/" not in addresses(rows(page, "recents"))
    rows(page, "favourites").click()
    expect(star(page)).to_have_attribute("aria-pressed", "true")
    star(page).click()
    page.goto("ro/")
    expect(page.get_by_role("heading", name="Favorite")).to_be_hidden()


def test_the_key_of_the_star_works_on_a_russian_keyboard_and_not_where_one_types(page: Page) -> None:
    page.goto(f"ru/{SHOUTING}/")
    page.locator("body").dispatch_event("keydown", {"key": "а", "code": "KeyF", "bubbles": True})
    expect(star(page)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("/")
    page.keyboard.press("f")
    expect(page.locator('[data-playbook="finder-input"]')).to_have_value("f")
    assert kept(page)["favourites"] == [SHOUTING]
    page.evaluate("localStorage.setItem('playbook.single-keys', 'off')")
    page.locator("body").dispatch_event("keydown", {"key": "f", "code": "KeyF", "bubbles": True})
    assert kept(page)["favourites"] == [SHOUTING]


def test_by_touch_a_favourite_is_one_tap_and_the_next_from_the_home(phone: Callable[[str], Page]) -> None:
    page = phone(f"ro/{SHOUTING}/")
    star(page).tap()
    page.goto("ro/")
    rows(page, "favourites").tap()
    page.wait_for_url(re.compile(f"/ro/{SHOUTING}/$"))


def test_what_everybody_must_read_stays_on_top_until_it_was_opened_in_any_language(open_page: Open, everything_url: str) -> None:
    page = open_page("ro/", base_url=everything_url)
    must = page.locator('[data-playbook="must-read"]')
    expect(must.get_by_role("heading", name="De citit neapărat")).to_be_visible()
    assert page.locator(".playbook-home h2").first.inner_text() == "De citit neapărat"
    opened(page, f"ru/{MUST_READ}/")
    page.goto("ro/")
    expect(must).to_be_hidden()
    # Asked for again, on a later day.
    page.evaluate(f"localStorage.setItem('playbook.mine', JSON.stringify({{ read: {{ '{MUST_READ}': '2026-11-19' }} }}))")
    page.reload()
    expect(must).to_be_visible()


def test_what_has_changed_is_said_once_to_whoever_was_here_before(open_page: Open, everything_url: str) -> None:
    page = open_page("ru/", base_url=everything_url)
    changed = page.locator('[data-playbook="changed"]')
    expect(changed).to_be_hidden()
    newest = kept(page)["seen"]
    page.evaluate("(seen) => localStorage.setItem('playbook.mine', JSON.stringify({ seen }))", newest - 1)
    page.reload()
    changed.get_by_role("link", name="С прошлого раза изменились фразы").click()
    change = page.locator('[data-playbook="change"]').filter(has_text="Клиент ругается матом")
    expect(change.get_by_text("вы этого не видели")).to_be_visible()
    expect(change.locator("del")).to_contain_text("Записываю всё")
    expect(change.locator("ins")).to_contain_text("Записываю с ваших слов всё")
    page.reload()
    expect(change).to_be_visible()
    expect(change.get_by_text("вы этого не видели")).to_be_hidden()
    page.goto("ru/")
    expect(changed).to_be_hidden()


def test_nobody_is_told_of_changes_in_a_language_that_they_do_not_read(open_page: Open, everything_url: str) -> None:
    page = open_page("ro/changes/", base_url=everything_url)
    expect(page.get_by_role("heading", name="Ce s-a schimbat")).to_be_visible()
    expect(page.locator('[data-playbook="change"]')).to_have_count(0)


def test_where_the_history_is_not_known_the_page_says_so(open_page: Open) -> None:
    page = open_page("ru/changes/")
    expect(page.get_by_text("эта сборка не знает")).to_be_visible()
    page.goto("ru/")
    expect(page.locator('[data-playbook="changed"]')).to_have_count(0)


def test_one_switch_stops_keeping_and_showing(page: Page) -> None:
    opened(page, f"ru/{CRYING}/")
    page.get_by_role("button", name="В избранное").click()
    page.goto("ru/")
    page.get_by_role("link", name="Моё на этом устройстве").click()
    expect(rows(page, "favourites")).to_have_count(1)
    page.get_by_label("Хранить на этом устройстве").uncheck()
    expect(page.locator('[data-playbook="favourites"]')).to_be_hidden()
    page.goto(f"ru/{SHOUTING}/")
    star(page).click()
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Браузер не даёт запомнить")
    page.goto("ru/")
    assert f"ru/{CRYING}/" not in addresses(rows(page, "recents"))
    assert kept(page)["recents"] == kept(page)["favourites"] == [CRYING]
    page.goto("ru/mine/")
    page.get_by_label("Хранить на этом устройстве").check()
    expect(rows(page, "favourites")).to_have_text(re.compile("Клиент плачет"))


def test_everything_can_be_taken_away_as_a_file_and_deleted(page: Page) -> None:
    opened(page, f"ru/{CRYING}/")
    star(page).click()
    page.goto("ru/mine/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Скачать всё").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8")) == {
        "off": False,
        "recents": [CRYING],
        "favourites": [CRYING],
        "read": {},
        "seen": 0,
        "cases": [],
    }
    page.get_by_role("button", name="Удалить всё").click()
    assert kept(page)["recents"] == [CRYING]
    page.get_by_role("button", name="Да, удалить").click()
    expect(page.locator('[data-playbook="favourites"]')).to_be_hidden()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_situation_that_is_gone_or_a_spoilt_store_breaks_no_list(page: Page) -> None:
    for store in ('{"recents": ["boundaries/no-such-thing", 7, "<b>/x"], "favourites": ["boundaries/no-such-thing"]}', "{", "[1]", '"x"'):
        page.evaluate("(store) => localStorage.setItem('playbook.mine', store)", store)
        page.reload()
        expect(rows(page, "recents")).to_have_count(8)
        expect(page.locator('[data-playbook="favourites"]')).to_be_hidden()


def test_where_the_browser_keeps_nothing_it_is_said_and_the_rest_works(open_page: Open) -> None:
    page = open_page("ru/404.html")
    page.add_init_script(REFUSED)
    page.goto("ru/mine/")
    expect(page.get_by_text("Браузер не даёт сайту ничего хранить")).to_be_visible()
    expect(page.get_by_label("Хранить на этом устройстве")).to_be_disabled()
    page.goto(f"ru/{SHOUTING}/")
    star(page).click()
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Браузер не даёт запомнить")
    expect(star(page)).to_have_attribute("aria-pressed", "false")
    page.goto("ru/")
    expect(rows(page, "recents")).to_have_count(8)


def test_without_scripts_what_must_be_read_and_what_changed_can_be_read(open_page: Open, everything_url: str) -> None:
    page = open_page("ru/", base_url=everything_url, java_script_enabled=False)
    expect(page.locator('[data-playbook="must-read"]')).to_be_visible()
    page.goto("ru/changes/")
    expect(page.locator("ins").first).to_be_visible()
    page.goto("ru/mine/")
    expect(page.get_by_label("Хранить на этом устройстве")).to_be_hidden()
    page.goto(f"ru/{CHANGED}/")
    expect(star(page)).to_be_hidden()


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_home_does_not_jump_under_a_reader_who_has_opened_much(open_page: Open, code: str) -> None:
    page = open_page(f"{code}/")
    often = addresses(rows(page, "recents"))
    place = page.locator("#categories").bounding_box()
    store = {"recents": [link.split("/", 1)[1].strip("/") for link in reversed(often)]}
    page.evaluate("(store) => localStorage.setItem('playbook.mine', JSON.stringify(store))", store)
    page.reload()
    expect(rows(page, "recents").first).to_have_attribute("href", re.compile(re.escape(often[-1])))
    assert page.locator("#categories").bounding_box() == place
