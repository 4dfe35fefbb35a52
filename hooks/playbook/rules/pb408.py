"""What an operator says of himself has a gender.

## What it does

Looks in approved phrases and in every *instead* for words that agree with the speaker: those whose form
`wording.gendered.form` in `_language.yml` describes, after `wording.gendered.speaker`, or as the first word of a sentence
before a comma, its end or one of `wording.gendered.next`. What looks like one and is none stands in `wording.gendered.not`.

## Why

Half of those who read the phrase aloud would have to change it while they speak.

## Bad

```markdown
- «Я поняла, сейчас уточню.»
```

## Good

```markdown
- «Понимаю, сейчас уточню.»
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from playbook.library import Library
from playbook.model import Location
from playbook.wording import GAP, said, spoken

NAME = "gendered-speaker"

_SENTENCE = re.compile(rf"[.!?:;]\s+|{GAP}")
_WORD = re.compile(r"\w+|,")
_NEAR = 4
"""How far from the speaker the word that agrees with him may stand: «я сразу всё записала»."""


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the place of every word that agrees with the speaker."""
    for situation in library.situations:
        gendered = library.languages[situation.language].wording.get("gendered", {})
        for text in said(situation) if gendered else ():
            for word in (word for sentence in _SENTENCE.split(spoken(text)) for word in _agreeing(sentence, gendered)):
                instruction = "write it in the present or the future, or without the speaker"
                yield text.location, f"“{word}” tells whether a man or a woman speaks; {instruction}"


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
