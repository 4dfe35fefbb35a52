"""A ladder or a step of it has no words in a language, or too many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from playbook.findings import Finding, finding
from playbook.folder import under
from playbook.ladders import LADDERS, TITLE
from playbook.library import Library
from playbook.model import Location

NAME = "ladder-words"

LONGEST = 18
"""Letters of a label: with what comes before it as numbers, the longest still stands in one line of a phone."""


def check(library: Library) -> Iterator[Finding]:
    """Yield what each language lacks, has too much of, or says too long."""
    file = under(library.root, LADDERS)
    for code, language in library.languages.items():
        place = Location(path=library.language_file(code))
        expected = {ladder.name: {TITLE, *(step.name for step in ladder.steps)} for ladder in library.ladders}
        for name in sorted(map(str, language.ladders.keys() - expected.keys())):
            yield finding(place, "surplus-ladder", ladder=name, file=file)
        for name, words in expected.items():
            yield from _judge(place, file, name, words, language.ladders.get(name))


def _judge(place: Location, file: str, ladder: str, expected: set[str], given: Any) -> Iterator[Finding]:
    labels: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    for word in sorted(expected):
        label = labels.get(word)
        if not label or not isinstance(label, str):
            yield finding(place, "missing", ladder=ladder, word=word, file=file)
        elif word != TITLE and len(label) > LONGEST:
            yield finding(place, "long", ladder=ladder, word=word, length=len(label), longest=LONGEST)
    for word in sorted(map(str, labels.keys() - expected)):
        yield finding(place, "surplus", ladder=ladder, word=word, file=file)
