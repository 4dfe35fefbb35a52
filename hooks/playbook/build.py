"""Library → the files that a build adds to the pages: search indexes, `build.json`, `status.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version

from playbook import search
from playbook.addresses import hashed, situation_url
from playbook.library import Library
from playbook.rules import all_rules
from playbook.status import state
from playbook.typography import typeset

_PACKAGES = ("mkdocs", "mkdocs-material", "PyStemmer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a build adds to the site."""

    files: Mapping[str, str]
    """Path in the site → content."""
    search_indexes: Mapping[str, Mapping[str, str]]
    """Language → name of each of the finder's payloads → its path, in the order in which they are loaded."""


def make(library: Library) -> Made:
    """Return the files made from the library; the same library gives the same bytes."""
    files: dict[str, str] = {}
    indexes: dict[str, dict[str, str]] = {}
    for code, language in library.languages.items():
        payloads = search.build(library, code, typeset=partial(typeset, style=language.style), url=situation_url)
        indexes[code] = {}
        for name, payload in payloads.items():
            content = _json(payload)
            path = hashed(f"search/{code}.{name}.json", content)
            indexes[code][name] = path
            files[path] = content
    files["build.json"] = _json(manifest(library))
    files["status.json"] = _json(state(library))
    return Made(files=files, search_indexes=indexes)


def manifest(library: Library) -> dict[str, object]:
    """Return what a publisher compares with `playbook check`: a generator that ignored the hook leaves none."""
    return {
        "situations": {code: len(library.in_language(code)) for code in library.languages},
        "rules": len(all_rules()),
        "content": library.digest,
        "versions": {name: version(name) for name in _PACKAGES},
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
