"""Every word of the content is in a dictionary, or in the short list of those that are right all the same."""

from __future__ import annotations

import pytest

from conftest import PROJECT
from dictionaries import Words, accepted, content
from playbook.library import Library

DOCS = PROJECT / "docs"
CODES = sorted(path.parent.name for path in DOCS.glob("*/_language.yml"))
MOST_ACCEPTED = 120
"""A longer list hides misspellings."""


@pytest.mark.parametrize("code", CODES)
def test_every_word_is_known(code: str, real_library: Library) -> None:
    judge, exceptions = Words(real_library.languages[code]), set(accepted(DOCS, code))
    unknown = {w: place for w, place in content(real_library, code).items() if w.lower() not in exceptions and not judge.knows(w)}

    assert unknown == {}, f"mend them, or add them to “accepted” in docs/{code}/_words.yml"


@pytest.mark.parametrize("code", CODES)
def test_no_word_lacks_its_yo(code: str, real_library: Library) -> None:
    judge = Words(real_library.languages[code])

    assert {place: right for word, place in content(real_library, code).items() if (right := judge.marked(word))} == {}


@pytest.mark.parametrize("code", CODES)
def test_accepted_words_are_in_order_and_needed(code: str, real_library: Library) -> None:
    listed, judge = accepted(DOCS, code), Words(real_library.languages[code])
    used = {word.lower() for word in content(real_library, code)}

    assert listed == sorted(set(listed))
    assert [word for word in listed if word not in used or judge.knows(word)] == []
    assert len(listed) <= MOST_ACCEPTED


@pytest.mark.parametrize("code", CODES)
def test_list_of_marked_words_is_what_the_dictionary_says(code: str, real_library: Library) -> None:
    language = real_library.languages[code]
    judge, words = Words(language), list(language.marked.values())

    assert words
    assert words == sorted(words)
    assert [word for word in words if not judge.needs_its_marks(word)] == []
