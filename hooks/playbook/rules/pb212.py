"""A phrase has other slots than the same phrase in the original.

## What it does

Compares the slots of the phrases that stand at the same place in a translation and its original, by what they mean,
not by their words.

## Why

An operator fills in the number once. In the other language the phrase must not ask for something else, or lose it.

## Bad

«Номер обращения — {номер обращения}.» beside „Numărul sesizării este notat.”

## Good

«Номер обращения — {номер обращения}.» beside „Numărul sesizării este {numărul sesizării}.”
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from playbook.language import Language
from playbook.library import Library
from playbook.model import Location, Phrase

NAME = "unequal-slots"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every phrase whose slots differ; unknown slots and unequal lists are for other rules."""
    for situation in library.situations:
        original = library.original(situation)
        for section in ("approved", "forbidden") if situation.is_translation else ():
            mine, theirs = getattr(situation, section), getattr(original, section)
            for one, other in zip(mine, theirs, strict=True) if len(mine) == len(theirs) else ():
                yield from _compare(one, other, library.languages[situation.language], library.languages[original.language])


def _compare(one: Phrase, other: Phrase, language: Language, original: Language) -> Iterator[tuple[Location, str]]:
    for mine, theirs in ((one.said, other.said), (one.instead, other.instead)):
        have = Counter(language.slot_key(slot) for slot in mine.slots) if mine else Counter[str | None]()
        want = Counter(original.slot_key(slot) for slot in theirs.slots) if theirs else Counter[str | None]()
        if not (mine and theirs) or None in have or None in want or have == want:
            continue
        for key in (want - have).elements():
            form = next(iter(language.slots.get(key or "", ())), key)
            yield mine.location, f"the slot “{{{form}}}” is missing, which {theirs.location} has; write it in this phrase too"
        for key in (have - want).elements():
            form = next(slot for slot in mine.slots if language.slot_key(slot) == key)
            yield mine.location, f"the slot “{{{form}}}” is not in {theirs.location}; delete it, or write it there too"
