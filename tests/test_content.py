"""The real content: what an operator would read."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from conftest import PROJECT
from playbook import rules
from playbook.library import Library, read_folder

CATALOGUE = 186
"""Situations that the sources describe; codes 1 to 186 were given to them once and for all."""


def test_nothing_is_wrong_with_the_content(real_library: Library) -> None:
    assert [str(violation) for violation in rules.run(real_library, slow=True)] == []


def test_every_situation_of_the_sources_is_there_in_every_language(real_library: Library) -> None:
    for code in real_library.languages:
        situations = real_library.in_language(code)
        assert {s.code for s in situations} >= set(range(1, CATALOGUE + 1))
        assert {s.category for s in situations} == set(real_library.taxonomy.categories)


def test_home_names_only_situations_that_exist(real_library: Library) -> None:
    for code, language in real_library.languages.items():
        assert [id for id in language.often if real_library.get(id, code) is None] == []


def test_phrase_can_be_said_in_one_breath(real_library: Library) -> None:
    spoken = [p.said for s in real_library.situations for p in s.approved]
    spoken += [p.instead for s in real_library.situations for p in s.forbidden if p.instead]

    assert [f"{text.location}: {text.text}" for text in spoken if len(text.text.split()) > 20] == []


def test_no_phrase_is_pasted_into_many_situations(real_library: Library) -> None:
    counts = Counter((s.language, phrase.text) for s in real_library.situations for phrase in s.approved)

    assert {phrase: count for phrase, count in counts.items() if count > 3} == {}


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_message_that_the_authoring_page_shows_is_what_a_writer_will_read(code: str) -> None:
    sources = read_folder(PROJECT / "docs")
    (shown,) = re.findall(r"^docs/.* PB105 .*$", sources[f"{code}/authoring/index.md"].decode(), flags=re.MULTILINE)
    path = shown.split(":")[0].removeprefix("docs/")
    library = Library.build(sources)
    why = library.languages[code].labels["why"]
    spoilt = re.sub(rf"^    - {why}: .*\n", "", sources[path].decode(), count=1, flags=re.MULTILINE)

    violations = rules.run(Library.build({**sources, path: spoilt.encode()}))

    assert shown in map(str, violations)
