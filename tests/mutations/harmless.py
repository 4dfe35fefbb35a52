"""Changes that read the same; nobody may be bothered about them."""

from __future__ import annotations

import re
import textwrap

from mutations import Real, Spoilt, kept


def changed(file: Real, pattern: str, new: str) -> Spoilt | None:
    """Return the file with a pattern written otherwise throughout."""
    text, count = re.subn(pattern, new, file.content.decode(), flags=re.MULTILINE)
    return file.whole(text) if count else None


def fields(file: Real) -> list[str]:
    return file.lines[1 : file.lines.index("---", 1)]


def body(file: Real) -> list[str]:
    return file.lines[len(fields(file)) + 2 :]


@kept
def the_fields_stand_in_another_order(file: Real) -> Spoilt:
    return file.whole("\n".join(["---", *reversed(fields(file)), "---", *body(file)]))


@kept
def lists_are_written_item_by_item(file: Real) -> Spoilt | None:
    def items(line: re.Match[str]) -> str:
        return f"{line[1]}:\n" + "\n".join(f"  - {word}" for word in line[2].split(", "))

    text = re.sub(r"^(aliases|related): \[(.+)\]$", items, file.content.decode(), flags=re.MULTILINE)
    return file.whole(text)


@kept
def values_stand_in_the_other_quotation_marks_of_yaml(file: Real) -> Spoilt | None:
    return changed(file, r'"([^"\n\']+)"(?=[,\]])', r"'\1'")


@kept
def values_stand_in_quotation_marks_without_need(file: Real) -> Spoilt | None:
    return changed(file, r"^(direction|owner|reviewed|code): (.+)$", r'\1: "\2"')


@kept
def a_list_goes_on_in_the_next_line(file: Real) -> Spoilt | None:
    return changed(file, r"^(aliases: \[[^,]+,) ", r"\1\n  ")


@kept
def a_comment_stands_beside_a_field(file: Real) -> Spoilt | None:
    return changed(file, r"^(aliases: .*)$", r"\1  # проверено")


@kept
def paragraphs_are_wrapped_at_another_width(file: Real) -> Spoilt:
    wrapped = [textwrap.fill(line, 40, break_long_words=False) if line[:1].isalpha() else line for line in body(file)]
    return file.whole("\n".join(["---", *fields(file), "---", *wrapped]))


@kept
def phrases_go_on_in_the_next_line(file: Real) -> Spoilt | None:
    return changed(file, r"^(- [«„][^.\n]*\.) ", r"\1\n  ")


@kept
def lines_end_with_spaces(file: Real) -> Spoilt | None:
    return changed(file, r"(?<=\S)$", "  ")


@kept
def lines_end_as_in_windows(file: Real) -> Spoilt | None:
    return changed(file, r"\n", "\r\n")


@kept
def lines_end_as_they_did_on_old_computers(file: Real) -> Spoilt | None:
    return changed(file, r"\n", "\r")


@kept
def the_file_begins_with_a_byte_order_mark(file: Real) -> Spoilt:
    return file.whole(b"\xef\xbb\xbf" + file.content)


@kept
def the_last_line_has_no_end(file: Real) -> Spoilt:
    return file.whole(file.content.rstrip())


@kept
def empty_lines_stand_at_the_end(file: Real) -> Spoilt:
    return file.whole(file.content + b"\n\n \n")


@kept
def empty_lines_are_doubled(file: Real) -> Spoilt | None:
    return changed(file, r"^\n", "\n\n")


@kept
def no_line_is_empty_after_a_heading(file: Real) -> Spoilt | None:
    return changed(file, r"^(#.*)\n\n", r"\1\n")


@kept
def lists_begin_with_stars(file: Real) -> Spoilt | None:
    return changed(file, r"^( *)- ", r"\1* ")


@kept
def labels_are_indented_by_two_spaces(file: Real) -> Spoilt | None:
    return changed(file, r"^    - ", "  - ")


@kept
def labels_are_indented_by_a_tab(file: Real) -> Spoilt | None:
    return changed(file, r"^    - ", "\t- ")


@kept
def steps_are_all_number_one_with_a_bracket(file: Real) -> Spoilt | None:
    return changed(file, r"^\d+\. ", "1) ")


@kept
def headings_are_closed_with_signs(file: Real) -> Spoilt | None:
    return changed(file, r"^(##? )(.*)$", r"\1 \2 ##")


@kept
def spaces_do_not_break(file: Real) -> Spoilt | None:
    return changed(file, r"^(- [«„]\S+) ", "\\1\N{NO-BREAK SPACE}")


@kept
def a_comment_stands_in_the_text(file: Real) -> Spoilt | None:
    return file.before(file.at("approved"), "<!-- проверено -->", "")


@kept
def a_related_situation_is_named_in_another_order(file: Real) -> Spoilt | None:
    found = [text.text for text in file.situation.related]
    return file.put(file.at("related"), f"related: [{', '.join(reversed(found))}]") if len(found) > 1 else None
