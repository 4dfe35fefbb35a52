"""Markdown is taken apart without losing a word or a line number."""

from __future__ import annotations

import pytest

from playbook import document
from playbook.document import Document, inline
from playbook.findings import Fault
from playbook.model import Part


def parse(text: str) -> Document:
    found = document.parse(text.encode(), "docs/a.md")
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_file_saved_on_any_machine_keeps_its_lines(ends: str) -> None:
    found = parse("---\ncode: 1\n---\n\n# Т\n\n## А\n\n- «Да»\n".replace("\n", ends))

    assert found.title is not None
    assert (found.title.text, found.title.location.line) == ("Т", 5)
    assert [(s.heading, s.location.line, s.items[0].location.line) for s in found.sections] == [("А", 7, 9)]


def test_a_byte_order_mark_does_not_hide_the_front_matter() -> None:
    found = document.parse(b"\xef\xbb\xbf---\ncode: 1\n---\n# A\n", "docs/a.md")

    assert isinstance(found, Document)
    assert found.meta_lines == {"code": 2}


def test_the_line_that_is_not_utf8_is_named() -> None:
    found = document.parse("# Т\n\nда\n".encode() + "да".encode("cp1251"), "docs/a.md")

    assert isinstance(found, Fault)
    assert (found.code, found.location.line) == ("PB001", 4)


@pytest.mark.parametrize("content", [b"", b"\n\n", b" \t\r\n", b"\xef\xbb\xbf"], ids=repr)
def test_a_file_with_nothing_to_read_is_empty(content: bytes) -> None:
    found = document.parse(content, "docs/a.md")

    assert isinstance(found, Fault)
    assert found.code == "PB002"


def test_a_sentence_broken_over_lines_is_one_sentence() -> None:
    section = parse("## А\n\n- «Слушаю\n  вас»\n    - Когда: сразу,\n      без паузы\n\nдва\nслова\n").sections[0]

    assert [item.text for item in section.items] == ["«Слушаю вас»"]
    assert [child.text for child in section.items[0].children] == ["Когда: сразу, без паузы"]
    assert [text.text for text in section.paragraphs] == ["два слова"]


def test_two_paragraphs_stay_two() -> None:
    assert [text.text for text in parse("## А\n\nраз\n\nдва\n").sections[0].paragraphs] == ["раз", "два"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [("## А", "А"), ("##   А  ##", "А"), ("   ## А", "А"), ("##А", "А"), ("## C#", "C#"), ("## А #1", "А #1"), ("##", "")],
)
def test_a_heading_is_its_words(line: str, heading: str) -> None:
    assert [section.heading for section in parse(line).sections] == [heading]


@pytest.mark.parametrize("line", ["#1 в очереди", "    ## А", "####### А", "текст ## А"])
def test_text_that_only_looks_like_a_heading_is_not_lost(line: str) -> None:
    found = parse(line)

    assert not found.sections
    assert found.title is None
    assert [text.text for text in found.preamble.paragraphs] == [line.strip()]


def test_a_second_title_is_reported_with_its_line() -> None:
    assert [(f.code, f.location.line) for f in parse("# А\n\n# Б\n").faults] == [("PB009", 3)]


def test_a_heading_inside_code_or_a_comment_is_no_heading() -> None:
    found = parse("```\n# А\n```\n<!--\n# Б\n-->\n# В\n")

    assert found.title is not None
    assert (found.title.text, found.title.location.line) == ("В", 7)
    assert found.faults == ()


def test_what_follows_a_code_block_left_open_is_not_lost() -> None:
    found = parse("```\n## А\n\n- «Да»\n")

    assert [section.heading for section in found.sections] == ["А"]
    assert [(f.code, f.location.line) for f in found.faults] == [("PB011", 1)]


def test_slots_links_and_bold_words_are_told_apart() -> None:
    assert inline("Это {номер}, **важно**, [тут](a.md)") == (
        Part(text="Это "),
        Part(text="номер", slot=True),
        Part(text=", "),
        Part(text="важно", strong=True),
        Part(text=", "),
        Part(text="тут", href="a.md"),
    )


@pytest.mark.parametrize("text", ["", "слово", "{", "}{", "[a](", "**", "****", "[](х)", "a {b c} **d**"])
def test_whatever_the_signs_every_letter_is_in_some_part(text: str) -> None:
    read = "".join(part.text for part in inline(text))

    assert [c for c in read if c.isalpha()] == [c for c in text if c.isalpha()]


def test_columns_point_at_the_words_and_not_at_the_sign_of_the_list() -> None:
    item = parse("## А\n\n-   «Да»\n    - Когда: сразу\n").sections[0].items[0]

    assert (item.location.column, item.children[0].location.column) == (5, 7)
