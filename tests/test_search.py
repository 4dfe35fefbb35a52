"""What the finder loads: a situation that is not in it cannot be found."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from playbook import search
from playbook.library import Library

VENDOR = Path(__file__).parent.parent / "overrides/assets/javascripts/vendor"
SWEARS = "difficult-callers/caller-swears"


def build(library: Library, code: str, typeset: Callable[[str], str] = str) -> dict[str, Any]:
    return search.build(library, code, typeset=typeset, url=lambda s: f"{s.language}/{s.id}/")


@pytest.fixture
def library(world: dict[str, bytes]) -> Library:
    return Library.build(world)


def fields_with(payload: dict[str, Any], term: str, situation: str = SWEARS) -> set[str]:
    return postings(payload)[term].get(situation, set())


def postings(payload: dict[str, Any]) -> dict[str, dict[str, set[str]]]:
    """Term → situation → fields that have it, as `search/packed.mjs` reads them."""
    index, ids = payload["index"], [s["id"] for s in payload["situations"]]
    read: dict[str, dict[str, set[str]]] = {}
    for form, cut, pairs in zip(index["forms"].split(), index["stems"], index["postings"], strict=True):
        number = 0
        for step, bits in zip(pairs[::2], pairs[1::2], strict=True):
            number += step
            fields = {field for bit, field in enumerate(index["fields"]) if bits & 1 << bit}
            for term in (form, "=" + (cut if isinstance(cut, str) else form[: len(form) - cut])):
                read.setdefault(term, {}).setdefault(ids[number], set()).update(fields)
    return read


def test_every_situation_can_be_found_by_its_code(library: Library) -> None:
    payload = build(library, "ru")
    found = postings(payload)
    assert {s["id"] for s in payload["situations"]} == {s.id for s in library.in_language("ru")}
    assert all("code" in found[str(s["code"])][s["id"]] for s in payload["situations"])


def test_a_word_is_kept_as_it_stands_and_by_its_stem(library: Library) -> None:
    payload = build(library, "ru")
    assert fields_with(payload, "орет") == {"aliases", "queries"}
    assert "aliases" in fields_with(payload, "=грубит".replace("ит", ""))


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("ругается", "title"),
        ("бардак", "cues"),
        ("погоду", "trigger"),
        ("завершаю", "approved"),
        ("следите", "forbidden"),
        ("единственное", "rest"),
        ("журнал", "rest"),
        ("секунд", "rest"),
        ("супервайзер", "rest"),
        ("собственного", "rest"),
    ],
)
def test_nothing_written_in_a_situation_is_lost(library: Library, word: str, field: str) -> None:
    assert field in fields_with(build(library, "ru"), word)


def test_romanian_is_found_without_its_diacritics(library: Library) -> None:
    assert "title" in fields_with(build(library, "ro"), "injura")


def test_what_readers_see_is_typeset_and_what_is_searched_is_not(library: Library) -> None:
    payload = build(library, "ru", typeset=str.upper)
    shown = next(s for s in payload["situations"] if s["id"] == SWEARS)
    assert shown["title"] == "КЛИЕНТ РУГАЕТСЯ МАТОМ"
    assert shown["approved"][0] == {
        "text": "ПОНИМАЮ, КАК ЭТО ЗЛИТ. ЗАПИСЫВАЮ ВСЁ, ЧТО СЛУЧИЛОСЬ.",
        "when": "БРАНЬ О СЛУЧИВШЕМСЯ, НЕ О ВАС",
    }
    assert shown["forbidden"][0]["instead"].startswith("СЛЫШУ")
    assert [item["kind"] for item in shown["forbidden"]] == ["phrase", "conduct"]
    assert shown["queries"] == ["ругается матом", "клиент матерится", "орет и ругается"]


def test_the_same_content_gives_the_same_bytes(world: dict[str, bytes]) -> None:
    first, second = (json.dumps(build(Library.build(dict(order)), "ro")) for order in (world.items(), reversed(world.items())))
    assert first == second


def test_the_browser_learns_the_letters_of_every_language(library: Library) -> None:
    languages = build(library, "ro")["languages"]
    assert languages["ru"]["letters"]["fold"] == {"ё": "е"}
    assert languages["ro"]["stemmer"] == "romanian"
    assert "nu" in languages["ro"]["stop_words"]


def test_a_language_without_situations_does_not_end_the_build(world: dict[str, bytes]) -> None:
    empty = {path: content for path, content in world.items() if not (path.startswith("ro/") and path.endswith(".md"))}
    payload = build(Library.build(empty), "ro")
    assert payload["situations"] == []
    assert payload["index"]["forms"] == ""
    assert payload["index"]["postings"] == []


def test_stems_are_snowballs_own_even_where_a_faster_package_is_installed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    class Impostor:
        @staticmethod
        def Stemmer(_name: str) -> None:  # noqa: N802 - PyStemmer calls it so
            raise AssertionError("another package's stemmer was taken")

    monkeypatch.setitem(sys.modules, "Stemmer", Impostor)
    search._stemmer.cache_clear()
    terms = search.Terms(library.languages, "ru")
    assert terms.stem("заказами") == "заказ"


def test_words_of_another_script_are_stemmed_by_a_language_that_is_written_in_it(library: Library) -> None:
    assert search.Terms(library.languages, "ru").stem("asteptati") == search.Terms(library.languages, "ro").stem("asteptati") == "astept"
    assert search.Terms(library.languages, "ru").stem("14") == "14"


@pytest.mark.parametrize("package", json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8")), ids=lambda package: package["name"])
def test_what_others_wrote_ships_unchanged(package: dict[str, Any]) -> None:
    for name, sha256 in package["files"].items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == sha256, name


def test_nothing_unlisted_ships_as_the_work_of_others() -> None:
    listed = {name for package in json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8")) for name in package["files"]}
    assert {path.name for path in VENDOR.iterdir()} == listed | {"vendor.json"}
