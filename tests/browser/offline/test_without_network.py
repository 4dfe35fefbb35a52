"""The network is gone, and somebody is on the line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.conftest import PATIENCE, headers
from browser.host import Host, below, hosting
from browser.offline.conftest import Visit
from browser.offline.device import BEFORE, FIELD, HIT, KEPT, LANGUAGES, MOMENT, PAGE, SAVING, find, shows, wait_until, wait_until_kept

ACTIVE = "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
STORED = """async () => {
  const found = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) found.push([url, await (await cache.match(url)).text()])
  }
  return found
}"""


def test_after_one_visit_every_page_and_the_finder_work_without_a_network(built_site: Path, device: Callable[..., BrowserContext]) -> None:
    with hosting(built_site) as host:
        page = device().new_page()
        page.goto(host.address + "ru/")
        wait_until_kept(page, "ru")
        host.cut = True
        assert shows(page, host, built_site, "ru")

        page.goto(host.address + "ru/difficult-callers/caller-shouting/?from=chat")
        expect(page.locator(".playbook-said").first).to_be_visible()
        answer = page.goto(host.address + "ru/index.html?q=орет")
        assert answer
        assert {name: answer.header_value(name) for name in headers(built_site)} == headers(built_site)
        expect(page.locator(HIT).first).to_contain_text("кричит")
        find(page, "зря вы так")
        page.goto(host.address)
        expect(page.locator("html")).to_have_attribute("lang", "ru")


def test_the_other_language_follows_by_itself(visit: Visit, host: Host, world_site: Path) -> None:
    page = visit("ru/", kept=LANGUAGES)
    host.cut = True

    assert shows(page, host, world_site, "ro")


def test_where_data_are_saved_the_other_language_comes_when_it_is_opened(visit: Visit, host: Host, world_site: Path) -> None:
    page = visit("ru/", kept=("ru",), script=SAVING)
    assert [path for path in host.asked if path.startswith("precache/ro")] == []

    page.goto(host.address + "ro/")
    wait_until_kept(page, "ro")
    host.cut = True

    assert shows(page, host, world_site, *LANGUAGES)


@pytest.mark.parametrize(("path", "language", "words"), [(PAGE + "deeper/", "ru", "нет на устройстве"), ("ro/", "ro", "nu este salvată")])
def test_a_page_that_is_not_kept_says_so_in_its_language(visit: Visit, host: Host, path: str, language: str, words: str) -> None:
    page = visit("ru/", kept=("ru",), script=SAVING)
    host.cut = True

    answer = page.goto(host.address + path)

    assert answer
    assert answer.status == 503
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_without_a_network_a_case_is_written_down_and_a_favourite_chosen(visit: Visit, host: Host) -> None:
    page = visit()
    page.context.set_offline(True)
    page.goto(host.address + PAGE)
    page.locator('[data-playbook="favourite"]').click()
    page.keyboard.press("m")
    page.locator('[data-playbook="case-words"]').fill("Клиент спрашивает о возврате")
    page.locator('[data-playbook="case-keep"]').click()
    page.goto(host.address + "ru/mine/")
    expect(page.locator('[data-playbook="row-words"]')).to_have_text("Клиент спрашивает о возврате")
    expect(page.locator('[data-playbook="favourites"] li')).to_contain_text(BEFORE)


def test_without_a_network_a_page_says_of_which_day_its_data_are(visit: Visit) -> None:
    page = visit("ru/")
    strip = page.locator('[data-playbook="offline"]')
    expect(strip).to_be_hidden()

    page.context.set_offline(True)

    expect(strip).to_have_text("Нет сети. Данные от 22 ноября 2026")
    page.goto(page.url + PAGE.removeprefix("ru/"))
    expect(strip).to_be_visible()
    assert page.evaluate("fetch('nowhere').then(() => true, () => false)") is False
    page.context.set_offline(False)
    expect(strip).to_be_hidden()


def test_a_host_that_dies_at_the_first_visit_leaves_nothing_by_half(visit: Visit, host: Host, world_site: Path) -> None:
    host.dies_at = "precache/ru"
    page = visit("ru/", kept=())
    wait_until(page, ACTIVE)
    host.dies_at, host.cut = "", False
    page.reload()
    wait_until_kept(page, *LANGUAGES)

    host.cut = True
    assert shows(page, host, world_site, *LANGUAGES)


def test_a_language_that_fails_leaves_the_other_whole(visit: Visit, host: Host, world_site: Path) -> None:
    host.dies_at = "ro/manifest"
    page = visit("ru/", kept=("ru",))
    for _ in range(PATIENCE // MOMENT):
        page.wait_for_timeout(MOMENT)
        if host.cut:
            break
    assert host.cut, "nobody asked for the other language"
    page.reload()

    assert host.cut
    assert shows(page, host, world_site, "ru")


def test_nothing_of_a_query_stays_on_the_device(visit: Visit, host: Host) -> None:
    page = visit()
    find(page, "посылка")
    page.locator(FIELD).press_sequentially(" Иванова")
    page.goto(host.address + "ru/?q=Иванова&customer=4711")
    page.goto(host.address + PAGE + "?customer=4711")
    page.goto(host.address + "ru/nowhere/4711/")

    stored = page.evaluate(STORED)

    assert stored
    assert [address for address, text in stored if "?" in address or any(word in address + text for word in ("Иванова", "4711"))] == []
    assert {address.removeprefix(host.address).partition("/")[0] for address, _ in stored} <= {
        "", "assets", "search", "precache", "build.json", *LANGUAGES
    }  # fmt: skip


def test_what_is_not_a_plain_question_goes_to_the_host(visit: Visit, host: Host) -> None:
    page = visit()
    host.asked.clear()

    page.evaluate("fetch('./', { method: 'POST' })")
    page.evaluate("fetch('./', { headers: { Range: 'bytes=0-9' } })")

    assert host.asked == ["ru/", "ru/"]


def test_a_site_in_a_folder_leaves_its_neighbours_alone(world_site: Path, tmp_path: Path, device: Callable[..., BrowserContext]) -> None:
    folder = below(tmp_path, "team/playbook", world_site)
    (folder / "neighbour.html").write_text("<title>Neighbour</title>", "utf-8")
    with hosting(folder) as host:
        page = device().new_page()
        page.goto(host.address + "neighbour.html")
        page.evaluate("caches.open('neighbour')")
        page.goto(host.address + "team/playbook/ru/")
        wait_until_kept(page, *LANGUAGES)
        host.publish(below(tmp_path / "empty", "team/playbook", world_site))
        host.cut = True

        page.goto(host.address + "team/playbook/" + PAGE)
        expect(page.locator("h1").first).to_contain_text(BEFORE)
        find(page, "посылка")
        host.cut = False
        assert page.evaluate("fetch('/neighbour.html').then((response) => response.status)") == 404
        assert "neighbour" in page.evaluate("caches.keys()")


REFUSALS = {
    "no worker": "delete Navigator.prototype.serviceWorker",
    "not registered": "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
}


@pytest.mark.parametrize("script", REFUSALS.values(), ids=REFUSALS)
def test_where_nothing_may_be_kept_the_page_works_as_before(visit: Visit, script: str) -> None:
    page = visit("ru/", kept=(), script=script)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.reload()
    find(page, "посылка")
    page.wait_for_load_state("networkidle")

    assert complaints == []


def test_where_there_is_no_room_the_page_works_as_before(device: Callable[..., BrowserContext], host: Host) -> None:
    page = device().new_page()
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": 280_000})
    page.goto(host.address + "ru/")
    wait_until(page, ACTIVE)
    page.wait_for_load_state("networkidle")

    page.goto(host.address + PAGE)
    find(page, "посылка")

    assert not page.evaluate(KEPT, ["ru"])
    assert [address for address, _ in page.evaluate(STORED) if "/ru/" in address and address.endswith("/")] == []
