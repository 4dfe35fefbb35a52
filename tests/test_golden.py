"""The little world is read as it was last reviewed."""

from __future__ import annotations

from playbook.library import Library
from write_golden import GOLDEN, as_text


def test_no_word_of_the_content_is_read_otherwise_than_it_was_reviewed(world: dict[str, bytes]) -> None:
    assert as_text(Library.build(world)) == GOLDEN.read_text("utf-8"), "if this is meant: python tests/write_golden.py"
