"""Front matter → the typed fields of a situation, with a fault for each that has the wrong form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from playbook.document import Document
from playbook.language import Taxonomy
from playbook.model import OWN_FIELDS, SHARED_FIELDS, Fault, Location, Source, Text
from playbook.spelling import advice, nearest, shortened

_KNOWN = (*SHARED_FIELDS, *OWN_FIELDS)
_LISTS = ("audience", "aliases", "queries", "related", "sources")
_LOCATOR_WORDS = 5
"""Longest locator of a source: long enough to find the place, too short to copy it."""


def read(document: Document, taxonomy: Taxonomy) -> tuple[dict[str, Any], dict[str, int], list[Fault]]:
    """Return the fields by the names that `Situation` gives them, the line of each that was given, and the faults.

    A misspelt field is read as the one it resembles, so that what it holds is not called missing.
    """
    reader = _Reader(taxonomy)
    values: dict[str, Any] = {}
    lines = {name: line for name, line in document.meta_lines.items() if name in _KNOWN}
    for name, value in document.meta.items():
        place = Location(path=document.path, line=document.meta_lines[name])
        if name not in _KNOWN:
            reader.faults.append(Fault(code="PB004", location=place, message=f"unknown field “{shortened(name)}”; {advice(name, _KNOWN)}"))
        meant = name if name in _KNOWN else nearest(name, _KNOWN)
        if meant is None or (meant != name and meant in lines):
            continue
        lines[meant] = place.line
        if wrong := _wrong_form(meant, value):
            reader.faults.append(Fault(code="PB006", location=place, message=wrong))
        elif (parsed := reader.field(meant, value)) is not None:
            values[meant] = parsed
    return values, lines, reader.faults


def _wrong_form(name: str, value: Any) -> str | None:
    if name in _LISTS:
        return None if isinstance(value, tuple) else f"“{name}” is a list; write “{name}: [one, two]”"
    if name == "allow":
        example = "allow: {PB402: quoted from the contract}"
        return None if isinstance(value, Mapping) else f"“allow” gives a reason for each rule; write “{example}”"
    return None if isinstance(value, Text) else f"“{name}” is a single value; write “{name}: …” without brackets"


class _Reader:
    """Turns values into types and remembers what could not be turned."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.faults: list[Fault] = []

    def fault(self, text: Text, message: str) -> None:
        """Remember a fault; the field stays without a value."""
        self.faults.append(Fault(code="PB006", location=text.location, message=message))

    def field(self, name: str, value: Any) -> Any:
        """Return the typed value, or None after a fault."""
        match name:
            case "code":
                return self._typed(name, value, _number, "a number such as 32")
            case "reviewed":
                return self._typed(name, value, date.fromisoformat, "a day such as 2026-11-22")
            case "audience":
                return tuple(word for text in value if (word := self._known(name, text, self.taxonomy.audiences)))
            case "direction":
                return self._known(name, value, self.taxonomy.directions)
            case "owner":
                return self._known(name, value, self.taxonomy.owners)
            case "sources":
                return tuple(source for text in value if (source := self._source(text)))
            case "translates":
                return tuple(value.text.split())
        return value

    def _typed(self, name: str, text: Text, convert: Callable[[str], Any], example: str) -> Any:
        try:
            return convert(text.text)
        except ValueError:
            self.fault(text, f"“{shortened(text.text)}” is not {example}; write “{name}: …” in that form")
            return None

    def _known(self, name: str, text: Text, words: tuple[str, ...]) -> str | None:
        if text.text not in words:
            self.fault(text, f"“{shortened(text.text)}” is not a known {name}; {advice(text.text, words)}")
            return None
        return text.text

    def _source(self, text: Text) -> Source | None:
        number, colon, locator = (part.strip() for part in text.text.partition(":"))
        if number not in self.taxonomy.sources:
            self.fault(text, f"“{shortened(number)}” is not a known source; use one of: {', '.join(self.taxonomy.sources)}")
            return None
        if not colon or not locator or len(locator.split()) > _LOCATOR_WORDS:
            example = f'"{number}: words to find it by"'
            self.fault(text, f"a source is a document and a place in it, in at most five words; write “{example}”")
            return None
        return Source(document=number, locator=locator)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise ValueError(text)
    return int(text)
