"""The playbook on the home screen of a phone: it installs in either language, and a situation is passed on from it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import PHONE
from draw_icons import ICONS, IMAGES, SAFE, draw

SITUATION = "hold-transfer-tech/hold-announce/"
READ = """async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    return canvas.getImageData(0, 0, image.width, image.height)
  }"""
COMPARED = f"""async (pngs) => {{
  const [one, other] = await Promise.all(pngs.map({READ}))
  return [one.width, one.height, one.data.reduce((sum, value, at) => sum + Math.abs(value - other.data[at]), 0) / one.data.length]
}}"""
SIGN = f"""async (png) => {{
  const {{ width, data }} = await ({READ})(png)
  let [farthest, holes] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {{
    if (data[at] > 128) farthest = Math.max(farthest, Math.hypot(at / 4 % width - width / 2, Math.floor(at / 4 / width) - width / 2))
    if (data[at + 3] < 255) holes += 1
  }}
  return [farthest / width, holes]
}}"""
SHEET = "navigator.share = (shared) => (document.body.dataset.shared = JSON.stringify(shared), Promise.resolve())"
NO_SHEET = "delete Navigator.prototype.share"


@pytest.mark.parametrize(
    ("language", "name", "shortcuts"),
    [
        ("ru", "Плейбук", ["Поиск ситуации", "Правила каждого звонка", "Чего не говорить никогда", "Все цифры"]),
        ("ro", "Playbook", ["Căutarea unei situații", "Regulile fiecărui apel", "Ce nu se spune niciodată", "Toate cifrele"]),
    ],
)
def test_it_installs_in_the_language_it_is_read_in(
    open_page: Callable[..., Page], site_url: str, language: str, name: str, shortcuts: list[str]
) -> None:
    page = open_page(f"{language}/{SITUATION}")
    session = page.context.new_cdp_session(page)

    found = session.send("Page.getAppManifest")
    manifest = json.loads(found["data"])

    assert found["errors"] == []
    # The windows of the tests are private ones, from which nothing installs; else nothing is against it.
    assert [each["errorId"] for each in session.send("Page.getInstallabilityErrors")["installabilityErrors"]] == ["in-incognito"]
    assert session.send("Page.getAppId")["appId"] == f"{site_url}{language}/"
    assert (manifest["lang"], manifest["name"]) == (language, name)
    assert [each["name"] for each in manifest["shortcuts"]] == shortcuts
    for address in (manifest["start_url"], *(each["url"] for each in manifest["shortcuts"]), *(each["src"] for each in manifest["icons"])):
        assert page.request.get(f"{site_url}{language}/{address}").ok, address


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    """A page of no site, without a policy of its own, to draw on."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_of_the_device_shows_what_the_icon_of_the_page_shows(blank: Page, name: str) -> None:
    side, _ = ICONS[name]
    pngs = [draw(blank, name), (IMAGES / name).read_bytes()]

    width, height, difference = blank.evaluate(COMPARED, [base64.b64encode(png).decode() for png in pngs])

    assert (width, height) == (side, side)
    # Another version of the browser may smooth an edge otherwise.
    assert difference < 1


def test_no_shape_that_a_device_cuts_out_cuts_into_the_sign(blank: Page) -> None:
    farthest, holes = blank.evaluate(SIGN, base64.b64encode((IMAGES / "maskable-512.png").read_bytes()).decode())

    assert 0 < farthest < SAFE / 2
    assert holes == 0


def test_the_ground_beside_the_page_is_that_of_the_page(open_page: Callable[..., Page]) -> None:
    for scheme in ("light", "dark"):
        page = open_page("ru/", color_scheme=scheme)
        ground = page.evaluate(
            """() => {
              const canvas = document.createElement('canvas').getContext('2d')
              const meta = [...document.querySelectorAll('meta[name="theme-color"]')].find(({ media }) => matchMedia(media).matches)
              const plain = (colour) => ((canvas.fillStyle = colour), canvas.fillStyle)
              return [getComputedStyle(document.body).backgroundColor, meta.content].map(plain)
            }"""
        )
        assert ground[0] == ground[1]


@pytest.mark.parametrize("place", [".playbook-bar", ".playbook-actions"])
def test_a_situation_is_passed_on_by_the_sheet_of_the_phone_without_what_was_searched(
    open_page: Callable[..., Page], site_url: str, place: str
) -> None:
    page = open_page(f"ru/{SITUATION}", viewport=PHONE, has_touch=True, is_mobile=True)
    page.evaluate(SHEET)
    shared = {"title": page.title(), "url": f"{site_url}ru/{SITUATION}"}
    page.evaluate("history.replaceState(null, '', '?customer=4711#top')")

    page.locator(f'{place} [data-playbook="share"]').tap()

    expect(page.locator("body")).to_have_attribute("data-shared", re.compile("{"))
    assert json.loads(page.locator("body").get_attribute("data-shared") or "") == shared


def test_without_a_sheet_the_link_is_copied(open_page: Callable[..., Page], site_url: str, clipboard: Callable[[], str]) -> None:
    page = open_page(f"ro/{SITUATION}")
    page.evaluate(NO_SHEET)

    page.locator('.playbook-actions [data-playbook="share"]').click()

    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Link copiat")
    assert clipboard() == f"{site_url}ro/{SITUATION}"
