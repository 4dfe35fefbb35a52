"""A figure stands in one language and not in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.model import Location, Situation, Text
from playbook.wording import Numbers

NAME = "unequal-figures"

_ARTICLE = "1"


def check(library: Library) -> Iterator[Finding]:
    """Yield, in the file that lacks it, the section where a figure of the other language would stand."""
    broken = {fault.location.path for fault in library.faults}
    for situation in library.situations:
        original = library.original(situation)
        listed = all(library.languages[s.language].wording.get("numbers") for s in (situation, original))
        if situation is original or not listed or broken & {situation.path, original.path}:
            continue
        mine, theirs = (_figures(s, library.languages[s.language]) for s in (situation, original))
        yield from _lacking(situation, mine, theirs)
        yield from _lacking(original, theirs, mine)


def _lacking(here: Situation, mine: Mapping[str, Location], theirs: Mapping[str, Location]) -> Iterator[Finding]:
    for figure, place in theirs.items():
        if figure not in mine:
            yield finding(here.location, "lacking", figure=figure, there=place, concerns=(place.path,))


@lru_cache(maxsize=1 << 14)
def _figures(situation: Situation, language: Language) -> Mapping[str, Location]:
    """Return the first place of every figure."""
    numbers = Numbers.of(language)
    limits = (Text(text=limit.figure, location=limit.bounds.location) for limit in situation.limits)
    texts = sorted((*situation.texts, *limits), key=lambda text: (text.location.line, text.location.column))
    found: dict[str, Location] = {}
    for text in texts:
        for figure in sorted(numbers.figures(text) - {_ARTICLE}):
            found.setdefault(figure, text.location)
    return found
