"""The frozen values that everything else is a function of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal


class RefusedError(Exception):
    """What was asked for cannot be done; the text says why and what to do instead."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a file; `str()` is what terminals and editors make clickable."""

    path: str
    """Relative to the folder that holds `docs/`, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of text inside a sentence."""

    text: str
    """What is read; for a slot, its name without the braces."""
    slot: bool = False
    """Whether the operator fills this in."""
    strong: bool = False
    href: str | None = None
    """Target as the editor wrote it, when the text is a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A sentence or paragraph, with its place."""

    text: str
    """As written, without the quotation marks around it."""
    quoted: bool = False
    """Whether it stood in quotation marks: words that somebody says."""
    parts: tuple[Part, ...] = ()
    """The same words, split at slots, links and bold."""
    location: Location

    @property
    def slots(self) -> tuple[str, ...]:
        """Names of the slots, in order, without braces."""
        return tuple(part.text for part in self.parts if part.slot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Something to say or not to say; or, as *conduct*, to do or not to do."""

    said: Text
    kind: Literal["phrase", "conduct"] = "phrase"
    when: Text | None = None
    """The moment for it."""
    why: Text | None = None
    """What the customer hears; of forbidden items only."""
    instead: Text | None = None
    """What to say in its place; of forbidden items only."""

    @property
    def text(self) -> str:
        return self.said.text

    @property
    def location(self) -> Location:
        return self.said.location

    @property
    def texts(self) -> tuple[Text, ...]:
        """What is written of it: the words and its sub-items."""
        return tuple(text for text in (self.said, self.when, self.why, self.instead) if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A figure and what it bounds."""

    figure: str
    bounds: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a situation comes from: a document of the taxonomy and a place in it."""

    document: str
    locator: str


SECTIONS = ("trigger", "approved", "forbidden", "steps", "limits", "escalation", "rationale")
"""Keys of a situation's sections, in the order in which they stand in a file."""

SHARED_FIELDS = ("code", "audience", "direction", "related", "waits", "sources", "owner", "reviewed", "must_read")
"""Front matter that does not depend on language: written in the original, inherited by its translations."""

OWN_FIELDS = ("aliases", "queries", "translates", "allow")
"""Front matter that each language writes for itself."""

FIELDS = (
    "code", "audience", "direction", "aliases", "queries", "related", "waits", "sources", "owner", "reviewed", "must_read",
    "translates", "allow",
)  # fmt: skip
"""All front matter, in the order in which it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One situation in one language. What the path says (language, category, id) is never written in the file."""

    language: str
    category: str
    id: str
    """`<category>/<name>`, the same in every language."""
    location: Location
    """Of the title."""
    lines: Mapping[str, int]
    """Line of each front-matter field and section that the file has, by its key; `end` is the last line."""

    title: str = ""
    trigger: tuple[Text, ...] = ()
    """Paragraphs that say what happens."""
    cues: tuple[Text, ...] = ()
    """What the customer says or does that gives the situation away."""
    approved: tuple[Phrase, ...] = ()
    forbidden: tuple[Phrase, ...] = ()
    steps: tuple[Text, ...] = ()
    limits: tuple[Limit, ...] = ()
    escalation: tuple[Text, ...] = ()
    rationale: tuple[Text, ...] = ()
    """Why it works."""

    aliases: tuple[Text, ...] = ()
    """Other names that people look for it by."""
    queries: tuple[Text, ...] = ()
    """What people really typed; each must find this situation."""
    translates: tuple[str, ...] | None = None
    """Fingerprints of the original's parts as they stood when this translation was read; None in an original."""
    allow: Mapping[str, Text] = field(default_factory=dict)
    """Code of a rule → reason for the exception."""

    original: str = ""
    """Language in which the situation was first written; the library knows it."""
    code: int | None = None
    """Short number that people type and say; the same in every language. None only where the original lacks it."""
    audience: tuple[str, ...] = ()
    direction: str | None = None
    related: tuple[Text, ...] = ()
    """Ids of other situations."""
    waits: tuple[int, ...] = ()
    """Numbers of the approved phrases, from 1, with which the operator asks for a minute; the clock starts from them."""
    sources: tuple[Source, ...] = ()
    owner: str | None = None
    reviewed: date | None = None
    must_read: date | None = None
    """Day from which everybody is to have opened it; a later one asks those who have to open it again."""

    __hash__ = object.__hash__

    @property
    def path(self) -> str:
        """The file, relative to the folder that holds `docs/`."""
        return self.location.path

    @property
    def is_translation(self) -> bool:
        """Whether the situation was first written in another language."""
        return self.language != self.original

    @property
    def shared_fields(self) -> tuple[str, ...]:
        """Keys of the fields in the file itself that belong to an original."""
        return tuple(key for key in SHARED_FIELDS if key in self.lines)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every sentence of the body, in the order of the sections."""
        phrases = (text for phrase in (*self.approved, *self.forbidden) for text in phrase.texts)
        bounds = (limit.bounds for limit in self.limits)
        return (*self.trigger, *self.cues, *phrases, *self.steps, *bounds, *self.escalation, *self.rationale)

    def place(self, key: str) -> Location:
        """Where to look for a field or section: its own line, else the line before which it belongs."""
        if key in self.lines:
            return Location(path=self.path, line=self.lines[key])
        if key in SECTIONS:
            later = SECTIONS[SECTIONS.index(key) :]
            return Location(path=self.path, line=min((self.lines[k] for k in later if k in self.lines), default=self.lines["end"]))
        return Location(path=self.path, line=1)
