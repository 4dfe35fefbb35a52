"""Ladders: in the middle of a call the next step is one key away, whatever was renamed or removed meanwhile."""

from __future__ import annotations

import json

import pytest

from conftest import PROJECT, Files
from playbook import exports, rules
from playbook.findings import Finding
from playbook.ladders import LADDERS, load_ladders
from playbook.library import Library, read_folder
from playbook.moving import remove, rename
from playbook.steps import lines, lines_of

SECOND_NO = "outbound-individuals/outbound-third-no"


@pytest.fixture(scope="module")
def files() -> Files:
    """The ladders with their situations, and what these are judged by."""
    everything = read_folder(PROJECT / "docs")
    used = {step.id for ladder in load_ladders(everything[LADDERS], "")[0] for step in ladder.steps}
    return {path: text for path, text in everything.items() if path.endswith(".yml") or path.partition("/")[2].removesuffix(".md") in used}


def applied(files: Files, changes: dict[str, bytes | None]) -> Files:
    return {path: content for path, content in {**files, **changes}.items() if content is not None}


def judged(files: Files) -> list[Finding]:
    """Return what is wrong with the ladders and the words for them."""
    library = Library.build(files)
    return [found for rule in rules.all_rules() if rule.code in ("PB013", "PB217", "PB218") for found in rule.check(library)]


def ladders(files: Files) -> dict[str, list[str]]:
    return {ladder.name: [step.name for step in ladder.steps] for ladder in load_ladders(files.get("_ladders.yml"), "")[0]}


def test_a_page_shows_in_its_own_words_where_its_situation_stands(real_library: Library) -> None:
    shown = {}
    for code in real_library.languages:
        situation = real_library.get(SECOND_NO, code)
        assert situation
        (line,) = lines_of(lines(real_library, real_library.languages[situation.language]), situation)
        shown[code] = [(step.number, step.label, step.phrase) for step in line.steps]
        current = line.current(situation)
        assert current
        assert current.number == 2

    assert shown["ru"] == [(1, "первый отказ", None), (2, "второй отказ", 1), (3, "третий отказ", 3)]
    assert shown["ro"] == [(1, "primul refuz", None), (2, "al doilea refuz", 1), (3, "al treilea refuz", 3)]


def test_after_the_minute_one_may_ask_for_another_one(real_library: Library) -> None:
    situation = real_library.get("hold-transfer-tech/hold-minute-passed", "ru")
    assert situation
    (line,) = lines_of(lines(real_library, real_library.languages[situation.language]), situation)

    assert [(step.number, step.back.number) for step in line.steps if step.back] == [(3, 1)]


def test_renamed_situation_keeps_its_place_on_its_ladder(files: Files) -> None:
    after = applied(files, rename(Library.build(files), files, SECOND_NO, "outbound-individuals/more-refusals"))

    assert ladders(after) == ladders(files)
    assert [step.id for step in Library.build(after).ladders[6].steps][1:] == ["outbound-individuals/more-refusals"] * 2
    assert judged(after) == []


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("hold-transfer-tech/hold-return-thanks", {"wait": ["ask", "minute", "callback"]}),
        ("hold-transfer-tech/hold-announce", {"wait": ["back", "minute", "callback"]}),
        ("hold-transfer-tech/answer-over-minute-callback", {"wait": ["ask", "back", "minute"]}),
        ("retail-shop/shop-quality-check", {"return": ["demand", "inspection", "defect"]}),
        (SECOND_NO, {}),
    ],
)
def test_removed_situation_leaves_its_ladders_whole_and_no_word_behind(files: Files, gone: str, left: dict[str, list[str]]) -> None:
    before = ladders(files)
    touched = {ladder.name for ladder in Library.build(files).ladders if any(step.id == gone for step in ladder.steps)}
    after = applied(files, remove(Library.build(files), files, gone))

    assert ladders(after) == {**{name: steps for name, steps in before.items() if name not in touched}, **left}
    assert judged(after) == []


def test_other_programs_are_told_the_steps_and_the_way_back(real_library: Library) -> None:
    told = json.loads(dict(exports.make(real_library))["playbook.json"])["ladders"]
    wait = next(ladder for ladder in told if ladder["id"] == "wait")

    assert wait["steps"][0]["situation"] == "hold-transfer-tech/hold-announce"
    assert [step["back"] for step in wait["steps"]] == [None, None, "ask", None]
    assert wait["steps"][2]["labels"] == {"ru": "минута прошла", "ro": "a trecut minutul"}
