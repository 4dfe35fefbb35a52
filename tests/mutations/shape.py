"""Headings, lists, labels, quotation marks around phrases, and what a situation has no place for."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils
from playbook.model import Phrase

SECTION_LOST = ("PB010", "PB012", "PB101", "PB207", "PB212", "PB401", "PB407", "PB409", "PB410")
"""What else may be said where the forbidden phrases are taken for approved ones."""


def without(file: Real, key: str) -> Spoilt | None:
    """Return the file without a section; what is missing is missed before the next one."""
    end = file.end_of(key)
    return file.put(file.at(key), instead_of=end - file.at(key)) if file.at(key) and end < len(file.lines) else None


def phrase(file: Real) -> Phrase:
    """Return a forbidden phrase that has a reason and something to say instead."""
    return next(phrase for phrase in file.situation.forbidden if phrase.why and phrase.instead)


def line_of(file: Real, label: str) -> int:
    """Return the line of a label under that phrase."""
    return getattr(phrase(file), label).location.line


@spoils("PB007")
def a_heading_has_one_sign_too_many(file: Real) -> Spoilt | None:
    return file.swap(file.at("forbidden"), "## ", "### ")


@spoils("PB009", *SECTION_LOST)
def a_heading_has_one_sign_too_few(file: Real) -> Spoilt | None:
    return file.swap(file.at("forbidden"), "## ", "# ")


@spoils("PB007")
def a_heading_is_misspelt(file: Real) -> Spoilt | None:
    heading = file.language.headings["forbidden"]
    return file.put(file.at("forbidden"), f"## {heading[:-1]}")


@spoils("PB007")
def a_heading_has_a_letter_of_the_other_alphabet(file: Real) -> Spoilt | None:
    line = file.lines[file.at("approved") - 1]
    return file.put(file.at("approved"), line.translate(str.maketrans("aeAEаеАЕ", "аеАЕaeAE")))


@spoils("PB007")
def a_heading_lacks_the_space_after_its_signs(file: Real) -> Spoilt | None:
    return file.swap(file.at("steps"), "## ", "##")


@spoils("PB007", *SECTION_LOST)
def a_heading_is_that_of_the_other_language(file: Real) -> Spoilt | None:
    return file.put(file.at("forbidden"), "## " + file.twin.language.headings["forbidden"])


@spoils("PB008")
def the_trigger_stands_twice(file: Real) -> Spoilt | None:
    begin, end = file.at("trigger"), file.end_of("trigger")
    return file.before(end, *file.lines[begin - 1 : begin + 2], "")


@spoils("PB102", "PB103")
def the_trigger_is_missing(file: Real) -> Spoilt | None:
    return without(file, "trigger")


@spoils("PB103")
def the_words_of_the_customer_are_missing(file: Real) -> Spoilt | None:
    cues = file.situation.cues
    return file.put(cues[0].location.line, instead_of=len(cues), at=file.at("trigger"))


@spoils("PB104", "PB207", "PB410")
def the_approved_phrases_are_missing(file: Real) -> Spoilt | None:
    return without(file, "approved")


@spoils("PB101", "PB207", "PB410")
def the_forbidden_phrases_are_missing(file: Real) -> Spoilt | None:
    return without(file, "forbidden")


@spoils("PB009")
def the_title_is_missing(file: Real) -> Spoilt | None:
    return file.put(file.situation.location.line, at=file.lines.index("---", 1) + 2)


@spoils("PB009")
def a_second_title_stands_at_the_end(file: Real) -> Spoilt | None:
    return file.before(len(file.lines), "", "# Ещё încă", at=len(file.lines) + 1)


@spoils("PB207", "PB410", "PB212")
def a_translation_lacks_a_phrase(file: Real) -> Spoilt | None:
    line = file.situation.approved[-1].location.line
    return file.put(line, instead_of=2, at=file.at("approved")) if file.situation.is_translation else None


@spoils("PB012")
def an_approved_phrase_has_no_quotation_marks(file: Real) -> Spoilt | None:
    said = file.situation.approved[0]
    return file.put(said.location.line, f"- {said.text}")


@spoils("PB012", "PB401", "PB406", "PB410")
def an_approved_phrase_is_never_closed(file: Real) -> Spoilt | None:
    said = file.situation.approved[1]
    return file.put(said.location.line, f"- {file.language.quotes[0]}{said.text}")


@spoils("PB012")
def what_to_say_instead_has_no_quotation_marks(file: Real) -> Spoilt | None:
    label, words = file.language.labels["instead"], phrase(file).instead
    return file.put(line_of(file, "instead"), f"    - {label}: {words.text}") if words else None


@spoils("PB012", "PB207", "PB406")
def one_item_holds_two_phrases(file: Real) -> Spoilt | None:
    said, (opening, closing) = file.situation.approved[0], file.language.quotes
    half = said.text.partition(". ")
    return file.put(said.location.line, f"- {opening}{half[0]}.{closing} {opening}{half[2]}{closing}") if half[2] else None


@spoils("PB105")
def a_reason_is_missing(file: Real) -> Spoilt | None:
    return file.put(line_of(file, "why"), at=phrase(file).location.line)


@spoils("PB106", "PB410")
def what_to_say_instead_is_missing(file: Real) -> Spoilt | None:
    return file.put(line_of(file, "instead"), at=phrase(file).location.line)


@spoils("PB010")
def a_label_is_misspelt(file: Real) -> Spoilt | None:
    label = file.language.labels["instead"]
    return file.swap(line_of(file, "instead"), f"{label}:", f"{label[:-1]}:")


@spoils("PB010")
def a_label_stands_twice_under_one_phrase(file: Real) -> Spoilt | None:
    line = line_of(file, "why")
    return file.before(line + 1, file.lines[line - 1])


@spoils("PB107", "PB207", "PB401")
def an_item_has_no_words(file: Real) -> Spoilt | None:
    return file.before(file.situation.cues[0].location.line, "- ")


@spoils("PB011")
def a_sentence_stands_before_the_first_section(file: Real) -> Spoilt | None:
    return file.before(file.at("trigger"), "Сначала об этом.", "")


@spoils("PB011")
def a_sentence_stands_between_the_phrases(file: Real) -> Spoilt | None:
    return file.before(file.situation.approved[0].location.line, "Говорите так.", "")


@spoils("PB011")
def a_merge_left_its_marks_in_the_text(file: Real) -> Spoilt | None:
    return file.before(file.situation.approved[0].location.line, "<<<<<<< HEAD")


@spoils("PB011")
def a_merge_left_its_middle_under_a_paragraph(file: Real) -> Spoilt | None:
    return file.before(file.situation.trigger[0].location.line + 1, "=======")


@spoils("PB011")
def a_table_stands_among_the_steps(file: Real) -> Spoilt | None:
    return file.before(file.end_of("steps"), "| а | b |", "")


@spoils("PB011")
def a_quotation_stands_in_the_trigger(file: Real) -> Spoilt | None:
    return file.before(file.situation.trigger[0].location.line, "> а", "")


@spoils("PB011")
def a_line_is_drawn_under_a_section(file: Real) -> Spoilt | None:
    return file.before(file.end_of("approved"), "---", "")


@spoils("PB011")
def a_limit_lacks_its_figure(file: Real) -> Spoilt | None:
    limits = file.situation.limits
    return file.put(limits[0].bounds.location.line, f"- {limits[0].bounds.text}") if limits else None


@spoils("PB011", "PB107")
def a_fence_is_left_open(file: Real) -> Spoilt | None:
    return file.before(file.situation.trigger[0].location.line, "```", "")


@spoils("PB010", "PB011", "PB012", "PB106", "PB104", "PB207", "PB212", "PB410")
def a_phrase_is_indented_by_a_tab(file: Real) -> Spoilt | None:
    return file.swap(file.situation.approved[1].location.line, "- ", "\t- ")
