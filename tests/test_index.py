"""The browser makes its own index of the texts: what it misses nobody can find.

lunr.py, which knows none of our code, is the second opinion.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from lunr.builder import Builder

from playbook import search
from playbook.library import Library
from playbook.model import Situation
from playbook.node import node

SCRIPT = Path(__file__).parent / "js" / "read_index.mjs"
FIELDS = ("title", "aliases", "queries", "cues", "trigger", "approved", "forbidden")


def texts(situation: Situation, field: str) -> list[str]:
    if field == "title":
        return [situation.title]
    return [part.text for part in getattr(situation, field)]


def by_lunr(library: Library, code: str) -> dict[str, set[str]]:
    """Return where each stem stands, as lunr's inverted index has it."""
    terms, builder = search.Terms(library.languages, code), Builder()
    for field in FIELDS:
        builder.field(field)
    for situation in library.in_language(code):
        builder.add({"id": situation.id, **{field: terms.stems(" ".join(texts(situation, field))) for field in FIELDS}})
    return {
        stem: {f"{id} {field}" for field in FIELDS for id in posting[field]}
        for stem, posting in builder.inverted_index.items()
    }  # fmt: skip


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_every_word_stands_in_the_browsers_index_where_it_stands_in_the_content(code: str, real_library: Library) -> None:
    payloads = list(search.build(real_library, code, typeset=str, url=lambda s: s.id).values())
    asked = json.dumps(payloads, ensure_ascii=False)
    done = subprocess.run([node(), str(SCRIPT)], input=asked, capture_output=True, encoding="utf-8", check=True)

    found = {stem: {place for place in places if place.split()[1] in FIELDS} for stem, places in json.loads(done.stdout).items()}

    assert {stem: places for stem, places in found.items() if places} == by_lunr(real_library, code)
