"""Front matter → the typed fields of a situation, with a fault for each that has the wrong form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from playbook.document import Document
from playbook.findings import Fault, Fix, Value, fault
from playbook.language import Taxonomy
from playbook.model import OWN_FIELDS, SHARED_FIELDS, Location, Source, Text
from playbook.spans import replacement
from playbook.spelling import advice, nearest, shortened

_KNOWN = (*SHARED_FIELDS, *OWN_FIELDS)
_LISTS = ("audience", "aliases", "queries", "related", "waits", "sources")
_LOCATOR_WORDS = 5
"""Longest locator of a source: long enough to find the place, too short to copy it."""


def read(document: Document, taxonomy: Taxonomy) -> tuple[dict[str, Any], dict[str, int], list[Fault]]:
    """Return the fields by the names that `Situation` gives them, the line of each that was given, and the faults.

    A misspelt field is read as the one it resembles, so that what it holds is not called missing.
    """
    reader = _Reader(document, taxonomy)
    values: dict[str, Any] = {}
    lines = {name: line for name, line in document.meta_lines.items() if name in _KNOWN}
    for name, value in document.meta.items():
        place = Location(path=document.path, line=document.meta_lines[name])
        if name not in _KNOWN:
            reader.faults.append(_unknown_field(document, place, name))
        meant = name if name in _KNOWN else nearest(name, _KNOWN)
        if meant is None or (meant != name and meant in lines):
            continue
        lines[meant] = place.line
        if wrong := _wrong_form(meant, value):
            reader.faults.append(fault("PB006", place, wrong, field=meant))
        elif (parsed := reader.field(meant, value)) is not None:
            values[meant] = parsed
    return values, lines, reader.faults


def _unknown_field(document: Document, place: Location, name: str) -> Fault:
    how, known = advice(name, _KNOWN)
    near = nearest(name, _KNOWN)
    fix = replacement(document.lines, place, name, near) if near else None
    return fault("PB004", place, how, fix=fix, field=shortened(name), **known)


def _wrong_form(name: str, value: Any) -> str | None:
    """Return the key of the message where a value has not the form of its field."""
    if name in _LISTS:
        return None if isinstance(value, tuple) else "list"
    if name == "allow":
        return None if isinstance(value, Mapping) else "reasons"
    return None if isinstance(value, Text) else "single"


class _Reader:
    """Turns values into types and remembers what could not be turned."""

    def __init__(self, document: Document, taxonomy: Taxonomy) -> None:
        self.document, self.taxonomy = document, taxonomy
        self.faults: list[Fault] = []

    def fault(self, text: Text, key: str, fix: Fix | None = None, **values: Value) -> None:
        """Remember a fault; the field stays without a value."""
        self.faults.append(fault("PB006", text.location, key, fix=fix, **values))

    def field(self, name: str, value: Any) -> Any:
        """Return the typed value, or None after a fault."""
        match name:
            case "code":
                return self._typed(name, value, _number, "number")
            case "reviewed" | "must_read":
                return self._typed(name, value, date.fromisoformat, "day")
            case "audience":
                return tuple(word for text in value if (word := self._known(name, text, self.taxonomy.audiences)))
            case "direction":
                return self._known(name, value, self.taxonomy.directions)
            case "owner":
                return self._known(name, value, self.taxonomy.owners)
            case "waits":
                return tuple(number for text in value if (number := self._typed(name, text, _number, "number")))
            case "sources":
                return tuple(source for text in value if (source := self._source(text)))
            case "translates":
                return tuple(value.text.split())
        return value

    def _typed(self, name: str, text: Text, convert: Callable[[str], Any], key: str) -> Any:
        try:
            return convert(text.text)
        except ValueError:
            self.fault(text, key, field=name, value=shortened(text.text))
            return None

    def _known(self, name: str, text: Text, words: tuple[str, ...]) -> str | None:
        if text.text not in words:
            how, known = advice(text.text, words)
            near = nearest(text.text, words)
            fix = replacement(self.document.lines, text.location, text.text, near) if near and text.text else None
            self.fault(text, f"unknown-{how}", fix, field=name, value=shortened(text.text), **known)
            return None
        return text.text

    def _source(self, text: Text) -> Source | None:
        number, colon, locator = (part.strip() for part in text.text.partition(":"))
        if number not in self.taxonomy.sources:
            self.fault(text, "unknown-source", value=shortened(number), known=tuple(self.taxonomy.sources))
            return None
        if not colon or not locator or len(locator.split()) > _LOCATOR_WORDS:
            self.fault(text, "source", number=number)
            return None
        return Source(document=number, locator=locator)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise ValueError(text)
    return int(text)
