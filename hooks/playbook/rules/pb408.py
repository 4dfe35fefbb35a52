"""What an operator says of himself has a gender."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.wording import GAP, said, spoken

NAME = "gendered-speaker"

_SENTENCE = re.compile(rf"[.!?:;]\s+|{GAP}")
_WORD = re.compile(r"\w+|,")
_NEAR = 4
"""How far from the speaker the word that agrees with him may stand: «я сразу всё записала»."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every word that agrees with the speaker."""
    for situation in library.situations:
        gendered = library.languages[situation.language].wording.get("gendered", {})
        for text in said(situation) if gendered else ():
            for word in (word for sentence in _SENTENCE.split(spoken(text)) for word in _agreeing(sentence, gendered)):
                yield finding(text.location, "gendered", word=word)


def _agreeing(sentence: str, gendered: Mapping[str, Any]) -> Iterator[str]:
    found = _WORD.findall(sentence)
    small = [word.lower() for word in found]
    near = {at + step for at, word in enumerate(small) if word == gendered["speaker"] for step in range(1, _NEAR + 1)}
    if len(small) == 1 or (small and small[1] in (",", *gendered["next"])):
        near.add(0)
    fits = _pattern(gendered["form"]).fullmatch
    yield from (found[at] for at in sorted(near) if at < len(found) and small[at] not in gendered["not"] and fits(small[at]))


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(form)
