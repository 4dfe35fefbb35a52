"""A figure stands in one language and not in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.model import Location, Situation, Text
from playbook.wording import Numbers

NAME = "unequal-figures"

_ARTICLE = "1"


def check(library: Library) -> Iterator[Finding]:
    """Yield, in the file that lacks it, the section where a figure of the other language would stand."""
    numbers = {code: Numbers.of(language) for code, language in library.languages.items()}
    broken = {fault.location.path for fault in library.faults}
    for situation in library.situations:
        original = library.original(situation)
        listed = all(library.languages[s.language].wording.get("numbers") for s in (situation, original))
        if situation is original or not listed or broken & {situation.path, original.path}:
            continue
        mine, theirs = (_figures(s, numbers[s.language]) for s in (situation, original))
        yield from _lacking(situation, mine, theirs)
        yield from _lacking(original, theirs, mine)


def _lacking(here: Situation, mine: Mapping[str, Location], theirs: Mapping[str, Location]) -> Iterator[Finding]:
    for figure, place in theirs.items():
        if figure not in mine:
            yield finding(here.location, "lacking", figure=figure, there=place, concerns=(place.path,))


def _figures(situation: Situation, numbers: Numbers) -> dict[str, Location]:
    """Return the first place of every figure."""
    limits = (Text(text=limit.figure, location=limit.bounds.location) for limit in situation.limits)
    texts = sorted((*situation.texts, *limits), key=lambda text: text.location)
    found: dict[str, Location] = {}
    for text in texts:
        for figure in sorted(numbers.figures(text) - {_ARTICLE}):
            found.setdefault(figure, text.location)
    return found
