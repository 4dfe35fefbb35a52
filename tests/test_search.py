"""What the finder loads: a situation that is not in it cannot be found."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from playbook import search
from playbook.library import Library

SWEARS = "difficult-callers/caller-swears"


def build(library: Library, code: str, typeset: Callable[[str], str] = str) -> dict[str, dict[str, Any]]:
    return search.build(library, code, typeset=typeset, url=lambda s: f"{s.language}/{s.id}/")


@pytest.fixture
def library(world: dict[str, bytes]) -> Library:
    return Library.build(world)


def of(payloads: dict[str, dict[str, Any]], name: str, situation: str = SWEARS) -> dict[str, Any]:
    place = [s["id"] for s in payloads["names"]["situations"]].index(situation)
    return payloads[name]["situations"][place]  # type: ignore[no-any-return]


def test_every_situation_is_in_what_comes_first_and_in_the_same_order_in_what_comes_after(library: Library) -> None:
    payloads = build(library, "ru")
    named = [s["id"] for s in payloads["names"]["situations"]]
    assert named == [s.id for s in library.in_language("ru")]
    triggers = [" ".join(text.text for text in s.trigger) for s in library.in_language("ru")]
    assert [s["trigger"] for s in payloads["phrases"]["situations"]] == triggers
    assert all(s["code"] and s["title"] and s["aliases"] for s in payloads["names"]["situations"])


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("единственное", "единствен"),
        ("журнал", "журна"),
        ("секунд", "секунд"),
        ("супервайзер", "супервайзер"),
        ("собственного", "собствен"),
    ],
)
def test_a_word_that_stands_only_in_what_does_not_travel_is_not_lost(library: Library, word: str, stem: str) -> None:
    phrases = of(build(library, "ru"), "phrases")
    assert word not in json.dumps({**phrases, "rest": ""}, ensure_ascii=False)
    assert stem in phrases["rest"].split()


def test_a_situation_that_nobody_has_read_for_long_says_so_in_the_finder(world: dict[str, bytes]) -> None:
    late, fresh = (of(build(Library.build(world, today=day), "ru"), "names") for day in (date(2030, 1, 1), date(2026, 11, 22)))
    assert late["overdue"] is True
    assert "overdue" not in fresh


def test_no_word_travels_twice_for_the_search_alone(library: Library) -> None:
    terms = search.Terms(library.languages, "ru")
    names, phrases = (of(build(library, "ru"), name) for name in ("names", "phrases"))
    shown = [names["title"], *names["aliases"], *phrases["cues"], *phrases["approved"], *(p["text"] for p in phrases["forbidden"])]
    assert not {terms.stem(word) for word in terms.forms(shown)} & set(phrases["rest"].split())


def test_what_is_searched_for_one_another_comes_with_the_phrases(world: dict[str, bytes]) -> None:
    world["ru/_synonyms.yml"] = "equal:\n  - [сто, 100]\nsynonyms:\n  - [ругаться, крыть матом]\n".encode()
    payloads = build(Library.build(world), "ru")
    assert payloads["phrases"]["thesaurus"] == {"equal": ["сто,100"], "synonyms": ["руга,крыт мат"]}


def test_what_readers_see_is_typeset_and_what_is_searched_is_not(library: Library) -> None:
    payloads = build(library, "ru", typeset=str.upper)
    assert of(payloads, "names")["title"] == "КЛИЕНТ РУГАЕТСЯ МАТОМ"
    shown = of(payloads, "phrases")
    assert shown["approved"][0] == "ПОНИМАЮ, КАК ЭТО ЗЛИТ. ЗАПИСЫВАЮ ВСЁ, ЧТО СЛУЧИЛОСЬ."
    assert shown["forbidden"][0]["instead"].startswith("СЛЫШУ")
    assert [item.get("kind", "phrase") for item in shown["forbidden"]] == ["phrase", "conduct"]
    assert shown["queries"] == ["руга мат", "клиент матер", "орет и руга"]


def test_the_same_content_gives_the_same_bytes(world: dict[str, bytes]) -> None:
    first, second = (json.dumps(build(Library.build(dict(order)), "ro")) for order in (world.items(), reversed(world.items())))
    assert first == second


def test_the_browser_learns_the_letters_of_every_language(library: Library) -> None:
    languages = build(library, "ro")["names"]["languages"]
    assert languages["ru"]["letters"]["fold"] == {"ё": "е"}
    assert languages["ro"]["stemmer"] == "romanian"
    assert "nu" in languages["ro"]["stop_words"]


def test_a_language_without_situations_does_not_end_the_build(world: dict[str, bytes]) -> None:
    empty = {path: content for path, content in world.items() if not (path.startswith("ro/") and path.endswith(".md"))}
    assert all(payload["situations"] == [] for payload in build(Library.build(empty), "ro").values())


def test_words_of_another_script_are_stemmed_by_a_language_that_is_written_in_it(library: Library) -> None:
    assert search.Terms(library.languages, "ru").stem("asteptati") == search.Terms(library.languages, "ro").stem("asteptati") == "astept"
    assert search.Terms(library.languages, "ru").stem("14") == "14"
