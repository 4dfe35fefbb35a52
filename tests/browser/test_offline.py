"""The network is gone, or a new version is there, and somebody is on the line."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.conftest import DESKTOP, PATIENCE, headers
from browser.host import Host, below, hosting, pages
from conftest import WORLD, Project

MOMENT = 50
"""Milliseconds between two looks."""
LANGUAGES = ("ru", "ro")
PAGE = "ru/difficult-callers/caller-swears/"
BEFORE, AFTER = "Клиент ругается", "Клиент бранится"
FIELD = '[data-playbook="finder-input"]'
STRIP = '[data-playbook="new-version"]'
HIT = '[data-playbook="hit"]'
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
KEPT = """async (languages) => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  const noted = (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url)
  return languages.every((language) => noted.some((url) => url.endsWith(`/precache/${language}`)))
}"""
TEXTS = """(addresses) => Promise.all(addresses.map(async (address) => {
  const response = await fetch(address)
  return response.ok ? response.text() : String(response.status)
}))"""
ACTIVE = "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
FORGET = """async (ending) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const key of await cache.keys()) if (key.url.endsWith(ending)) await cache.delete(key)
  }
}"""
STORED = """async () => {
  const found = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) found.push([url, await (await cache.match(url)).text()])
  }
  return found
}"""

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def next_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little world, published again with one title changed."""
    made = Project(tmp_path_factory.mktemp("next"), WORLD)
    for path in made.docs.rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace(BEFORE, AFTER), "utf-8")
    return _built(made)


@pytest.fixture(scope="session")
def unkept_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little world with the switch that takes it off every device."""
    made = Project(tmp_path_factory.mktemp("unkept"), WORLD)
    settings = made.folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("offline: !ENV [OFFLINE, true]", "offline: false"), "utf-8")
    return _built(made)


def _built(made: Project) -> Path:
    done = made.build()
    assert done.returncode == 0, done.stderr
    return made.site


@pytest.fixture
def host(world_site: Path) -> Iterator[Host]:
    with hosting(world_site) as host:
        yield host


@pytest.fixture
def device(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that gives a device on which nothing is kept yet."""
    devices: list[BrowserContext] = []

    def device(script: str = "", **options: Any) -> BrowserContext:
        context = browser.new_context(viewport=DESKTOP, service_workers="allow", **options)
        context.set_default_timeout(PATIENCE)
        if script:
            context.add_init_script(script)
        devices.append(context)
        return context

    yield device
    for context in devices:
        context.close()


@pytest.fixture
def visit(host: Host, device: Callable[..., BrowserContext]) -> Visit:
    """Return a function that opens a page on a device of its own and returns when its languages are kept there."""

    def visit(path: str = "ru/", kept: tuple[str, ...] = LANGUAGES, **options: Any) -> Page:
        page = device(**options).new_page()
        page.goto(host.address + path)
        wait_until_kept(page, *kept)
        return page

    return visit


