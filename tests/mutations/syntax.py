"""The YAML at the top of a file."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils


def fence(file: Real) -> int:
    """Return the line of the dashes that close the front matter."""
    return file.lines.index("---", 1) + 1


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
