"""A phrase has other slots than the same phrase in the original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.model import Phrase

NAME = "unequal-slots"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every phrase whose slots differ; unknown slots and unequal lists are for other rules."""
    for situation in library.situations:
        original = library.original(situation)
        for section in ("approved", "forbidden") if situation.is_translation else ():
            mine, theirs = getattr(situation, section), getattr(original, section)
            for one, other in zip(mine, theirs, strict=True) if len(mine) == len(theirs) else ():
                yield from _compare(one, other, library.languages[situation.language], library.languages[original.language])


def _compare(one: Phrase, other: Phrase, language: Language, original: Language) -> Iterator[Finding]:
    for mine, theirs in ((one.said, other.said), (one.instead, other.instead)):
        have = Counter(language.slot_key(slot) for slot in mine.slots) if mine else Counter[str | None]()
        want = Counter(original.slot_key(slot) for slot in theirs.slots) if theirs else Counter[str | None]()
        if not (mine and theirs) or None in have or None in want or have == want:
            continue
        for key in (want - have).elements():
            form = next(iter(language.slots.get(key or "", ())), key)
            yield finding(mine.location, "missing", slot=form or "", there=theirs.location, concerns=(theirs.location.path,))
        for key in (have - want).elements():
            form = next(slot for slot in mine.slots if language.slot_key(slot) == key)
            yield finding(mine.location, "surplus", slot=form, there=theirs.location, concerns=(theirs.location.path,))
