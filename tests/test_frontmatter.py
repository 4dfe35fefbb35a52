"""Front matter is read as it was typed, and what is broken is named with its line."""

from __future__ import annotations

import pytest

from playbook import frontmatter
from playbook.frontmatter import FrontMatter


def read(text: str) -> FrontMatter:
    return frontmatter.read(text.split("\n"), "docs/a.md")


def said(front: FrontMatter) -> list[tuple[int, str, str]]:
    return [(fault.location.line, fault.code, fault.key) for fault in front.faults]


def words(front: FrontMatter, key: str) -> object:
    value = front.values[key]
    return tuple(text.text for text in value) if isinstance(value, tuple) else getattr(value, "text", value)


def test_a_query_that_yaml_takes_for_no_stays_the_word_that_was_typed() -> None:
    front = read("---\nqueries: [no, нет, 2026-11-22, 0x1F, ~]\nowner: yes\n---")

    assert words(front, "queries") == ("no", "нет", "2026-11-22", "0x1F", "~")
    assert words(front, "owner") == "yes"


def test_every_alias_knows_its_own_line_and_column() -> None:
    front = read("---\naliases:\n  - орёт\n  - кричит\n---\n\n# Т")

    assert [(text.location.line, text.location.column) for text in front.values["aliases"]] == [(3, 5), (4, 5)]  # type: ignore[union-attr] - else the test fails
    assert front.lines == {"aliases": 2}
    assert front.body_starts == 6


def test_a_file_without_front_matter_begins_with_its_text() -> None:
    assert read("# Т\n\n---\n") == FrontMatter()


def test_empty_front_matter_is_no_fault() -> None:
    assert read("---\n---\n# Т") == FrontMatter(body_starts=3)


def test_a_bracket_left_open_is_named_with_the_line_that_opens_it() -> None:
    assert said(read("---\ncode: 1\naliases: [орёт\nowner: quality\n---\n# Т"))[0][:2] == (3, "PB003")


def test_text_after_front_matter_that_is_never_closed_is_still_found() -> None:
    front = read("---\ncode: 1\n\n# Т\n")

    assert said(front) == [(1, "PB003", "open")]
    assert front.body_starts == 4


def test_front_matter_below_empty_lines_is_read_and_reported() -> None:
    front = read("\n\n---\ncode: 1\n---\n# Т")

    assert said(front) == [(3, "PB003", "late")]
    assert front.values["code"].location.line == 4  # type: ignore[union-attr] - else the test fails
    assert front.body_starts == 6


def test_a_field_given_twice_names_both_lines_and_the_first_counts() -> None:
    front = read("---\nowner: a\nowner: b\n---")

    assert said(front) == [(3, "PB005", "twice")]
    assert words(front, "owner") == "a"


def test_lists_inside_lists_break_one_field_and_not_the_others() -> None:
    front = read("---\naliases: [[а]]\nowner: quality\n---")

    assert said(front) == [(2, "PB003", "nested-field")]
    assert words(front, "owner") == "quality"


def test_anchors_that_refer_to_themselves_end_in_a_fault_and_not_in_a_loop() -> None:
    assert said(read("---\naliases: &a [*a]\n---"))[0][:2] == (2, "PB003")


def test_thousands_of_items_in_items_end_in_a_fault_and_not_in_silence() -> None:
    assert said(read(f"---\naliases:\n  {'- ' * 100_000}а\n---"))[0][:2] == (3, "PB003")


@pytest.mark.parametrize("line", ["просто текст", "- орёт", "[орёт]"])
def test_front_matter_that_holds_no_fields_is_a_fault(line: str) -> None:
    assert said(read(f"---\n{line}\n---")) == [(2, "PB003", "no-fields")]


def test_a_line_sign_that_no_editor_shows_does_not_shift_the_lines() -> None:
    assert read("---\nowner: a\u2028b\ncode: 1\n---").lines == {"owner": 2, "code": 3}
