"""Practising between calls: five minutes, a phone or a keyboard, and nobody who looks on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import DESKTOP, PATIENCE
from browser.drilling import answer, asked, choose, counts, face, go, plain
from browser.host import hosting
from browser.offline.device import wait_until_kept
from playbook.library import Library

EVENING = datetime(2026, 11, 22, 21, 30)
ROUND = 12
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })"
KEPT = "JSON.parse(localStorage.getItem('playbook.drill'))"


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_by_keyboard_one_thinks_looks_and_says_whether_it_was_there_and_what_was_not_comes_tomorrow(
    open_page: Callable[..., Page], real_library: Library, code: str
) -> None:
    page = open_page(f"{code}/404.html")
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{code}/drill/")
    everything = len(real_library.in_language(code))
    counts(page, code, due=0, fresh=everything)
    page.keyboard.press("Enter")
    for number in range(ROUND):
        situation = asked(page, real_library, code)
        expect(page.locator(".playbook-drill-cues li")).to_have_count(len(situation.cues))
        expect(answer(page)).to_have_count(0)
        page.keyboard.press(["Space", "Enter"][number % 2])
        said = answer(page).locator(".playbook-said").all_inner_texts()
        assert [plain(text) for text in said] == [plain(phrase.text) for phrase in situation.approved]
        page.keyboard.press("2" if number < 2 else "3")
    expect(face(page).get_by_role("link")).to_have_count(2)

    page.clock.set_fixed_time(EVENING + timedelta(hours=4))
    page.reload()
    counts(page, code, due=2, fresh=everything - ROUND)
    page.clock.set_fixed_time(EVENING + timedelta(days=2))
    page.reload()
    counts(page, code, due=ROUND, fresh=everything - ROUND)


def test_what_did_not_come_to_mind_is_asked_again_in_the_same_round(open_page: Callable[..., Page], real_library: Library) -> None:
    page = open_page("ru/drill/")
    go(page).click()
    first = asked(page, real_library, "ru")
    for grade in ["1", *["3"] * (ROUND - 1)]:
        page.keyboard.press("Enter")
        page.keyboard.press(grade)
    assert asked(page, real_library, "ru") == first
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    expect(face(page).get_by_role("link")).to_have_attribute("href", re.compile(f"/ru/{first.id}/$"))


def test_by_touch_the_forbidden_phrase_is_found_and_the_next_best_tells_why_and_what_to_say(
    phone: Callable[[str], Page], real_library: Library
) -> None:
    page = phone("ro/drill/")
    choose(page, "ban", "difficult-callers")
    for finds in (True, False):
        situation = asked(page, real_library, "ro")
        banned = {plain(phrase.text): phrase for phrase in situation.forbidden}
        options = page.locator('[data-playbook="drill-option"]')
        texts = [plain(text) for text in options.locator("span:not(.playbook-slot)").all_inner_texts()]
        assert len(texts) == 4
        assert len(banned.keys() & set(texts)) == 1
        ban = next(i for i, text in enumerate(texts) if text in banned)
        options.nth(ban if finds else (ban + 1) % 4).tap()

        phrase = banned[texts[ban]]
        assert phrase.why
        assert phrase.instead
        expect(answer(page).locator("h2")).to_have_text("Corect, așa nu se spune" if finds else "Așa se poate spune:")
        assert plain(answer(page).locator("s").inner_text()) == texts[ban]
        assert plain(answer(page).locator(".playbook-why").inner_text()) == plain(phrase.why.text)
        assert plain(answer(page).locator(".playbook-said").inner_text()) == plain(phrase.instead.text)
        go(page).tap()
    assert page.evaluate(f"Object.keys({KEPT})") == ["ro.ban"]
    boxes = [box for box, _ in page.evaluate(f"Object.values({KEPT}['ro.ban'])")]
    assert sorted(boxes) == [1, 2]


@pytest.mark.parametrize("exercise", ["say", "ban"])
def test_only_what_was_chosen_is_asked(open_page: Callable[..., Page], real_library: Library, exercise: str) -> None:
    page = open_page("ru/drill/")
    choose(page, exercise, "boundaries")
    categories = set()
    while face(page).locator(".playbook-trigger").count():
        situation = asked(page, real_library, "ru")
        categories.add(situation.category)
        if exercise == "ban":
            banned = {plain(phrase.text) for phrase in situation.forbidden}
            texts = page.locator('[data-playbook="drill-option"] > span').all_inner_texts()
            page.keyboard.press(str(1 + next(i for i, text in enumerate(texts) if plain(text) in banned)))
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Enter")
            page.keyboard.press("3")
    assert categories == {"boundaries"}
    page.locator(".playbook-drill-controls:visible .playbook-link").click()
    expect(page.locator('[data-playbook="drill-counts"]')).to_have_text("На сегодня здесь всё. Возьмите другую категорию или упражнение.")
    expect(go(page)).to_have_count(0)


def test_nothing_of_it_leaves_the_device_and_all_of_it_can_be_wiped(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/drill/")
    expect(go(page)).to_be_visible()
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    go(page).click()
    for grade in "123":
        page.keyboard.press("Enter")
        page.keyboard.press(grade)
    assert page.evaluate("Object.keys(localStorage)") == ["playbook.drill"]
    assert [key for key in page.evaluate(f"Object.values({KEPT}['ru.say'])") if len(key) != 2] == []
    page.locator(".playbook-drill-place button").click()
    page.locator("summary", has_text="Стереть отметки").click()
    page.get_by_role("button", name="Стереть все").click()

    counts(page, "ru", due=0, fresh=186)
    assert page.evaluate("localStorage.length") == 0
    assert asked_for == []


def test_where_storage_is_refused_it_says_so_once_and_remembers_until_the_page_is_left(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/404.html")
    page.add_init_script(REFUSED)
    page.goto("ru/drill/")
    notice = page.get_by_text("Браузер не разрешает хранить данные")
    expect(notice).to_have_count(1)
    expect(notice).to_be_visible()
    go(page).click()
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    expect(notice).to_be_hidden()
    page.locator(".playbook-drill-place button").click()
    counts(page, "ru", due=0, fresh=185)


def test_what_somebody_else_left_in_its_place_is_no_progress_and_stops_nobody(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/drill/")
    for found in ("nonsense", "[]", '{"ru.say": null}', '{"ru.say": {"46": "?", "32": [9, 1]}}'):
        page.evaluate("(found) => localStorage.setItem('playbook.drill', found)", found)
        page.reload()
        counts(page, "ru", due=0, fresh=186)
        go(page).click()
        page.keyboard.press("Enter")
        page.keyboard.press("3")
        assert page.evaluate(f"Object.values({KEPT}['ru.say']).some(([box]) => box === 2)")


def test_keys_are_not_taken_from_the_finder_and_single_ones_obey_the_switch(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/drill/")
    go(page).click()
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    page.keyboard.type("32")
    expect(page.locator('[data-playbook="hit"]').first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".playbook-drill-place span")).to_have_text(f"1 из {ROUND}")
    expect(answer(page)).to_be_visible()

    page.evaluate("localStorage.setItem('playbook.single-keys', 'off')")
    page.locator("body").dispatch_event("keydown", {"key": "3", "code": "Digit3", "bubbles": True})
    expect(page.locator(".playbook-drill-place span")).to_have_text(f"1 из {ROUND}")
    page.get_by_role("button", name="Получилось").press("Enter")
    expect(page.locator(".playbook-drill-place span")).to_have_text(f"2 из {ROUND}")


def test_a_card_is_read_to_those_who_do_not_see_it(open_page: Callable[..., Page], real_library: Library) -> None:
    page = open_page("ru/drill/")
    go(page).click()
    situation = asked(page, real_library, "ru")
    expect(face(page)).to_be_focused()
    assert plain(situation.cues[0].text) in plain(face(page).get_attribute("aria-label") or "")
    page.keyboard.press("Enter")
    expect(answer(page)).to_be_focused()
    assert plain(situation.approved[0].text) in plain(answer(page).get_attribute("aria-label") or "")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Не вышло")).to_be_focused()


def test_on_a_phone_the_buttons_stay_under_the_thumb(phone: Callable[[str], Page]) -> None:
    page = phone("ru/drill/")
    places = []
    for number in range(3):
        places.append(go(page).bounding_box())
        go(page).tap()
        if number == 1:
            places.append(page.get_by_role("button", name="Получилось").bounding_box())
            page.get_by_role("button", name="Получилось").tap()
    bar = page.locator('[data-playbook="bar"]').bounding_box()
    assert bar
    lows = [round(box["y"] + box["height"]) for box in places if box]
    assert len(lows) == 4
    assert max(lows) - min(lows) <= 2
    assert 0 <= bar["y"] - max(lows) < 24
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_cards_that_did_not_load_say_so_and_load_at_a_press(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/404.html", expected=("ERR_FAILED", "Failed to fetch"))
    page.route("**/search/ru.drill.*", lambda route: route.abort())
    page.goto("ru/drill/")
    expect(page.locator('[data-playbook="drill-counts"]')).to_have_text("Карточки не загрузились.")
    page.unroute("**/search/ru.drill.*")
    page.get_by_role("button", name="Загрузить ещё раз").click()
    counts(page, "ru", due=0, fresh=186)
    page.get_by_role("button", name="Начать").click()
    expect(face(page).locator(".playbook-trigger")).to_be_visible()


def test_without_scripts_it_says_so_and_leads_to_the_phrases(open_page: Callable[..., Page]) -> None:
    page = open_page("ro/drill/", java_script_enabled=False)
    expect(page.get_by_text("Antrenamentul merge cu JavaScript")).to_be_visible()
    expect(page.locator('[data-playbook="drill-choice"]')).to_be_hidden()
    page.get_by_role("link", name="Clienți dificili").click()
    page.wait_for_url(re.compile("/ro/difficult-callers/$"))


def test_it_works_without_a_network_once_the_language_is_on_the_device(browser: Browser, built_site: Path, real_library: Library) -> None:
    with hosting(built_site) as host:
        context = browser.new_context(viewport=DESKTOP, service_workers="allow")
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(f"{host.address}ru/figures/")
        wait_until_kept(page, "ru")
        context.set_offline(True)
        page.goto(f"{host.address}ru/drill/")
        go(page).click()
        situation = asked(page, real_library, "ru")
        page.keyboard.press("Enter")
        expect(answer(page).locator(".playbook-said")).to_have_count(len(situation.approved))
        context.close()
