"""Markdown text → Document: front matter, title, sections and lists, each with its line.

Markdown syntax only; what a heading or a label means is the parser's business. The form of a situation is a small
part of Markdown, so a line scanner reads it: it knows every line number and costs a tenth of a full Markdown parser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from playbook import frontmatter, markup
from playbook.findings import Fault, fault
from playbook.frontmatter import Value
from playbook.model import Location, Part, Text
from playbook.spelling import shortened

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)(.*)$")
_ITEM = re.compile(r"^([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$")
_INLINE = re.compile(r"\{(?P<slot>[^{}\n]*)\}|\[(?P<label>[^\[\]\n]+)\]\((?P<href>[^()\s]*)\)|\*\*(?P<strong>[^*\n]+)\*\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list, with the items indented under it."""

    text: str
    location: Location
    children: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A second-level heading and what stands under it, up to the next one."""

    heading: str
    level: int
    location: Location
    paragraphs: tuple[Text, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A Markdown file, taken apart; knows no situations."""

    path: str
    meta: Mapping[str, Value] = field(default_factory=dict)
    meta_lines: Mapping[str, int] = field(default_factory=dict)
    title: Text | None = None
    preamble: Section
    """What stands before the first second-level heading; its heading is empty."""
    sections: tuple[Section, ...] = ()
    prose: tuple[tuple[int, str], ...] = ()
    """(line, text) of every line outside the front matter, code and comments."""
    html: tuple[Text, ...] = ()
    """Raw HTML: the first of each line that has any."""
    links: tuple[Text, ...] = ()
    """Targets of all links and images, as written."""
    lines: tuple[str, ...] = ()
    """The whole file, without a byte order mark."""
    last_line: int
    faults: tuple[Fault, ...] = ()

    __hash__ = object.__hash__


@lru_cache(maxsize=1 << 14)
def parse(content: bytes, path: str) -> Document | Fault:
    """Return the document; or the one fault that makes a file unreadable.

    While somebody writes, or a situation is renamed, all files but a few are what they were.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return fault("PB001", Location(path=path, line=line), "encoding")
    if not text.strip():
        return fault("PB002", Location(path=path), "empty")
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    front = frontmatter.read(lines, path)
    outside, opened = markup.outside_code(list(enumerate(lines[front.body_starts - 1 :], front.body_starts)))
    found = markup.scan(outside, path)
    prose = tuple(markup.without_comments(outside))
    title, sections, faults = _sections(prose, path)
    return Document(
        path=path,
        meta=front.values,
        meta_lines=front.lines,
        title=title,
        preamble=sections[0],
        sections=tuple(sections[1:]),
        prose=prose,
        html=found.html,
        links=found.links,
        lines=tuple(lines),
        last_line=max((i for i, line in enumerate(lines, 1) if line.strip()), default=1),
        faults=(*front.faults, *(_open_block(number, line, path) for number, line in opened), *faults),
    )


def inline(text: str) -> tuple[Part, ...]:
    """Return the sentence split at its slots, links and bold words; the texts together are what is read."""
    if not ("{" in text or "[" in text or "**" in text):
        return (Part(text=text),) if text else ()
    parts: list[Part] = []
    end = 0
    for found in _INLINE.finditer(text):
        if found.start() > end:
            parts.append(Part(text=text[end : found.start()]))
        if found["slot"] is not None:
            parts.append(Part(text=found["slot"].strip(), slot=True))
        elif found["href"] is not None:
            parts.append(Part(text=found["label"], href=found["href"]))
        else:
            parts.append(Part(text=found["strong"], strong=True))
        end = found.end()
    if end < len(text):
        parts.append(Part(text=text[end:]))
    return tuple(parts)


def _open_block(number: int, line: str, path: str) -> Fault:
    return fault("PB011", Location(path=path, line=number), "open-code", line=shortened(line.strip()))


class _Builder:
    """Collects one section line by line."""

    def __init__(self, heading: str, level: int, location: Location) -> None:
        self.heading, self.level, self.location = heading, level, location
        self.blocks: list[tuple[str, Location, list[str]]] = []
        self.open = self.has_items = False

    def add(self, number: int, line: str, path: str) -> None:
        item = _ITEM.match(line)
        if not line.strip():
            self.open = False
        elif item:
            indent = len(item[1].expandtabs(4))
            column = item.start(3) + 1 if item[3] else item.end(2) + 1
            kind = "child" if indent >= 2 and self.has_items else "item"
            self.blocks.append((kind, Location(path=path, line=number, column=column), [item[3] or ""]))
            self.open = self.has_items = True
        elif self.open or (line[0] in " \t" and self.blocks and self.blocks[-1][0] != "paragraph"):
            self.blocks[-1][2].append(line.strip())
            self.open = True
        else:
            column = len(line) - len(line.lstrip()) + 1
            self.blocks.append(("paragraph", Location(path=path, line=number, column=column), [line.strip()]))
            self.open = True

    def build(self) -> Section:
        paragraphs: list[Text] = []
        items: list[tuple[str, Location, list[Item]]] = []
        for kind, location, words in self.blocks:
            text = " ".join(" ".join(words).split())
            if kind == "paragraph":
                paragraphs.append(Text(text=text, parts=inline(text), location=location))
            elif kind == "item":
                items.append((text, location, []))
            else:
                items[-1][2].append(Item(text=text, location=location))
        return Section(
            heading=self.heading,
            level=self.level,
            location=self.location,
            paragraphs=tuple(paragraphs),
            items=tuple(Item(text=text, location=place, children=tuple(children)) for text, place, children in items),
        )


def _sections(prose: tuple[tuple[int, str], ...], path: str) -> tuple[Text | None, list[Section], list[Fault]]:
    title: Text | None = None
    faults: list[Fault] = []
    builders = [_Builder("", 1, Location(path=path, line=prose[0][0] if prose else 1))]
    for number, line in prose:
        level, words, spaced = _heading(line)
        if not level:
            builders[-1].add(number, line, path)
            continue
        location = Location(path=path, line=number)
        if not spaced:
            faults.append(fault("PB007", location, "no-space", marks="#" * level, near=f"{'#' * level} {shortened(words)}"))
        if level > 1:
            builders.append(_Builder(words, level, location))
        elif title is None:
            title = Text(text=words, parts=inline(words), location=location)
        else:
            faults.append(fault("PB009", location, "second", title=shortened(words)))
    return title, [builder.build() for builder in builders], faults


def _heading(line: str) -> tuple[int, str, bool]:
    """Return the level, 0 where the line is no heading, its words, and whether a space stands before them.

    “#1 in the queue” is text; “##Words” is a heading to some renderers and was meant as one.
    """
    found = _HEADING.match(line) if "#" in line else None
    if not found or (len(found[1]) == 1 and found[2][:1].strip()):
        return 0, "", True
    words = found[2].strip(" \t")
    closed = words.rstrip("#")
    return len(found[1]), closed.rstrip(" \t") if closed[-1:] in ("", " ", "\t") else words, not found[2][:1].strip()
