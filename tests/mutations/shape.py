"""Headings and sections, and what a situation has no place for."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils

SECTION_LOST = ("PB010", "PB012", "PB101", "PB207", "PB212", "PB401", "PB407", "PB409", "PB410")
"""What else may be said where the forbidden phrases are taken for approved ones."""


def without(file: Real, key: str) -> Spoilt | None:
    """Return the file without a section; what is missing is missed before the next one."""
    end = file.end_of(key)
    return file.put(file.at(key), instead_of=end - file.at(key)) if file.at(key) and end < len(file.lines) else None


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
