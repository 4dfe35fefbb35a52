"""Fingerprints of an original's parts: which parts have changed since somebody last read the translation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2s

from playbook.model import Phrase, Situation, Text

_BYTES = 2
"""Four hexadecimal digits: a change goes unseen once in 65,536."""


def fingerprints(situation: Situation) -> tuple[str, ...]:
    """Return a short fingerprint for each part, in the order of `part_keys`."""
    return tuple(blake2s(words.encode(), digest_size=_BYTES).hexdigest() for _, words in _parts(situation))


def part_keys(situation: Situation) -> tuple[str, ...]:
    """Return the names of the parts: `title`, `trigger`, `approved.0` …, `forbidden.0` …, `steps.0` …, and the other sections."""
    return tuple(key for key, _ in _parts(situation))


@lru_cache(maxsize=1 << 13)
def stale_parts(original: Situation, translation: Situation) -> frozenset[str]:
    """Return the keys of the translation's parts whose original has changed since `translates` was written.

    Where the number of parts no longer agrees, nobody can say which is which: every part is stale.
    """
    read, now = translation.translates or (), fingerprints(original)
    keys = part_keys(translation)
    if len(read) != len(now) or part_keys(original) != keys:
        return frozenset(keys)
    return frozenset(key for key, before, after in zip(keys, read, now, strict=True) if before != after)


def _parts(situation: Situation) -> Iterator[tuple[str, str]]:
    yield "title", situation.title
    yield "trigger", _joined(*situation.trigger, *situation.cues)
    for section, phrases in (("approved", situation.approved), ("forbidden", situation.forbidden)):
        for number, phrase in enumerate(phrases):
            yield f"{section}.{number}", _phrase(phrase)
    for number, step in enumerate(situation.steps):
        yield f"steps.{number}", step.text
    yield "limits", "\n".join(f"{limit.figure} {limit.bounds.text}" for limit in situation.limits)
    yield "escalation", _joined(*situation.escalation)
    yield "rationale", _joined(*situation.rationale)


def _phrase(phrase: Phrase) -> str:
    return _joined(phrase.said, *(text for text in (phrase.when, phrase.why, phrase.instead) if text))


def _joined(*texts: Text) -> str:
    return "\n".join(text.text for text in texts)
