"""A new version is there: it comes whole or not at all, and waits until somebody takes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.host import Host
from browser.offline.conftest import Visit
from browser.offline.device import (
    AFTER,
    BEFORE,
    FIELD,
    HIT,
    LANGUAGES,
    PAGE,
    SAVING,
    find,
    look_for_update,
    shows,
    wait_until,
    wait_until_kept,
)

STRIP = '[data-playbook="new-version"]'
FORGET = """async (ending) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const key of await cache.keys()) if (key.url.endsWith(ending)) await cache.delete(key)
  }
}"""


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
