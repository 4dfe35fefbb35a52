"""Old addresses: a link that somebody kept still leads to the situation."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from conftest import WORLD, Project

SITE = "https://playbook.test/p/"
OLD = "inbound-call/bad-line"
MOVED = (
    f"moved:\n  {OLD}: inbound-call/line-drops\n  nowhere/at-all: inbound-call/fax\nremoved:\n  inbound-call/fax: 90\n  gone/pager: 91\n"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Project(tmp_path_factory.mktemp("moved"), WORLD)
    (made.docs / "_moved.yml").write_text(MOVED, "utf-8")
    config = made.folder / "mkdocs.yml"
    config.write_text(re.sub(r"^site_url: .*$", f"site_url: {SITE}", config.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    built = made.build()
    assert built.returncode == 0, built.stderr
    return made.site


@pytest.mark.parametrize("code", ["ru", "ro"])
@pytest.mark.parametrize(
    ("old", "new"),
    [(OLD, "inbound-call/line-drops/"), ("inbound-call/fax", "inbound-call/"), ("nowhere/at-all", "inbound-call/"), ("gone/pager", "")],
)
def test_an_old_address_leads_on_in_its_own_language(site: Path, code: str, old: str, new: str) -> None:
    page = (site / code / old / "index.html").read_text("utf-8")
    address, wanted = f"{SITE}{code}/{old}/", f"{SITE}{code}/{new}"

    assert f'<html lang="{code}"' in page
    assert [urljoin(address, url) for url in re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page)] == [wanted]
    assert f'<link rel="canonical" href="{wanted}">' in page
    main = page.partition("<h1>")[2]
    assert urljoin(address, re.findall(r'<a href="([^"]+)"', main)[0]) == wanted


def test_an_old_address_is_in_no_list_and_no_sitemap(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text("utf-8")

    assert f"<loc>{SITE}ru/inbound-call/line-drops/</loc>" in sitemap
    assert "bad-line" not in sitemap
    assert "bad-line" not in (site / "ru/inbound-call/index.html").read_text("utf-8")


def test_reader_of_an_old_address_finds_its_other_language(site: Path) -> None:
    assert re.search(rf'<a href="[./]*ro/{OLD}/" lang="ro"', (site / "ru" / OLD / "index.html").read_text("utf-8"))
