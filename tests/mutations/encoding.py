"""Files whose bytes are not those of a text, or not of this one, and signs that nobody sees."""

from __future__ import annotations

import unicodedata

from mutations import MEGABYTE, Real, Spoilt, spoils

DOSE = {"ru": "cp1251", "ro": "cp1250"}
"""What old programs write in each language."""


def first_phrase(file: Real) -> int:
    return file.situation.approved[0].location.line


def hidden(file: Real, sign: str) -> Spoilt | None:
    return file.swap(first_phrase(file), " ", f" {sign}") and file.swap(first_phrase(file), ". ", f"{sign}. ")


@spoils("PB001")
def the_file_is_utf_16(file: Real) -> Spoilt:
    return file.whole(file.content.decode().encode("utf-16"))


@spoils("PB001")
def the_file_has_the_encoding_of_an_old_program(file: Real) -> Spoilt:
    lines = file.lines
    first = next(number for number, line in enumerate(lines, 1) if not line.isascii())
    return file.whole(unicodedata.normalize("NFC", "\n".join(lines)).encode(DOSE[file.language.code], "replace"), first)


@spoils("PB001")
def one_byte_is_no_utf_8(file: Real) -> Spoilt:
    line = first_phrase(file)
    lines = file.content.split(b"\n")
    lines[line - 1] += b"\xff"
    return file.whole(b"\n".join(lines), line)


@spoils("PB001")
def the_file_ends_in_the_middle_of_a_letter(file: Real) -> Spoilt:
    lines = file.lines[: file.at("rationale") - 1]
    return file.whole("\n".join(lines).encode() + "ё".encode()[:1], len(lines))


@spoils("PB002")
def the_file_is_empty(file: Real) -> Spoilt:
    return file.whole("")


@spoils("PB002")
def the_file_holds_nothing_but_spaces(file: Real) -> Spoilt:
    return file.whole("\ufeff \n\n\t\n")


@spoils("PB413")
def a_nul_stands_in_a_phrase(file: Real) -> Spoilt | None:
    return hidden(file, "\0")


@spoils("PB003", "PB413")
def a_nul_stands_in_the_front_matter(file: Real) -> Spoilt | None:
    return file.swap(file.at("queries"), ", ", ", \0")


@spoils("PB413")
def a_space_of_no_width_stands_in_a_phrase(file: Real) -> Spoilt | None:
    return hidden(file, "\N{ZERO WIDTH SPACE}")


@spoils("PB413")
def a_space_of_no_width_stands_in_a_query(file: Real) -> Spoilt | None:
    return file.swap(file.at("queries"), ", ", "\N{ZERO WIDTH SPACE}, ")


@spoils("PB413")
def a_phrase_runs_from_right_to_left(file: Real) -> Spoilt | None:
    return hidden(file, "\N{RIGHT-TO-LEFT OVERRIDE}")


@spoils("PB413")
def a_soft_hyphen_came_with_pasted_words(file: Real) -> Spoilt | None:
    return hidden(file, "\N{SOFT HYPHEN}")


@spoils("PB413")
def a_byte_order_mark_stands_in_the_middle_of_two_joined_files(file: Real) -> Spoilt | None:
    return file.swap(file.at("approved") + 2, "- ", "- \ufeff") and hidden(file, "\ufeff")


@spoils("PB413")
def an_old_program_lost_a_letter(file: Real) -> Spoilt | None:
    return hidden(file, "\N{REPLACEMENT CHARACTER}")


@spoils("PB413")
def an_entity_stands_for_a_space(file: Real) -> Spoilt | None:
    return file.swap(first_phrase(file), ". ", ".&nbsp;")


@spoils("PB007", "PB413")
def a_heading_has_a_sign_that_nobody_sees(file: Real) -> Spoilt | None:
    return file.swap(file.at("forbidden"), "## ", "## \N{ZERO WIDTH NON-JOINER}")


@spoils("PB409", "PB015")
def a_phrase_is_a_megabyte_long(file: Real) -> Spoilt | None:
    syllable = "ба" if file.language.code == "ru" else "ba"
    return file.swap(first_phrase(file), ". ", f" {syllable * (MEGABYTE // 2)}. ")


@spoils("PB015")
def a_paragraph_is_a_megabyte_long(file: Real) -> Spoilt | None:
    word = "a " if file.language.code == "ro" else "а "
    return file.before(file.end_of("rationale"), "", word * (MEGABYTE // 2), at=file.end_of("rationale") + 1)


@spoils("PB009", "PB007", "PB008", "PB011", "PB015", "PB203", "PB207", "PB402", "PB403", "PB404", "PB406", "PB410", "PB411", "PB412")
def the_file_was_pasted_into_itself_until_it_had_a_megabyte(file: Real) -> Spoilt:
    content = file.content.rstrip() + b"\n"
    return file.whole(content * (MEGABYTE // len(content) + 1), content.count(b"\n") + file.situation.location.line)
