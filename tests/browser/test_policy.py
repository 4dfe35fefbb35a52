"""Behind the nginx of `deploy/`: pages do all their work under the policy, and nothing that is smuggled into them runs.

What is smuggled in sets `canary` where it runs. Most is tried with the policy switched off in the browser: then only our own care is left.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

import nginx
from browser.conftest import PATIENCE, LookedAt
from browser.smuggled import ADDRESSES, IMAGE, OLD, STORED, WATCH, hostile, nothing_ran, search, work
from conftest import WORLD, Project
from nginx import Served
from playbook.library import Library
from playbook.reference import GENERATED, MINE

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def hostile_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The little world after somebody wrote the image wherever the rules let it stand, and into the name of a file."""
    made = Project(tmp_path_factory.mktemp("hostile"), WORLD)
    for path in sorted(made.docs.glob("r?/*/*-*.md")):
        path.write_text(hostile(path.read_text("utf-8")), "utf-8")
    for folder in ("ru", "ro"):
        (made.docs / folder / "authoring" / f'a"onload=canary=1 {IMAGE.replace("/", " ")}.md').write_text(f"# `{IMAGE}`\n", "utf-8")
    (made.docs / "_moved.yml").write_text(f"moved:\n  {OLD}: inbound-call/line-drops\n", "utf-8")
    made.run("playbook", "accept", "all")
    built = made.build()
    assert built.returncode == 0, built.stderr
    return made


@pytest.fixture(scope="module")
def hostile_served(hostile_project: Project) -> Iterator[Served]:
    home = hostile_project.folder / "home"
    assert nginx.publish(hostile_project.site, home).returncode == 0
    with nginx.serve(home) as served:
        yield served


