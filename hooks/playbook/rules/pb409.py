"""A phrase is too long for one breath.

## What it does

Counts the words of approved phrases and of every *instead*: up to 20 words, and up to 12 seconds aloud. A slot counts
as two words. Seconds are syllables, counted by `wording.syllable` in `_language.yml`, divided by
`wording.syllables_per_second`: 5. Read aloud, languages are spoken at four to nine syllables a second (Coupé and others,
*Different languages, similar encoding efficiency*, Science Advances 2019, 10.1126/sciadv.aaw2594: 17 languages, 170
speakers); 5 is the calm end of it, as fits a telephone.

## Why

Who runs out of breath is interrupted, and a customer remembers one thought.

## Bad

A phrase of two thoughts and 25 words.

## Good

Two phrases, each with its own *when*.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.wording import length, said, seconds

NAME = "long-phrase"

MOST_WORDS = 20
MOST_SECONDS = 12


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every phrase that is too long."""
    for situation in library.situations:
        language = library.languages[situation.language]
        for text in said(situation):
            words, aloud = length(text), seconds(text, language)
            if words > MOST_WORDS or aloud > MOST_SECONDS:
                size = f"{words} words, {aloud:.0f} seconds aloud" if aloud else f"{words} words"
                yield (
                    text.location,
                    f"the phrase is too long ({size}); say one thought in {MOST_WORDS} words, {MOST_SECONDS} seconds",
                )
