"""The fields at the top of a file."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils


def fence(file: Real) -> int:
    """Return the line of the dashes that close the front matter."""
    return file.lines.index("---", 1) + 1


def given(file: Real, field: str, value: str) -> Spoilt | None:
    """Return an original with another value of a field."""
    return file.put(file.at(field), f"{field}: {value}")


@spoils("PB003")
def the_front_matter_is_not_closed(file: Real) -> Spoilt | None:
    return file.put(fence(file), at=1)


@spoils("PB108", "PB210", "PB213")
def the_front_matter_is_missing(file: Real) -> Spoilt:
    return file.whole("\n".join(file.lines[fence(file) :]))


@spoils("PB003")
def the_front_matter_begins_after_an_empty_line(file: Real) -> Spoilt | None:
    return file.before(1, "", at=2)


@spoils("PB003")
def the_front_matter_is_a_sentence(file: Real) -> Spoilt | None:
    return file.put(2, file.situation.title, instead_of=fence(file) - 2)


@spoils("PB003")
def a_bracket_is_not_closed(file: Real) -> Spoilt | None:
    return file.swap(file.at("aliases"), "]", "")


@spoils("PB003")
def a_quotation_mark_of_a_value_is_not_closed(file: Real) -> Spoilt | None:
    return file.put(file.at("aliases"), 'aliases: ["не закрыто, nu e închis]')


@spoils("PB003")
def a_field_is_indented_by_a_tab(file: Real) -> Spoilt | None:
    return file.before(file.at("queries"), "\tallow: {}")


@spoils("PB003")
def a_merge_left_its_marks_among_the_fields(file: Real) -> Spoilt | None:
    return file.before(file.at("queries"), "<<<<<<< HEAD")


@spoils("PB003")
def a_list_is_named_by_an_anchor_and_repeated(file: Real) -> Spoilt | None:
    lines = file.lines
    lines[file.at("aliases") - 1] = lines[file.at("aliases") - 1].replace("[", "&names [", 1)
    lines[file.at("queries") - 1] = "queries: *names"
    return file.whole("\n".join(lines), file.at("queries"))


@spoils("PB003")
def anchors_multiply_to_a_bomb(file: Real) -> Spoilt | None:
    layers = [f"{name}: &{name} [{', '.join([f'*{inner}'] * 9)}]" for inner, name in zip("abcdefgh", "bcdefghi", strict=True)]
    return file.before(file.at("aliases"), "a: &a [x, x]", *layers, at=file.at("aliases") + 1)


@spoils("PB003")
def an_anchor_holds_itself(file: Real) -> Spoilt | None:
    return file.put(file.at("aliases"), "aliases: &a [*a]")


@spoils("PB003")
def lists_nest_three_thousand_levels_deep(file: Real) -> Spoilt | None:
    return file.put(file.at("queries"), "queries: " + "[" * 3000 + "]" * 3000)


@spoils("PB003")
def a_list_stands_in_a_list(file: Real) -> Spoilt | None:
    return file.swap(file.at("aliases"), "[", "[[b], ")


@spoils("PB005")
def a_field_is_given_twice(file: Real) -> Spoilt | None:
    return file.before(fence(file), file.lines[file.at("queries") - 1])


@spoils("PB004")
def a_field_is_misspelt(file: Real) -> Spoilt | None:
    return file.swap(file.at("queries"), "queries", "querys")


@spoils("PB004", "PB405")
def a_field_has_a_cyrillic_letter_that_looks_latin(file: Real) -> Spoilt | None:
    return file.swap(file.at("aliases"), "a", "а")


@spoils("PB006")
def a_list_is_a_single_value(file: Real) -> Spoilt | None:
    return file.put(file.at("queries"), "queries: одно un singur cuvânt")


@spoils("PB108")
def the_code_is_missing(file: Real) -> Spoilt | None:
    return file.put(file.at("code"), at=1) if file.at("code") else None


@spoils("PB108")
def a_list_is_empty(file: Real) -> Spoilt | None:
    return file.put(file.at("aliases"), "aliases: []")


@spoils("PB006")
def the_code_is_a_word(file: Real) -> Spoilt | None:
    return given(file, "code", "пять")


@spoils("PB006")
def the_audience_is_unknown(file: Real) -> Spoilt | None:
    return given(file, "audience", "[everybody]")


@spoils("PB006")
def the_direction_is_unknown(file: Real) -> Spoilt | None:
    return given(file, "direction", "sideways")


@spoils("PB006")
def the_owner_is_unknown(file: Real) -> Spoilt | None:
    return given(file, "owner", "nobody")


@spoils("PB006")
def the_source_is_unknown(file: Real) -> Spoilt | None:
    return given(file, "sources", '["999: нигде"]')


@spoils("PB006")
def the_date_is_written_as_people_write_it(file: Real) -> Spoilt | None:
    return given(file, "reviewed", "7.10.2026")


@spoils("PB006")
def the_date_is_a_day_that_never_was(file: Real) -> Spoilt | None:
    return given(file, "reviewed", "2026-02-30")


@spoils("PB203")
def a_query_is_given_twice(file: Real) -> Spoilt | None:
    return file.swap(file.at("queries"), "]", f", {file.situation.queries[0].text.upper()}]")


@spoils("PB203")
def an_alias_is_given_twice(file: Real) -> Spoilt | None:
    return file.swap(file.at("aliases"), "]", f", {file.situation.aliases[0].text}]")


@spoils("PB901")
def an_exception_hides_nothing(file: Real) -> Spoilt | None:
    return file.before(fence(file), "allow: {PB105: на всякий случай}")


@spoils("PB901")
def an_exception_is_asked_from_a_rule_that_knows_none(file: Real) -> Spoilt | None:
    return file.before(fence(file), "allow: {PB301: нужно}")


@spoils("PB209")
def a_translation_has_a_field_of_its_original(file: Real) -> Spoilt | None:
    return file.before(2, "owner: quality") if file.situation.is_translation else None


@spoils("PB209")
def an_original_says_that_it_translates(file: Real) -> Spoilt | None:
    return None if file.situation.is_translation else file.before(fence(file), "translates: 0000 0000")


@spoils("PB210")
def a_translation_does_not_say_of_what(file: Real) -> Spoilt | None:
    return file.put(file.at("translates"), at=1) if file.at("translates") else None