@pytest.fixture
def open_at(browser: Browser) -> Iterator[Open]:
    """Return a function that opens an address in a new window, and notes what the policy stops; options are those of a browser context."""
    contexts: list[BrowserContext] = []

    def open_at(url: str, *scripts: str, **options: Any) -> Page:
        context = browser.new_context(locale="en-GB", **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        for script in (WATCH, *scripts):
            page.add_init_script(script)
        page.goto(url)
        return page

    yield open_at
    for context in contexts:
        context.close()


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_no_kind_of_page_does_anything_that_the_policy_stops(
    published: Served, open_at: Open, real_library: Library, looked_at: LookedAt, code: str
) -> None:
    situation = real_library.in_language(code)[0]
    addresses = [
        "",
        f"{code}/",
        f"{code}/{situation.category}/",
        f"{code}/{situation.id}/",
        f"{code}/authoring/",
        f"{code}/authoring/rules/",
    ]
    addresses += [f"{code}/authoring/rules/pb101/", *(f"{code}/{name}/" for name in (*GENERATED, MINE)), f"{code}/nothing/"]
    addresses += [f"exports/cards/{code}/{situation.category}.html"]
    page = open_at("about:blank")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", lambda request: complaints.append(request.url) if not request.url.startswith((published.url, "about:")) else None)

    for address in addresses:
        page.goto(published.url + address)
        if page.locator('[data-playbook="finder-input"]').count():
            search(page, situation.title)
        assert page.evaluate("globalThis.stopped") == [], address

    # That there is no such page is said by the server, not by the page.
    broken = [text for text in complaints if f"/{code}/nothing/" not in text]
    looked_at(addresses, broken)
    assert broken == []


def test_policy_stops_whatever_else_gets_into_a_page(published: Served, open_at: Open) -> None:
    smuggled = (
        f"<script>canary=1</script>{IMAGE}<svg onload=canary=1></svg><p style='color:red'>x</p><a id=x href='javascript:canary=1'>x</a>"
    )

    def smuggle(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<main", f"{smuggled}<main", 1))

    page = open_at("about:blank")
    page.route("**/ru/", smuggle)
    page.goto(f"{published.url}ru/")
    page.locator("#x").dispatch_event("click")

    assert nothing_ran(page)
    stopped = {line.split(":")[0] for line in page.evaluate("globalThis.stopped")}
    assert {"script-src-elem", "script-src-attr", "style-src-attr"} <= stopped


@pytest.mark.parametrize("folder", ["", "ru/", "ro/", "ru/inbound-call/line-drops/", "ru/nothing/"])
def test_no_address_runs_anything(published: Served, open_at: Open, folder: str) -> None:
    page = open_at("about:blank", bypass_csp=True)
    for text in ADDRESSES:
        for tail in (f"?q={quote(text)}#{text}", f"{quote(text, safe='')}/"):
            page.goto(f"{published.url}{folder}{tail}")
            assert nothing_ran(page), tail


def test_nothing_that_was_stored_is_run_or_followed(published: Served, open_at: Open) -> None:
    for address in ("", "ru/", "ro/inbound-call/"):
        page = open_at(published.url + address, STORED, bypass_csp=True)
        page.wait_for_load_state()
        assert page.url.startswith(published.url)
        assert nothing_ran(page)


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_nothing_that_a_writer_got_past_the_rules_runs(hostile_served: Served, open_at: Open, looked_at: LookedAt, code: str) -> None:
    pages = [path for path in sorted((hostile_served.site / code).rglob("index.html")) if "rules" not in path.parts]
    cards = sorted((hostile_served.site / "exports" / "cards" / code).glob("*.html"))
    assert any(OLD in path.as_posix() for path in pages)
    assert any("onload" in path.as_posix() for path in pages)
    page = open_at("about:blank", bypass_csp=True)

    for path in (*pages, *cards):
        page.goto(hostile_served.url + quote(path.relative_to(hostile_served.site).as_posix()))
        if OLD in path.as_posix():
            page.wait_for_url("**/inbound-call/line-drops/")
        work(page)
        assert nothing_ran(page), path
    page.goto(f"{hostile_served.url}{code}/")
    search(page, "img")
    looked_at((*pages, *cards), ())
    assert IMAGE in page.locator('[data-playbook="hit"]').first.inner_text()


def test_slot_with_markup_is_refused_before_anything_is_built(hostile_project: Project) -> None:
    path = hostile_project.docs / "ru" / "inbound-call" / "line-drops.md"
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("{номер телефона}", f"{{номер {IMAGE}}}"), "utf-8")

    said = hostile_project.check()
    path.write_text(whole, "utf-8")

    assert said.returncode == 1
    assert "PB301" in said.stdout


def test_nothing_that_comes_in_the_place_of_the_finders_data_runs(published: Served, open_at: Open) -> None:
    def spoil(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: ["javascript:canary=1"] * len(each) if key in ("url", "address") else spoil(each) for key, each in value.items()}
        if isinstance(value, list):
            return [spoil(each) for each in value]
        return f"{value} {IMAGE}" if isinstance(value, str) and len(value) > 20 else value

    spoilt: list[str] = []

    def serve_spoilt(route: Route) -> None:
        answer = route.fetch()
        together, *situations = answer.json()
        spoilt.append(route.request.url)
        route.fulfill(response=answer, body="[" + ",\n".join(map(json.dumps, [together, *spoil(situations)])) + "]")

    page = open_at("about:blank")
    page.route("**/search/*.json", serve_spoilt)
    page.goto(f"{published.url}ru/inbound-call/")
    search(page, "клиент")
    expect(page.locator('[data-playbook="hit"]').first).to_contain_text(IMAGE)
    assert spoilt
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_load_state()

    assert nothing_ran(page)
    page.unroute_all(behavior="wait")


def test_script_of_another_host_is_not_even_asked_for(published: Served, open_at: Open) -> None:
    page = open_at(f"{published.url}ru/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    refused = page.evaluate(
        """() => {
          try {
            document.createElement('script').src = 'https://evil.test/a.js'
          } catch (error) {
            return error.message
          }
        }"""
    )
    page.evaluate("() => { try { document.body.innerHTML = '<b>x</b>' } catch { globalThis.markupRefused = true } }")

    assert "not of this site" in refused
    assert page.evaluate("globalThis.markupRefused") is True
    assert [url for url in asked if "evil.test" in url] == []
