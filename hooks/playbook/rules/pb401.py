"""What is to be said contains what is forbidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.model import Location
from playbook.spelling import shortened
from playbook.stemming import stemmer
from playbook.wording import GAP, STOP, Speech, said, speech, spoken

NAME = "forbidden-in-approved"

Stem = Callable[[str], str]
Instead = Mapping[str, Any]
"""The phrase as written; and either the place that forbids it, or the file that forbids it everywhere and what to say."""
Pieces = tuple[Speech, ...]
"""Runs of words between gaps."""
_SHORT = 8
"""Letters: words of fewer, side by side, are most often something else in the middle of a sentence."""
_ALIKE = 2
"""Letters that Snowball leaves at the beginning of every word: what differs there need not be stemmed."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every phrase to say that holds a forbidden one."""
    for code, language in library.languages.items():
        stem, negations = cache(stemmer(language.stemmer)), tuple(language.wording.get("negations", ()))
        forbidden: dict[Speech, dict[Pieces, Instead]] = {}
        for pieces, about in _forbidden(library, code, language):
            # What several situations forbid is said of the first of them.
            forbidden.setdefault(_stems(pieces[0][:2], stem), {}).setdefault(tuple(pieces), about)
        firsts = {first for first, *_ in forbidden}
        for situation in library.in_language(code):
            for text in said(situation):
                words = (STOP, *speech(spoken(text)), STOP)
                keys = _stems(words, stem)
                begins = [at for at, key in enumerate(keys) if key in firsts and words[at - 1] not in negations]
                if found := next(_held(words, keys, begins, forbidden, stem), None):
                    there = found.get("there")
                    concerns = (there.path,) if isinstance(there, Location) else ()
                    yield finding(text.location, "forbidden" if concerns else "nowhere", concerns=concerns, **found)


def _forbidden(library: Library, code: str, language: Language) -> Iterator[tuple[list[Speech], Instead]]:
    for phrase, instead in language.wording.get("stop_list", {}).items():
        for variant in phrase.split("|"):
            about = {"phrase": shortened(variant.strip()), "file": library.language_file(code), "instead": instead}
            yield _pieces(speech(variant.strip())), about
    auxiliary = set(language.stop_words)
    for situation in library.in_language(code):
        for phrase in (p for p in situation.forbidden if p.kind == "phrase"):
            words = speech(spoken(phrase.said))
            pieces = _pieces(words)
            own = [word for piece in pieces for word in piece if word != STOP]
            if not own:
                continue
            if len(own) == 1 or auxiliary.issuperset(own):
                if GAP in words:
                    continue
                pieces = [(STOP, *own, STOP)]
            elif sum(map(len, own)) < _SHORT:
                pieces = [(STOP, *pieces[0]), *pieces[1:]]
            yield pieces, {"phrase": shortened(phrase.text), "there": phrase.location}


def _pieces(words: Speech) -> list[Speech]:
    """Return the runs of words between gaps, without the stop at the end."""
    pieces: list[list[str]] = [[]]
    for word in words:
        if word == GAP:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [tuple(piece[:-1] if piece[-1] == STOP else piece) for piece in pieces if any(word != STOP for word in piece)]


def _key(words: Speech) -> Speech:
    return tuple(word[:_ALIKE] for word in words)


def _stems(words: Speech, stem: Stem) -> Speech:
    return tuple(map(stem, words))


def _held(
    words: Speech, keys: Speech, begins: Iterable[int], forbidden: Mapping[Speech, Mapping[Pieces, Instead]], stem: Stem
) -> Iterator[Instead]:
    """Yield what is forbidden among the words, from one of those at which it may begin; it is looked up by the stems of its first two."""
    for at in begins:
        for key in (keys[at : at + 1], keys[at : at + 2]):
            if key in forbidden:
                yield from (about for pieces, about in forbidden[key].items() if _holds(words[at:], pieces, stem))


def _holds(words: Speech, pieces: Pieces, stem: Stem) -> bool:
    if not _same(words, 0, pieces[0], stem):
        return False
    start = len(pieces[0])
    for piece in pieces[1:]:
        found = next((at for at in range(start, len(words)) if _same(words, at, piece, stem)), None)
        if found is None:
            return False
        start = found + len(piece)
    return True


def _same(words: Speech, at: int, piece: Speech, stem: Stem) -> bool:
    there = words[at : at + len(piece)]
    if _key(there) != _key(piece):
        return False
    return all(word == other or stem(word) == stem(other) for word, other in zip(there, piece, strict=True))
