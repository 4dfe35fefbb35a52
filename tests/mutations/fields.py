"""What the fields at the top of a file say."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils
from mutations.syntax import fence


def given(file: Real, field: str, value: str) -> Spoilt | None:
    """Return an original with another value of a field."""
    return file.put(file.at(field), f"{field}: {value}")


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


@spoils("PB219")
def the_clock_starts_from_a_phrase_that_is_not_there(file: Real) -> Spoilt | None:
    return given(file, "waits", "[19]")
