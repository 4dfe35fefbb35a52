"""Phrases: their quotation marks, reasons, labels and places."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils
from playbook.model import Phrase


def phrase(file: Real) -> Phrase:
    """Return a forbidden phrase that has a reason and something to say instead."""
    return next(phrase for phrase in file.situation.forbidden if phrase.why and phrase.instead)


def line_of(file: Real, label: str) -> int:
    """Return the line of a label under that phrase."""
    return getattr(phrase(file), label).location.line


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


@spoils("PB010", "PB011", "PB012", "PB106", "PB104", "PB207", "PB212", "PB410")
def a_phrase_is_indented_by_a_tab(file: Real) -> Spoilt | None:
    return file.swap(file.situation.approved[1].location.line, "- ", "\t- ")
