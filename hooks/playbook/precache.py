"""Finished site → what a browser keeps of it: one file a language, and the worker that keeps it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Collection, Iterator, Mapping
from hashlib import blake2s, sha256
from pathlib import Path

from playbook.addresses import hashed
from playbook.folder import Folder

FOLDER = "precache"
"""Where the languages' files lie in the site."""
WORKER = "service-worker.js"
"""The worker's address never changes: by it a browser learns of a new build. A worker answers only for what lies beneath it."""
NOT_STORED = "offline.html"
"""In a language's folder, the page that says that another is not on the device."""
_SHARED = ("assets/", "search/", "build.json")
_INDEX = "index.html"


def make(site: Mapping[str, bytes], languages: Collection[str], worker: str) -> dict[str, bytes]:
    """Return the files to publish beside a site, by their path, in UTF-8: what each language consists of, and the worker that knows them.

    A language's file holds `assets`, the SHA-256 of each file to fetch by its path, in the form of `integrity`, and the pages themselves:
    `pages` says by address which of `lines` a page consists of. Pages share most of their lines; so the 273 of a language are 0.4 MB by
    gzip, and 1.9 MB one by one.
    """
    files: dict[str, bytes] = {}
    listed = {}
    for code in sorted(languages):
        content = _language(site, code, languages)
        path = hashed(f"{FOLDER}/{code}.json", content)
        files[path] = content
        listed[code] = {"address": path, "integrity": _integrity(content)}
    build = blake2s(worker.encode() + _json(listed), digest_size=4).hexdigest()
    return {**files, WORKER: b"self.playbook=%b;\n%b" % (_json({"build": build, "languages": listed}), worker.encode())}


def write(folder: Path, languages: Collection[str], worker: str) -> None:
    """Write these files into the folder of a finished site; whatever changes a file of it must come before."""
    for path, content in make(Folder(folder), languages, worker).items():
        place = folder / path
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)


def _language(site: Mapping[str, bytes], code: str, languages: Collection[str]) -> bytes:
    assets = {}
    numbers: dict[bytes, int] = {}
    pages = []
    for path in _paths(site, code, languages):
        if path.endswith(".html"):
            # As text at once: a list of numbers takes ten times the memory.
            pages.append(
                b"%b:%b" % (_json(_address(path)), _json([numbers.setdefault(line, len(numbers)) for line in site[path].split(b"\n")]))
            )
        else:
            assets[path] = _integrity(site[path])
    lines = b",".join(_json(line.decode()) for line in numbers)
    return b'{"assets":%b,"lines":[%b],"pages":{%b}}' % (_json(assets), lines, b",".join(pages))


def _paths(site: Mapping[str, bytes], code: str, languages: Collection[str]) -> Iterator[str]:
    """Yield the paths that a language needs: its own, what all share, and how the other languages say that they are not here."""
    said = {_INDEX, *(f"{other}/{NOT_STORED}" for other in languages)}
    yield from (path for path in sorted(site) if path.startswith((f"{code}/", *_SHARED)) or path in said)


def _address(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + ("" if name == _INDEX else name)


def _integrity(content: bytes) -> str:
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
