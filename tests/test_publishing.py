"""Publishing a build: nothing of two builds at once, nothing lost, nothing fetched twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import nginx
from nginx import FOREVER


def test_site_that_nobody_judged_is_not_published(world_site: Path, tmp_path: Path) -> None:
    site = shutil.copytree(world_site, tmp_path / "site")
    assert nginx.publish(site, tmp_path / "home").returncode == 0
    before = (tmp_path / "home" / "current").readlink()
    (site / "build.json").unlink()

    refused = nginx.publish(site, tmp_path / "home")

    assert refused.returncode == 1
    assert "run make build" in refused.stderr
    assert (tmp_path / "home" / "current").readlink() == before


def test_publication_that_failed_changes_nothing_and_the_next_one_works(world_site: Path, tmp_path: Path) -> None:
    site, home = shutil.copytree(world_site, tmp_path / "site"), tmp_path / "home"
    assert nginx.publish(site, home).returncode == 0
    before = (home / "current").readlink()
    (home / "kept" / "search").rename(home / "kept" / "was")
    (home / "kept" / "search").write_text("in the way", "utf-8")

    assert nginx.publish(site, home).returncode != 0
    assert (home / "current").readlink() == before
    assert len(list((home / "releases").iterdir())) == 1

    (home / "kept" / "search").unlink()
    assert nginx.publish(site, home).returncode == 0
    assert (home / "current").readlink() != before


def test_page_of_an_older_build_still_gets_what_belongs_to_it(world_site: Path, tmp_path: Path) -> None:
    site, home = shutil.copytree(world_site, tmp_path / "site"), tmp_path / "home"
    assert nginx.publish(site, home).returncode == 0
    names = next((site / "search").glob("ru.names.*.json"))
    content = names.read_bytes()
    names.rename(names.with_name("ru.names.0123abcd.json"))

    assert nginx.publish(site, home).returncode == 0

    with nginx.serve(home) as served:
        answer = served.ask(f"/search/{names.name}")
        assert (answer.status, answer.body, answer.headers["cache-control"]) == (200, content, FOREVER)
        assert served.ask("/search/ru.names.0123abcd.json").status == 200


def test_what_did_not_change_is_not_fetched_again_and_what_did_is(world_site: Path, tmp_path: Path) -> None:
    site, home = shutil.copytree(world_site, tmp_path / "site"), tmp_path / "home"
    page = site / "ru" / "index.html"
    assert nginx.publish(site, home).returncode == 0
    with nginx.serve(home) as served:
        tags = {address: served.ask(address).headers["etag"] for address in ("/ru/", "/ro/")}
        # As long as before, so that its size does not tell.
        page.write_text(page.read_text("utf-8").replace("</body>", "</BODY>"), "utf-8")
        assert nginx.publish(site, home).returncode == 0

        asked = {address: served.ask(address, If_None_Match=tag).status for address, tag in tags.items()}

    assert asked == {"/ru/": 200, "/ro/": 304}
