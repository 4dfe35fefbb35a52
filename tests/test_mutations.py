"""Must-fail proof: the real content, spoilt in one way at a time, is caught where it was spoilt; what reads the same bothers nobody."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from conftest import PROJECT, Files
from mutations import Mutation, Real, Spoilt, encoding, fields, harmless, listed, markup, phrases, places, shape, syntax, wording
from playbook import rules
from playbook.findings import Violation
from playbook.ladders import LADDERS, load_ladders, without, without_words
from playbook.library import Library, read_folder

SHELF = (["boundaries"], ["hold-transfer-tech"])
"""Every other situation of two categories is judged, for all would take a second and a half each time."""
TODAY = date(2026, 11, 22)
WAYS = listed(encoding, syntax, fields, shape, phrases, wording, markup, places)
HARMLESS = listed(harmless)


def shelf() -> Files:
    """Return real situations of a few categories, which name as related only one another, and what they are judged by."""
    everything = read_folder(PROJECT / "docs")
    ids = sorted({path.partition("/")[2].removesuffix(".md") for path in everything if path.split("/")[1:2] in SHELF})[::2]

    def related(line: re.Match[str]) -> str:
        return f"related: [{', '.join(id for id in line[1].split(', ') if id in ids)}]"

    judges = ("_taxonomy.yml", "_language.yml", "_words.yml")
    kept = {path: content.decode() for path, content in everything.items() if path.endswith(judges)}
    for path in everything:
        if path.partition("/")[2].removesuffix(".md") in ids:
            kept[path] = re.sub(r"^related: \[(.*)\]$", related, everything[path].decode(), flags=re.MULTILINE)
    return {**{path: text.encode() for path, text in kept.items()}, **on_shelf(everything, ids)}


def on_shelf(everything: Files, ids: list[str]) -> Files:
    """Return the ladders of these situations, and the languages with no words for others."""
    content = everything[LADDERS]
    for id in {step.id for ladder in load_ladders(content, LADDERS)[0] for step in ladder.steps} - set(ids):
        content = without(content, LADDERS, id)
    steps = {ladder.name: frozenset(step.name for step in ladder.steps) for ladder in load_ladders(content, LADDERS)[0]}
    spoken = {path: without_words(text, steps) for path, text in everything.items() if path.endswith("/_language.yml")}
    return {LADDERS: content, **spoken}


@pytest.fixture(scope="module")
def files() -> list[Real]:
    """The situations of the shelf, which has nothing to mend."""
    sources = shelf()
    library = Library.build(sources, today=TODAY)
    assert rules.run(library) == ()
    return [Real(situation, library, sources) for situation in library.situations]


def judged(file: Real, made: Spoilt) -> tuple[Violation, ...]:
    assert made.lay_over(file.sources) != file.sources
    return rules.run(Library.build(made.lay_over(file.sources), today=TODAY))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.sentence)
def test_spoilt_file_is_caught_by_its_rule_at_its_line_and_no_other_file_is(way: Mutation, files: list[Real]) -> None:
    copies = list(way.copies(files))
    assert len({file.path for file, _ in copies}) > 1, "too few files have what this spoils"
    for file, made in copies:
        found = judged(file, made)
        own = {f"docs/{path}" for path in (file.path, file.twin.path, *made.files)}

        assert (way.code, f"docs/{made.path}:{made.line}") in {(v.code, str(v.location)) for v in found}, list(map(str, found))
        assert [str(v) for v in found if v.location.path not in own or v.code not in (way.code, *way.also)] == []
        assert all(len(v.message) < 1000 for v in found)


@pytest.mark.parametrize("way", HARMLESS, ids=lambda way: way.sentence)
def test_change_that_reads_the_same_bothers_nobody(way: Mutation, files: list[Real]) -> None:
    copies = list(way.copies(files))
    assert len(copies) > 1
    for file, made in copies:
        assert [str(violation) for violation in judged(file, made)] == []


def test_at_least_forty_ways_are_tried_and_no_two_have_one_name() -> None:
    names = Counter(way.sentence for way in (*WAYS, *HARMLESS))

    assert len(WAYS) >= 45
    assert [name for name, count in names.items() if count > 1] == []


def test_every_rule_about_files_is_asked_for_by_some_way() -> None:
    slow = {rule.code for rule in rules.all_rules() if rule.slow}

    assert {rule.code for rule in rules.all_rules()} - slow - {way.code for way in WAYS} == set()
