"""What readers get from the nginx of `deploy/`: locked, compressed, fresh, and in their language even where there is nothing."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

import brotli
import pytest

import nginx
from conftest import PROJECT, WORLD, Project
from nginx import FOREVER, Served

OLD, NEW = "inbound-call/an-address-that-somebody-wrote-on-a-note-long-ago", "inbound-call/line-drops"
LOCKS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".ndjson": "application/x-ndjson; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".yml": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".gz": "application/octet-stream",
}
READ = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the little world, one situation of which had another address."""
    made = Project(tmp_path_factory.mktemp("moved"), WORLD)
    (made.docs / "_moved.yml").write_text(f"moved:\n  {OLD}: {NEW}\n", "utf-8")
    built = made.build()
    assert built.returncode == 0, built.stderr
    return made.site


def one_of_each_type(site: Path) -> dict[str, str]:
    """Return an address for every ending that the site has."""
    files = sorted(path for path in (site / ".").rglob("*") if path.is_file())
    addresses = {path.suffix: f"/{path.relative_to(site).as_posix()}" for path in files if "/." not in f"/{path.relative_to(site)}"}
    return {ending: address for ending, address in addresses.items() if ending != ".br"}


def test_every_kind_of_file_comes_as_what_it_is_with_every_lock(published: Served) -> None:
    asked = one_of_each_type(published.site)
    assert {".html", ".js", ".css", ".json", ".svg", ".csv"} <= set(asked)
    for ending, address in {**asked, "missing": "/ru/no-such-page/", "folder": "/ru", "hidden": "/.nginx/headers.conf"}.items():
        answer = published.ask(address)
        if ending.startswith("."):
            assert (answer.status, answer.headers["content-type"]) == (200, TYPES[ending]), address
        assert LOCKS.items() <= answer.headers.items(), address
        assert "camera=()" in answer.headers["permissions-policy"], address
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], address
        assert "nginx/" not in answer.headers["server"]


def test_pages_say_the_same_policy_as_the_server_before_anything_else(published: Served) -> None:
    policy = published.ask("/ru/").headers["content-security-policy"]
    page = re.compile(r'<head>\s*<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">')

    assert "unsafe-" not in policy
    for path in published.site.rglob("*.html"):
        found = page.search(path.read_text("utf-8"))
        assert found, path
        assert policy.startswith(found[1])


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_text_comes_as_it_was_compressed_at_the_build(published: Served, coding: str) -> None:
    compressed = 0
    for ending, address in one_of_each_type(published.site).items():
        plain, answer = published.ask(address), published.ask(address, Accept_Encoding=coding)
        if "content-encoding" in answer.headers:
            compressed += 1
            assert answer.headers["content-encoding"] == coding
            assert answer.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
            assert answer.headers["content-type"] == plain.headers["content-type"]
            assert READ[coding](answer.body) == plain.body, address
            assert len(answer.body) < len(plain.body)
        else:
            assert ending in (".gz", ".png", ".ico", ".ndjson") or len(plain.body) < 1000, address
    assert compressed > 6


def test_browser_that_knows_both_gets_the_smaller(published: Served) -> None:
    assert published.ask("/ru/", Accept_Encoding="gzip, deflate, br").headers["content-encoding"] == "br"


def test_server_without_brotli_still_starts_and_sends_gzip(published: Served, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "deploy" / "nginx", tmp_path / "source", ignore=shutil.ignore_patterns("brotli.conf"))
    (tmp_path / "home").mkdir()
    for part in ("current", "kept"):
        (tmp_path / "home" / part).symlink_to(published.home / part)

    with nginx.run(*nginx.configure(tmp_path / "home", tmp_path / "source")) as url:
        assert Served(url, tmp_path).ask("/ru/", Accept_Encoding="gzip, br").headers["content-encoding"] == "gzip"


