"""What the drill needs beside the finder's payloads: without the customer's words there is nothing to answer."""

import json
import re
from pathlib import Path

import pytest

from playbook import drill
from playbook.library import Library


@pytest.fixture
def library(world: dict[str, bytes]) -> Library:
    return Library.build(world)


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_every_situation_has_the_words_of_its_customer_and_the_moment_of_each_phrase(library: Library, code: str) -> None:
    language = library.languages[code]
    opening, closing = language.quotes
    made = {s["id"]: s for s in drill.build(library, language, typeset=str)["situations"]}
    assert list(made) == [s.id for s in library.in_language(code)]
    for situation in library.in_language(code):
        cues = [f"{opening}{cue.text}{closing}" if cue.quoted else cue.text for cue in situation.cues]
        assert made[situation.id]["cues"] == cues
        assert len(made[situation.id]["moments"]) == len(situation.approved)
    assert any(text.startswith(opening) for s in made.values() for text in s["cues"])
    assert any(moment for s in made.values() for moment in s["moments"])


def test_words_are_typeset_as_everywhere(library: Library) -> None:
    made = drill.build(library, library.languages["ru"], typeset=str.upper)["situations"]
    assert all(text == text.upper() for s in made for text in (*s["cues"], *s["moments"]))


def test_no_other_page_asks_for_anything_of_it(built_site: Path) -> None:
    asking = {
        path.parent.name for path in built_site.glob("r?/**/*.html") if re.search(r"/drill\.\w+\.|\.drill\.", path.read_text("utf-8"))
    }

    assert asking == {"drill"}
    assert {json.loads(path.read_text("utf-8"))[0]["language"] for path in built_site.glob("search/*.drill.*.json")} == {"ru", "ro"}
