"""The little world is read, and a change of it shown, as was last reviewed."""

from __future__ import annotations

from playbook.library import Library
from write_golden import COMMENT, GOLDEN, as_text, of_one_phrase


def test_no_word_of_the_content_is_read_otherwise_than_it_was_reviewed(world: dict[str, bytes]) -> None:
    assert as_text(Library.build(world)) == GOLDEN.read_text("utf-8"), "if this is meant: python tests/write_golden.py"


def test_a_reviewer_is_shown_one_changed_phrase_as_it_was_last_reviewed(world: dict[str, bytes]) -> None:
    assert of_one_phrase(world) == COMMENT.read_text("utf-8"), "if this is meant: python tests/write_golden.py"
