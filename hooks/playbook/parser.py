"""Document + Language → Situation, with a fault for everything that does not have the form of one.

A fault never hides the rest of the file: a misspelt heading is read as the one it resembles, so that a writer
sees what is wrong with the shape and with the content in one go.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from playbook import fields
from playbook.document import Document, Item, Section, inline
from playbook.findings import Fault, Fix, Value, fault
from playbook.frontmatter import LEFT_BY_MERGE
from playbook.language import LABELS, Language, Taxonomy
from playbook.model import Limit, Location, Phrase, Situation, Text
from playbook.spans import replacement
from playbook.spelling import advice, nearest, shortened

_SIGNS = tuple("<=>|-_*")
_FOREIGN = re.compile(r"[ \t]*(?:>|\||(?:=+|-{2,}|_{3,}|\*{3,})[ \t]*$)")

_CLOSING = {"«": "»", "„": "”“", "“": "”", '"': '"', "‘": "’", "'": "'"}


@lru_cache(maxsize=1 << 14)
def parse_situation(document: Document, language: Language, taxonomy: Taxonomy, category: str, name: str) -> tuple[Situation, list[Fault]]:
    """Return the situation that the document describes, as far as it can be told, and the faults of its shape.

    Of the very same document and words it is the very same situation.
    """
    reader = _Reader(document, language)
    sections = reader.sections()
    meta, meta_lines, meta_faults = fields.read(document, taxonomy)
    title = document.title
    if title is None or not title.text:
        place = title.location if title else document.preamble.location
        reader.fault("PB009", place, "missing")
    situation = Situation(
        language=language.code,
        category=category,
        id=f"{category}/{name}",
        location=title.location if title else Location(path=document.path),
        lines={**meta_lines, **{key: section.location.line for key, section in sections.items()}, "end": document.last_line},
        title=title.text if title else "",
        **reader.body(sections),
        **meta,
    )
    return situation, [*document.faults, *meta_faults, *reader.faults]


def unquote(text: str) -> tuple[str, bool]:
    """Return the words inside quotation marks that enclose the whole text, and whether there are any."""
    closing = _CLOSING.get(text[:1], "")
    if len(text) < 2 or not closing or text[-1] not in closing:
        return text, False
    if not any(mark in text[1:-1] for mark in closing):
        return text[1:-1].strip(), True
    depth = 0
    for position, letter in enumerate(text[:-1]):
        if position and letter in closing and text[0] not in closing:
            depth -= 1
            if depth == 0:
                return text, False
        elif letter == text[0]:
            depth += 1
    return text[1:-1].strip(), True


class _Reader:
    """Reads one document and remembers what was wrong with it."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document, self.language = document, language
        self.faults: list[Fault] = []
        self.foreign: set[int] = set()

    def fault(self, code: str, location: Location, key: str, fix: Fix | None = None, **values: Value) -> None:
        self.faults.append(fault(code, location, key, fix=fix, **values))

    def sections(self) -> dict[str, Section]:
        self._foreign_forms()
        preamble = self.document.preamble
        for place in [text.location for text in preamble.paragraphs] + [item.location for item in preamble.items]:
            self.fault("PB011", place, "before", heading=self.language.headings["trigger"])
        keys = {heading: key for key, heading in self.language.headings.items()}
        found: dict[str, Section] = {}
        for section in self.document.sections:
            key = keys.get(section.heading) if section.level == 2 else None
            key = key or self._wrong_heading(section, keys)
            if key is None:
                continue
            if key in found:
                self.fault("PB008", section.location, "twice", heading=shortened(section.heading), line=found[key].location.line)
                section = _joined(found[key], section)
            found[key] = section
        return found

    def _foreign_forms(self) -> None:
        for number, line in self.document.prose:
            if line.lstrip()[:1] not in _SIGNS:
                continue
            place = Location(path=self.document.path, line=number)
            if LEFT_BY_MERGE.match(line):
                self.fault("PB011", place, "merge", line=shortened(line))
            elif _FOREIGN.match(line):
                self.fault("PB011", place, "form", line=shortened(line))
            else:
                continue
            self.foreign.add(number)

    def _wrong_heading(self, section: Section, keys: Mapping[str, str]) -> str | None:
        if not section.heading:
            self.fault("PB007", section.location, "empty", known=tuple(f"## {heading}" for heading in keys))
            return None
        written = shortened(f"{'#' * section.level} {section.heading}")
        near = nearest(section.heading, keys)
        line = self.document.lines[section.location.line - 1]
        fix = replacement(self.document.lines, section.location, line, f"## {near}") if near else None
        how, known = advice(section.heading, keys, "## {}")
        self.fault("PB007", section.location, f"unknown-{how}", fix, heading=written, **known)
        return keys[near] if near else None

    def body(self, sections: Mapping[str, Section]) -> dict[str, Any]:
        empty = Section(heading="", level=2, location=Location(path=self.document.path))

        def get(key: str) -> Section:
            return sections.get(key, empty)

        def paragraphs(key: str) -> tuple[Text, ...]:
            return tuple(text for text in get(key).paragraphs if text.location.line not in self.foreign)

        for key in ("approved", "forbidden", "steps", "limits"):
            for paragraph in paragraphs(key):
                self.fault("PB011", paragraph.location, "outside", heading=self.language.headings[key])
        for key in ("escalation", "rationale"):
            for item in get(key).items:
                self.fault("PB011", item.location, "list", heading=self.language.headings[key])
        for key in ("trigger", "steps", "limits"):
            for child in (child for item in get(key).items for child in item.children):
                self.fault("PB011", child.location, "indented", line=shortened(child.text))
        return {
            "trigger": paragraphs("trigger"),
            "cues": tuple(_text(item) for item in get("trigger").items),
            "approved": tuple(self._phrase(item, "approved") for item in get("approved").items),
            "forbidden": tuple(self._phrase(item, "forbidden") for item in get("forbidden").items),
            "steps": tuple(_text(item) for item in get("steps").items),
            "limits": tuple(limit for item in get("limits").items if (limit := self._limit(item))),
            "escalation": paragraphs("escalation"),
            "rationale": paragraphs("rationale"),
        }

    def _phrase(self, item: Item, section: str) -> Phrase:
        said = _text(item)
        conduct = section == "forbidden" and not said.quoted
        if said.text and not said.quoted and self._unquoted(item, conduct) and item.text.startswith(self.language.quotes[0]):
            conduct = False
        labels: dict[str, Text] = {}
        for child in item.children:
            self._label(child, labels, ("when",) if section == "approved" else LABELS)
        return Phrase(said=said, kind="conduct" if conduct else "phrase", **labels)

    def _unquoted(self, item: Item, conduct: bool) -> bool:
        """Whether words to say do not stand in one pair of quotation marks, which is a fault; conduct may quote a word inside it."""
        opening, closing = self.language.quotes
        marks = item.text.count(opening), item.text.count(closing)
        if opening != closing and marks[0] != marks[1]:
            key = "partner"
        elif item.text.startswith(opening) and item.text.endswith(closing):
            key = "two"
        elif conduct:
            return False
        else:
            key = "bare"
        self.fault("PB012", item.location, key, opening=opening, closing=closing, line=shortened(item.text))
        return True

    def _label(self, child: Item, labels: dict[str, Text], allowed: tuple[str, ...]) -> None:
        keys = {self.language.labels[key]: key for key in allowed}
        word, colon, rest = child.text.partition(":")
        near = word.strip() if word.strip() in keys else nearest(word.strip(), keys)
        if not colon or near != word.strip():
            how, known = advice(word.strip(), keys, "{}:")
            fix = replacement(self.document.lines, child.location, word.strip(), near) if near and colon and word.strip() else None
            self.fault("PB010", child.location, how, fix, line=shortened(child.text), **known)
        if not colon or near is None:
            return
        if keys[near] in labels:
            self.fault("PB010", child.location, "twice", label=f"{near}:")
            return
        column = child.location.column + child.text.index(":") + 1 + len(rest) - len(rest.lstrip())
        location = Location(path=child.location.path, line=child.location.line, column=column)
        words = Item(text=rest.strip(), location=location)
        labels[keys[near]] = _text(words)
        if keys[near] == "instead" and words.text and not labels[keys[near]].quoted:
            self._unquoted(words, conduct=False)

    def _limit(self, item: Item) -> Limit | None:
        parts = inline(item.text)
        bounds = item.text.partition("**")[2].partition("**")[2].lstrip(" \u00a0—–-:")
        if not parts or not parts[0].strong or not bounds:
            dash = self.language.style.get("dash", "—")
            self.fault("PB011", item.location, "limit", dash=dash)
            return None
        return Limit(figure=parts[0].text, bounds=Text(text=bounds, parts=inline(bounds), location=item.location))


def _text(item: Item) -> Text:
    words, quoted = unquote(item.text)
    return Text(text=words, quoted=quoted, parts=inline(words), location=item.location)


def _joined(first: Section, second: Section) -> Section:
    return Section(
        heading=first.heading,
        level=first.level,
        location=first.location,
        paragraphs=(*first.paragraphs, *second.paragraphs),
        items=(*first.items, *second.items),
    )
