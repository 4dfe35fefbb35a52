"""What the rules of wording share: what is said, its words, their stems, its length, its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from playbook.document import Document
from playbook.language import Language
from playbook.letters import fold
from playbook.library import Library
from playbook.model import Location, Situation, Text
from playbook.spans import masked

Speech = tuple[str, ...]
"""Folded words in order; a sentence's end is the word `STOP`."""

STOP = "."
GAP = "…"
_TOKEN = re.compile(r"[^\W_]+(?:[-‑’'][^\W_]+)*|[.!?]+(?=\s|$)|…")
_WORD = re.compile(r"[^\W\d_]+")
_FULL_HOUR = re.compile(r"[:.]00$|^0(?=\d)")
_FIGURE = re.compile(r"\d+(?:[:.,]\d+)?")


def said(situation: Situation) -> Iterator[Text]:
    """Yield what an operator says: the approved phrases, and what stands in place of the forbidden ones."""
    yield from (phrase.said for phrase in situation.approved)
    yield from (phrase.instead for phrase in situation.forbidden if phrase.instead)


def written(situation: Situation) -> Iterator[Text]:
    """Yield every text that must be spelt right: all but the queries, which are typed in a hurry."""
    yield Text(text=situation.title, location=situation.location)
    yield from situation.texts
    yield from (Text(text=limit.figure, location=limit.bounds.location) for limit in situation.limits)
    yield from situation.aliases
    yield from situation.allow.values()


def situation_lines(library: Library, having: re.Pattern[str]) -> Iterator[tuple[Situation, Location, str]]:
    """Yield every line of every situation that has the pattern, as it is written, its links' targets and code masked; and its aliases.

    Of the ends of a line the pattern must say so that it holds in a text of many lines too.
    Section headings are left out, and lines without the form of a situation: other rules judge them.
    """
    by_path = {situation.path: situation for situation in library.situations}
    broken = {(fault.location.path, fault.location.line) for fault in library.faults}
    for document in library.documents:
        if situation := by_path.get(document.path):
            for number, line in _prose(document, having):
                if not line.startswith("##") and (document.path, number) not in broken:
                    yield situation, Location(path=document.path, line=number), masked(line)
            yield from ((situation, text.location, text.text) for text in situation.aliases if having.search(text.text))


@lru_cache(maxsize=1 << 16)
def _prose(document: Document, having: re.Pattern[str]) -> tuple[tuple[int, str], ...]:
    """Return the number of each line that has the pattern, and the line; most documents have none, which is seen at one look."""
    if not having.search("\n".join(line for _, line in document.prose)):
        return ()
    return tuple(numbered for numbered in document.prose if having.search(numbered[1]))


def lines(library: Library, having: re.Pattern[str]) -> Iterator[tuple[Location, str]]:
    """Yield the lines of situations, as above, and every line of pages that has the pattern."""
    yield from ((place, line) for _, place, line in situation_lines(library, having))
    situations = {situation.path for situation in library.situations}
    for document in library.documents:
        if document.path not in situations:
            yield from ((Location(path=document.path, line=number), masked(line)) for number, line in _prose(document, having))


def unmarked(library: Library) -> Iterator[tuple[Location, str, str]]:
    """Yield the place of every word that lacks a mark, the word, and as it is written right."""
    for situation in library.situations:
        yield from _unmarked(situation, library.languages[situation.language])


@lru_cache(maxsize=1 << 14)
def _unmarked(situation: Situation, language: Language) -> tuple[tuple[Location, str, str], ...]:
    marked = language.marked
    texts = tuple(written(situation)) if marked else ()
    if marked.keys().isdisjoint(words(" ".join(text.text for text in texts).lower())):
        return ()
    return tuple(
        (text.location, word, right.capitalize() if word[0].isupper() else right)
        for text in texts
        for word in words(text.text)
        if (right := marked.get(word.lower()))
    )


def words(text: str) -> list[str]:
    """Return the runs of letters of a text, as they are written."""
    return _WORD.findall(text)


def spoken(text: Text) -> str:
    """Return the words that the text itself gives, with a gap where a slot stands."""
    return "".join(GAP if part.slot else part.text for part in text.parts) or text.text


def plain(text: Text, slot: str = "{{{}}}") -> str:
    """Return the words as plain text, without bold and links; `slot` says how a slot looks, with its name for `{}`."""
    return "".join(slot.format(part.text) if part.slot else part.text for part in text.parts) or text.text


@lru_cache(maxsize=1 << 13)
def speech(text: str) -> Speech:
    """Return the words of a text in small letters, with the ends of its sentences and its gaps."""
    return tuple(STOP if token[0] in ".!?" else token for token in _TOKEN.findall(fold(text, {})))


def seconds(text: Text, language: Language) -> float:
    """Return how long the text takes aloud; 0 where the language does not say how to count syllables."""
    pattern, rate = language.wording.get("syllable"), language.wording.get("syllables_per_second")
    if not pattern or not rate:
        return 0
    per_word = language.wording.get("syllables_per_slot", 6)
    syllables = len(re.findall(pattern, spoken(text).lower())) + per_word * len(text.slots)
    return float(syllables / rate)


def length(text: Text) -> int:
    """Return the number of words; a slot is filled with two."""
    return sum(2 if part.slot else len(re.findall(r"\w[\w:‑-]*", part.text)) for part in text.parts)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number words of a language, and the pattern that finds them, the longest first."""

    values: Mapping[str, str]
    pattern: re.Pattern[str]

    @classmethod
    @lru_cache(maxsize=8)
    def of(cls, language: Language) -> Numbers:
        """Return the words that the language lists under `wording.numbers`."""
        listed = language.wording.get("numbers", {})
        values = {form: str(value) for value, forms in listed.items() for form in forms.split("|")}
        forms = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
        return cls(values, re.compile(rf"(?<!\w)(?:{forms})(?!\w)" if forms else "(?!)"))

    def figures(self, text: Text) -> set[str]:
        """Return the figures of a text, from digits and from words; a full hour without its minutes."""
        read = spoken(text).lower()
        found = {_FULL_HOUR.sub("", figure) for figure in _FIGURE.findall(read)}
        return found | {self.values[form] for form in self.pattern.findall(read)}
