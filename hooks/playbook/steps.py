"""Ladders → the lines of steps that readers of one language see, on a page and in the finder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playbook.ladders import TITLE, Ladder
from playbook.language import Language
from playbook.library import Library
from playbook.model import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step as it is shown."""

    number: int
    """From 1."""
    label: str
    situation: Situation
    phrase: int | None
    """Number of the approved phrase, from 1; None for the situation as a whole."""
    back: Step | None
    """The earlier step to which one may go back from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The steps of a ladder, in order."""

    title: str
    steps: tuple[Step, ...]

    def current(self, situation: Situation) -> Step | None:
        """Return the first step on which a situation stands."""
        return next((step for step in self.steps if step.situation is situation), None)


def lines(library: Library, language: Language) -> Iterator[Line]:
    """Yield every ladder of a language; what it lacks is a violation, and left out while somebody writes."""
    for ladder in library.ladders:
        words = language.ladders.get(ladder.name) or {}
        if steps := tuple(_steps(library, language, ladder, words)):
            yield Line(title=str(words.get(TITLE, ladder.name)), steps=steps)


def lines_of(lines: Iterable[Line], situation: Situation) -> tuple[Line, ...]:
    """Return those of a language's ladders on which a situation stands."""
    return tuple(line for line in lines if line.current(situation))


def _steps(library: Library, language: Language, ladder: Ladder, words: dict[str, object]) -> Iterator[Step]:
    shown: dict[str, Step] = {}
    for step in ladder.steps:
        situation = library.get(step.id, language.code)
        if situation is None:
            continue
        earlier = ladder.goes_back(step)
        shown[step.name] = Step(
            number=len(shown) + 1,
            label=str(words.get(step.name, step.name)),
            situation=situation,
            phrase=step.phrase,
            back=shown.get(earlier.name) if earlier else None,
        )
    yield from shown.values()
