"""Library → the words of each situation as plain text, the same for every engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playbook.language import Language
from playbook.library import Library, read_folder
from playbook.model import SECTIONS, Phrase, Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One situation in one language."""

    language: str
    id: str
    """`<category>/<name>`."""
    title: str
    aliases: tuple[str, ...]
    queries: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """Heading and lines of each section that has any."""

    @property
    def name(self) -> str:
        return self.id.rpartition("/")[2]


def read(docs: Path) -> list[Entry]:
    """Return every situation under `docs/`, language by language."""
    library = Library.build(read_folder(docs))
    return [_entry(s, library.languages[s.language]) for s in library.situations]


def languages_of(entries: Iterable[Entry]) -> list[str]:
    """Return the languages, in the order in which they come."""
    return list(dict.fromkeys(entry.language for entry in entries))


def _entry(situation: Situation, language: Language) -> Entry:
    sections = ((str(language.headings[key]), tuple(_lines(situation, key))) for key in SECTIONS)
    return Entry(
        language=situation.language,
        id=situation.id,
        title=situation.title,
        aliases=tuple(text.text for text in situation.aliases),
        queries=tuple(text.text for text in situation.queries),
        sections=tuple((heading, lines) for heading, lines in sections if lines),
    )


def _lines(situation: Situation, section: str) -> Iterator[str]:
    if section == "trigger":
        yield from (text.text for text in (*situation.trigger, *situation.cues))
    elif section in ("approved", "forbidden"):
        phrases: tuple[Phrase, ...] = getattr(situation, section)
        yield from (text.text for phrase in phrases for text in phrase.texts)
    elif section == "limits":
        yield from (f"{limit.figure} {limit.bounds.text}" for limit in situation.limits)
    else:
        yield from (text.text for text in getattr(situation, section))