def test_only_what_has_a_hash_in_its_name_is_kept_without_asking(published: Served) -> None:
    site = published.site
    hashed = [path for pattern in ("search/*.*.*.json", "assets/*.*.js", "assets/*.*.css") for path in site.glob(pattern)]
    always_asked = ["/", "/ru/", "/404.html", "/build.json", "/status.json", "/assets/images/icon.svg"]

    assert {path.parent.name for path in hashed} == {"search", "assets"}
    for path in hashed:
        assert published.ask(f"/{path.relative_to(site)}").headers["cache-control"] == FOREVER, path
    for address in always_asked:
        assert published.ask(address).headers["cache-control"] == "no-cache", address
    # One that is gone may come back: what is said in its place must not be kept.
    gone = published.ask("/search/ru.names.00000000.json")
    assert (gone.status, gone.headers["cache-control"]) == (404, "no-cache")


def test_unchanged_page_is_not_sent_again(published: Served) -> None:
    tag = published.ask("/ru/").headers["etag"]

    answer = published.ask("/ru/", If_None_Match=tag)

    assert (answer.status, answer.body) == (304, b"")


@pytest.mark.parametrize("path", ["nothing", "nothing/", "nothing.json", "difficult-callers/nothing/", "%3Cscript%3E"])
def test_what_is_not_there_is_said_in_the_language_of_the_address(published: Served, path: str) -> None:
    pages = {folder: (published.site / folder / "404.html").read_bytes() for folder in ("ru", "ro", "")}
    for folder in ("ru", "ro"):
        answer = published.ask(f"/{folder}/{path}")
        assert (answer.status, answer.body == pages[folder]) == (404, True), folder
    elsewhere = published.ask(f"/{path}")
    assert (elsewhere.status, elsewhere.body == pages[""]) == (404, True)


@pytest.mark.parametrize(
    "address", ["/.nginx/", "/.nginx/headers.conf", "/ru/.git/config", "/%2enginx/headers.conf", "/assets/", "/search/", "/exports/"]
)
def test_what_is_not_for_readers_is_not_there(published: Served, address: str) -> None:
    answer = published.ask(address)

    assert answer.status == 404
    assert b"add_header" not in answer.body
    assert b"Index of" not in answer.body


def test_nobody_leaves_the_folder_of_the_site(published: Served) -> None:
    for address in ("/../built/build.json", "/ru/../../built/build.json", "/%2e%2e/built/build.json", "/assets../nginx/nginx.conf"):
        assert published.ask(address).status in (400, 404), address


def test_nothing_can_be_sent(published: Served) -> None:
    assert {published.ask("/ru/", method).status for method in ("POST", "PUT", "DELETE", "PATCH")} == {405}


def test_head_and_ranges_work_as_everywhere(published: Served) -> None:
    whole, head = published.ask("/exports/playbook.json"), published.ask("/exports/playbook.json", "HEAD")
    part = published.ask("/exports/playbook.json", Range="bytes=10-19")

    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(whole.body)))
    assert (part.status, part.body) == (206, whole.body[10:20])


def test_old_address_leads_on_by_the_server_and_keeps_the_query(moved: Path, tmp_path: Path) -> None:
    assert nginx.publish(moved, tmp_path).returncode == 0
    with nginx.serve(tmp_path) as served:
        found = {address: served.ask(address) for address in (f"/ru/{OLD}/?q=x", f"/ro/{OLD}/", f"/ru/{OLD}", f"/ru/{NEW}/")}

    assert [(answer.status, answer.headers.get("location")) for answer in found.values()] == [
        (301, f"/ru/{NEW}/?q=x"),
        (301, f"/ro/{NEW}/"),
        (301, f"/ru/{OLD}/"),
        (200, None),
    ]


def test_image_takes_nothing_that_is_not_there(built_site: Path) -> None:
    lines = (PROJECT / "deploy" / "Containerfile").read_text("utf-8").splitlines()
    copied = [source for line in lines if line.startswith("COPY ") for source in line.split()[1:-1]]
    taken = [line.removeprefix("!") for line in (PROJECT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]

    assert "site/" in copied
    assert built_site.is_dir()
    assert [source for source in copied if source != "site/" and not (PROJECT / source).is_file()] == []
    assert [source for source in copied if not any(f"{source}/".startswith(f"{folder}/") for folder in taken)] == []
