"""Library → the files that a build adds to the pages: search indexes, `build.json`, `status.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any

from playbook import drill, search
from playbook.addresses import hashed, situation_url
from playbook.library import Library
from playbook.rules import all_rules
from playbook.status import state
from playbook.typography import typeset

FOLDER, MANIFEST, STATUS = "search", "build.json", "status.json"
"""Where the files lie that pages fetch, and the names of the others."""
_A_LINE = 100
"""Situations: at a fourth of a processor's speed a browser reads their phrases in some 6 ms."""
_PACKAGES = ("mkdocs", "mkdocs-material", "PyStemmer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a build adds to the site."""

    files: Mapping[str, bytes]
    """Path in the site → content, in UTF-8: as text, one smile in it would take four bytes for every letter."""
    search_indexes: Mapping[str, Mapping[str, str]]
    """Language → name of each of the finder's payloads → its path, in the order in which they are loaded."""
    drills: Mapping[str, str]
    """Language → path of what its drill needs beside them."""


def make(library: Library) -> Made:
    """Return the files made from the library; the same library gives the same bytes."""
    files: dict[str, bytes] = {}
    indexes: dict[str, dict[str, str]] = {}
    drills: dict[str, str] = {}
    for code, language in library.languages.items():
        written = partial(typeset, style=language.style)
        payloads = search.build(library, code, typeset=written, url=situation_url)
        indexes[code] = {}
        for name, payload in payloads.items():
            indexes[code][name] = _add(files, f"{FOLDER}/{code}.{name}.json", payload)
        drills[code] = _add(files, f"{FOLDER}/{code}.drill.json", drill.build(library, language, typeset=written))
    files[MANIFEST] = _json(manifest(library))
    files[STATUS] = _json(state(library))
    return Made(files=files, search_indexes=indexes, drills=drills)


def makes(path: str) -> bool:
    """Whether a file at this path of a site is one of those that `make` returns."""
    return path.startswith(f"{FOLDER}/") or path in (MANIFEST, STATUS)


def manifest(library: Library) -> dict[str, object]:
    """Return what a publisher compares with `playbook check`: a generator that ignored the hook leaves none."""
    return {
        "situations": {code: len(library.in_language(code)) for code in library.languages},
        "rules": len(all_rules()),
        "content": library.digest,
        "versions": {name: version(name) for name in _PACKAGES},
    }


def _add(files: dict[str, bytes], name: str, payload: Mapping[str, Any]) -> str:
    """Add what a page fetches under a name with its hash, and return that: the contract with `shared/payload.mjs`.

    A list, each of its values on a line of its own: what is said of all situations together, then the situations, some at a time. So a
    browser can read a large base without being deaf to keys meanwhile.
    """
    together = {name: value for name, value in payload.items() if name != "situations"}
    rows = payload["situations"]
    values = [together, *(_columns(rows[at : at + _A_LINE]) for at in range(0, len(rows), _A_LINE))]
    content = b"[" + b",\n".join(map(_json, values)) + b"]"
    path = hashed(name, content)
    files[path] = content
    return path


def _columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Return the values by their names, for the situations in their order, 0 where one has none: 2 % less than rows, compressed."""
    return {name: [row.get(name, 0) for row in rows] for name in dict.fromkeys(name for row in rows for name in row)}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
