"""Two libraries → which situations differ, and in which phrases: what a reviewer must read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from playbook.language import Language
from playbook.library import Library
from playbook.model import OWN_FIELDS, SECTIONS, SHARED_FIELDS, Limit, Phrase, Situation, Source, Text

_FIELDS = tuple(name for name in (*SHARED_FIELDS, *OWN_FIELDS) if name not in ("code", "translates"))
"""Front matter that a reviewer reads: a code never changes, and fingerprints say nothing to people."""

Versions = Mapping[str, Situation]
"""Language → the situation in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One phrase, paragraph or field that differs, in every language; None where there is none."""

    key: str
    """Of the section or field; `title`, `cues` and `id` too."""
    number: int | None
    """Counted from 1, where its section holds several."""
    before: Mapping[str, str | None]
    after: Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One situation that differs."""

    before: Versions
    after: Versions
    rows: tuple[Row, ...]
    stale: Mapping[str, tuple[str, ...]]
    """Language → keys of the parts whose translation became stale, as `translation.part_keys` names them."""


def differences(before: Library, after: Library) -> Iterator[Difference]:
    """Yield every situation that differs, those that are gone last; a renamed one is known by its code."""
    old, new = _by_id(before), _by_id(after)
    by_code = {s.code: id for id, versions in old.items() for s in versions.values() if id not in new and s.code}
    pairs = [(id if id in old else by_code.get(next(iter(versions.values())).code or 0, id), id) for id, versions in new.items()]
    pairs += [(id, id) for id in old if id not in {taken for taken, _ in pairs}]
    for was, now in pairs:
        versions = old.get(was, {}), new.get(now, {})
        differing = tuple(rows(versions, (before.languages, after.languages)))
        stale = {code: parts for code, s in versions[1].items() if (parts := _became_stale(s, versions[0].get(code), before, after))}
        if differing or stale:
            yield Difference(before=versions[0], after=versions[1], rows=differing, stale=stale)


def _by_id(library: Library) -> dict[str, Versions]:
    found: dict[str, dict[str, Situation]] = {}
    for code in library.languages:
        for situation in library.in_language(code):
            found.setdefault(situation.id, {})[code] = situation
    return dict(found)


def _became_stale(now: Situation, was: Situation | None, before: Library, after: Library) -> tuple[str, ...]:
    known = before.stale(was) if was else frozenset()
    return tuple(sorted(after.stale(now) - known))


def rows(versions: tuple[Versions, Versions], languages_of: tuple[Mapping[str, Language], Mapping[str, Language]]) -> Iterator[Row]:
    """Yield what differs between two states of one situation, each in the words of its languages."""
    before, after = (
        {code: _contents(s, known[code]) for code, s in found.items()} for found, known in zip(versions, languages_of, strict=True)
    )
    languages = [*after, *(code for code in before if code not in after)]
    first = next((s.original for found in reversed(versions) for s in found.values()), "")
    for key in ("id", "title", "trigger", "cues", *SECTIONS[1:], *_FIELDS):
        was, now = ({code: contents[code].get(key, []) if code in contents else [] for code in languages} for contents in (before, after))
        differing = [code for code in sorted(languages, key=lambda code: code != first) if was[code] != now[code]]
        if not differing:
            continue
        several = max(len(texts) for texts in (*was.values(), *now.values())) > 1
        for i, j in _pairs(was[differing[0]], now[differing[0]]):
            # A language in which nothing differs keeps its order, whatever was put in or taken out in the others.
            places = {code: j if was[code] != now[code] else i for code in languages}
            old = {code: _at(was[code], i) for code in languages}
            new = {code: _at(now[code], places[code]) for code in languages}
            number = (j if j is not None else i or 0) + 1
            if old != new:
                yield Row(key=key, number=number if several else None, before=old, after=new)


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int] | tuple[int, None] | tuple[None, int]]:
    """Yield the places of what corresponds; what is alike on both sides keeps what was put in between from shifting the rest."""
    for _, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield from zip_longest(range(i1, i2), range(j1, j2))


def _at(texts: Sequence[str], place: int | None) -> str | None:
    return texts[place] if place is not None and place < len(texts) else None


def _contents(situation: Situation, language: Language) -> dict[str, list[str]]:
    """Return what is written under each key, a text for each phrase or paragraph."""
    found = {"id": [situation.id], "title": [situation.title], "limits": [_limit(limit, language) for limit in situation.limits]}
    for key in ("approved", "forbidden"):
        found[key] = [_phrase(phrase, language) for phrase in getattr(situation, key)]
    for key in ("trigger", "cues", "steps", "escalation", "rationale"):
        found[key] = [_quoted(text, language) for text in getattr(situation, key)]
    for key in _FIELDS:
        found[key] = [words] if (words := _field(getattr(situation, key))) else []
    return found


def _phrase(phrase: Phrase, language: Language) -> str:
    given = ((language.labels[key], getattr(phrase, key)) for key in ("when", "why", "instead"))
    return "\n".join([_quoted(phrase.said, language), *(f"{label}: {_quoted(text, language)}" for label, text in given if text)])


def _limit(limit: Limit, language: Language) -> str:
    return f"{limit.figure} {language.style.get('dash', '—')} {limit.bounds.text}"


def _quoted(text: Text, language: Language) -> str:
    return text.text.join(language.quotes) if text.quoted else text.text


def _field(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_field, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_field(text)}" for key, text in value.items())
    if isinstance(value, Source):
        return f"{value.document}: {value.locator}"
    return value.text if isinstance(value, Text) else str(value or "")