def wait_until(page: Page, is_so: str, *arguments: Any) -> None:
    """Return when an asynchronous function of the page answers yes; Playwright's own waiting takes its promise for a yes."""
    for _ in range(PATIENCE // MOMENT):
        if page.evaluate(is_so, *arguments):
            return
        page.wait_for_timeout(MOMENT)
    pytest.fail(f"never came true: {is_so}")


def wait_until_kept(page: Page, *languages: str) -> None:
    wait_until(page, KEPT, list(languages))


def shows(page: Page, host: Host, folder: Path, *languages: str) -> bool:
    """Whether every page of the languages, as the device answers, is byte for byte that of a build."""
    expected = {path: text for language in languages for path, text in pages(folder, language).items()}
    return page.evaluate(TEXTS, [host.address + path for path in expected]) == list(expected.values())


def look_for_update(page: Page) -> None:
    """Do what a page does when its tab is looked at again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def find(page: Page, query: str) -> None:
    page.locator(FIELD).fill(query)
    expect(page.locator(HIT).first).to_be_visible()


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


def test_a_new_version_waits_until_somebody_takes_it(visit: Visit, host: Host, world_site: Path, next_site: Path) -> None:
    page = visit(PAGE)
    page.evaluate("document.body.dataset.here = 'still'")
    find(page, "посылка")
    host.publish(next_site)
    look_for_update(page)
    expect(page.locator(STRIP)).to_be_visible()
    assert shows(page, host, world_site, *LANGUAGES)
    expect(page.locator("body")).to_have_attribute("data-here", "still")
    host.cut = True

    page.locator(FIELD).fill("")
    page.locator(FIELD).press_sequentially("ругается")
    page.locator('[data-playbook="update"]').click()

    expect(page.locator("body")).not_to_have_attribute("data-here", "still")
    expect(page.locator(FIELD)).to_have_value("ругается")
    expect(page.locator(HIT).first).to_be_visible()
    expect(page.locator(STRIP)).to_be_hidden()
    assert shows(page, host, next_site, *LANGUAGES)


def test_what_both_versions_have_is_not_fetched_again(visit: Visit, host: Host, next_site: Path) -> None:
    page = visit()
    host.asked.clear()
    host.publish(next_site)

    look_for_update(page)
    expect(page.locator(STRIP)).to_be_visible()

    assert [path for path in host.asked if path.startswith("search/")]
    assert [path for path in host.asked if path.startswith("assets/")] == []


def test_another_tab_goes_on_with_the_version_it_was_opened_with(visit: Visit, host: Host, next_site: Path) -> None:
    page = visit()
    other = page.context.new_page()
    other.goto(host.address + PAGE)
    other.evaluate("document.body.dataset.here = 'still'")
    host.publish(next_site)
    look_for_update(page)
    page.locator('[data-playbook="update"]').click()
    expect(page.locator(STRIP)).to_be_hidden()
    expect(other.locator(STRIP)).to_be_visible()
    host.cut = True

    # The finder of this tab has loaded nothing yet.
    find(other, BEFORE.lower())
    expect(other.locator("body")).to_have_attribute("data-here", "still")
    expect(other.locator(HIT).first).to_contain_text(BEFORE)

    other.locator('[data-playbook="update"]').click()
    expect(other.locator("body")).not_to_have_attribute("data-here", "still")
    find(other, AFTER.lower())
    expect(other.locator(HIT).first).to_contain_text(AFTER)


@pytest.mark.parametrize("at", ["precache/ro", "search/ru", "build.json"])
def test_a_host_that_dies_in_the_middle_of_an_update_leaves_the_version_before_whole(
    visit: Visit, host: Host, world_site: Path, next_site: Path, at: str
) -> None:
    page = visit()
    host.publish(next_site)
    host.dies_at = at
    refuse_update(page)
    assert shows(page, host, world_site, *LANGUAGES)
    page.reload()
    assert shows(page, host, world_site, *LANGUAGES)

    host.dies_at, host.cut = "", False
    look_for_update(page)
    page.locator('[data-playbook="update"]').click()
    expect(page.locator(STRIP)).to_be_hidden()
    assert shows(page, host, next_site, *LANGUAGES)


def refuse_update(page: Page) -> None:
    """Look for an update, and see it fail without a trace."""
    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready
          registration.addEventListener('updatefound', () => {
            const worker = registration.installing
            worker.addEventListener('statechange', () => (document.body.dataset.update = worker.state))
          })
        }"""
    )
    look_for_update(page)
    expect(page.locator("body")).to_have_attribute("data-update", "redundant")
    expect(page.locator(STRIP)).to_be_hidden()
    assert len(page.evaluate("caches.keys()")) == 1


def test_a_host_that_gives_one_file_of_another_build_leaves_the_version_before_whole(
    visit: Visit, host: Host, world_site: Path, next_site: Path, tmp_path: Path
) -> None:
    page = visit()
    mixed = Path(shutil.copytree(next_site, tmp_path / "mixed"))
    (mixed / "assets/images/icon.svg").write_text("<svg/>", "utf-8")
    # Else the device has the right one already.
    page.evaluate(FORGET, "/icon.svg")

    host.publish(mixed)
    refuse_update(page)

    assert shows(page, host, world_site, *LANGUAGES)


def test_a_language_that_is_there_by_half_is_not_shown(visit: Visit, host: Host, next_site: Path) -> None:
    page = visit()
    page.evaluate(FORGET, "/precache/ru")

    host.publish(next_site)

    assert shows(page, host, next_site, "ru")


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


def test_a_language_that_is_missing_comes_whole_from_the_newer_version(visit: Visit, host: Host, world_site: Path, next_site: Path) -> None:
    page = visit("ru/", kept=("ru",), script=SAVING)
    host.publish(next_site)

    page.goto(host.address + "ro/")
    find(page, "colet")

    assert shows(page, host, world_site, "ru")
    assert shows(page, host, next_site, "ro")
    expect(page.locator(STRIP)).to_be_visible()
    page.locator('[data-playbook="update"]').click()
    expect(page.locator(STRIP)).to_be_hidden()
    wait_until_kept(page, "ro")
    host.cut = True
    assert shows(page, host, next_site, *LANGUAGES)


def test_what_is_published_is_asked_of_the_host_while_there_is_one(visit: Visit, host: Host, world_site: Path, next_site: Path) -> None:
    page = visit()
    builds = [(site / "build.json").read_text("utf-8") for site in (world_site, next_site)]
    assert builds[0] != builds[1]
    asked = "fetch('../build.json').then((response) => response.text())"

    host.publish(next_site)
    assert page.evaluate(asked) == builds[1]
    host.cut = True
    assert page.evaluate(asked) == builds[0]


def test_the_switch_takes_everything_off_the_device(visit: Visit, host: Host, unkept_site: Path) -> None:
    page = visit()
    host.publish(unkept_site)
    look_for_update(page)
    gone = "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length"
    wait_until(page, gone)

    answer = page.goto(host.address + PAGE)
    page.wait_for_load_state("networkidle")

    assert answer
    assert not answer.from_service_worker
    assert page.evaluate(gone)
    find(page, "посылка")


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
