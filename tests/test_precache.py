"""What a device keeps of a language is the language whole, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

import pytest

from playbook import precache

SITE = {
    "index.html": b"<p>choose</p>\n",
    "ru/index.html": "<head>\n<p>дом</p>\n".encode(),
    "ru/a/b/index.html": "<head>\n<p>слово</p>\n\n".encode(),
    "ru/offline.html": "нет".encode(),
    "ru/manifest.webmanifest": b"{}",
    "ro/index.html": b"<head>\n<p>acas\xc4\x83</p>\n",
    "ro/offline.html": b"nu",
    "assets/playbook.js": b"1",
    "search/ro.names.json": b"[]",
    "exports/phrases.csv": b"a,b",
    "build.json": b"{}",
}
LANGUAGES = ("ru", "ro")


def made(site: dict[str, bytes] = SITE, worker: str = "work()") -> tuple[dict[str, str], dict[str, Any]]:
    """Return the files, and what the worker is told."""
    files = {path: content.decode() for path, content in precache.make(site, LANGUAGES, worker).items()}
    told, _, rest = files[precache.WORKER].partition(";\n")
    assert rest == worker
    return files, json.loads(told.removeprefix("self.playbook="))


def language(code: str) -> dict[str, Any]:
    files, told = made()
    return dict(json.loads(files[told["languages"][code]["address"]]))


def test_a_language_has_its_pages_what_all_share_and_how_the_others_say_that_they_are_not_here() -> None:
    assert set(language("ru")["pages"]) == {"", "ru/", "ru/a/b/", "ru/offline.html", "ro/offline.html"}
    assert set(language("ru")["assets"]) == {"assets/playbook.js", "search/ro.names.json", "build.json", "ru/manifest.webmanifest"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_is_put_together_byte_for_byte(code: str) -> None:
    kept = language(code)

    for address, numbers in kept["pages"].items():
        path = address if address.endswith(".html") else f"{address}index.html"
        assert "\n".join(kept["lines"][number] for number in numbers).encode() == SITE[path]


def test_what_is_fetched_is_named_with_the_hash_that_browsers_check() -> None:
    files, told = made()
    digest = base64.b64encode(hashlib.sha256(b"1").digest()).decode()

    assert language("ru")["assets"]["assets/playbook.js"] == f"sha256-{digest}"
    for listed in told["languages"].values():
        digest = base64.b64encode(hashlib.sha256(files[listed["address"]].encode()).digest()).decode()
        assert listed["integrity"] == f"sha256-{digest}"


@pytest.mark.parametrize("path", [path for path in SITE if not path.startswith("exports/")])
def test_any_change_of_what_is_kept_is_another_build(path: str) -> None:
    _, before = made()
    _, after = made({**SITE, path: SITE[path] + b" "})

    assert after["build"] != before["build"]


def test_another_worker_is_another_build_and_the_same_site_the_same() -> None:
    assert made(worker="other()")[1]["build"] != made()[1]["build"]
    assert made(dict(reversed(SITE.items()))) == made()
