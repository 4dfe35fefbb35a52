"""`_ladders.yml` → which situations follow one another in a conversation, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from playbook.findings import Fault, Finding, fault, finding
from playbook.model import Location
from playbook.nesting import line_of, unwanted

LADDERS = "_ladders.yml"
AGAIN = "again"
TITLE = "title"
"""What the ladder itself is called, beside the labels of its steps: no name for a step."""
_CODE = "PB217"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLACE = re.compile(r"(?P<id>[a-z0-9-]+/[a-z0-9-]+)(?:\.(?P<phrase>[1-9][0-9]?))?")
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rung: a situation, or one of its approved phrases."""

    name: str
    """Key of its label in every language."""
    id: str
    """Of the situation."""
    phrase: int | None = None
    """Number of the approved phrase, from 1; None for the situation as a whole."""
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Steps in the order in which they are taken."""

    name: str
    location: Location
    steps: tuple[Step, ...] = ()
    again: str | None = None
    """The step to which it may go back, by its name."""
    again_after: int = 0
    """How many steps stand before `again`; the last of them is the one that goes back."""
    again_location: Location | None = None

    def goes_back(self, step: Step) -> Step | None:
        """Return the step to which one may go back from this one."""
        if self.again is None or self.steps[self.again_after - 1 : self.again_after] != (step,):
            return None
        return next((earlier for earlier in self.steps if earlier.name == self.again), None)


def load_ladders(content: bytes | None, path: str) -> tuple[tuple[Ladder, ...], list[Fault]]:
    """Return the ladders in their order, none where there is no file, and what is wrong with its form."""
    if content is None:
        return (), []
    try:
        text = content.decode("utf-8-sig")
        if unwanted(text):
            raise yaml.YAMLError
        root = yaml.compose(text, Loader=_Loader)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        line = line_of(error) if isinstance(error, yaml.YAMLError) else 0
        return (), [fault(_CODE, Location(path=path, line=line + 1), "unreadable")]
    faults: list[Fault] = []
    ladders = tuple(_ladder(name, node, place, faults) for name, node, place in _entries(root, path, faults))
    return ladders, faults


def _ladder(name: str, node: Any, place: Location, faults: list[Fault]) -> Ladder:
    steps: list[Step] = []
    again: dict[str, Any] = {}
    for key, value, line in _entries(node, place.path, faults):
        target = value.value if isinstance(value, yaml.ScalarNode) else ""
        found = _PLACE.fullmatch(target)
        if key == AGAIN and _NAME.fullmatch(target):
            again = {"again": target, "again_after": len(steps), "again_location": line}
        elif key in (AGAIN, TITLE) or found is None:
            faults.append(fault(_CODE, line, "form"))
        else:
            steps.append(Step(name=key, id=found["id"], phrase=int(found["phrase"]) if found["phrase"] else None, location=line))
    return Ladder(name=name, location=place, steps=tuple(steps), **again)


def _entries(node: Any, path: str, faults: list[Fault]) -> Iterator[tuple[str, Any, Location]]:
    """Yield key, value and place of every entry of a mapping, each key once; what has another form becomes a fault."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        faults.append(fault(_CODE, Location(path=path, line=node.start_mark.line + 1), "form"))
        return
    lines: dict[str, int] = {}
    for key, value in node.value:
        place = Location(path=path, line=key.start_mark.line + 1)
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if not _NAME.fullmatch(name) or place.line in lines.values():
            faults.append(fault(_CODE, place, "form"))
        elif name in lines:
            faults.append(fault(_CODE, place, "twice", name=name, line=lines[name]))
        else:
            lines[name] = place.line
            yield name, value, place


def problems(ladder: Ladder) -> Iterator[Finding]:
    """Yield what of a ladder goes nowhere, round in a circle, or on for ever."""
    if len(ladder.steps) < 2:
        yield finding(ladder.location, "short", ladder=ladder.name)
    seen: dict[tuple[str, int | None], str] = {}
    for step in ladder.steps:
        first = seen.setdefault((step.id, step.phrase), step.name)
        if first != step.name:
            yield finding(step.location, "circle", step=step.name, first=first)
    if ladder.again is None or ladder.again_location is None:
        return
    earlier = tuple(step.name for step in ladder.steps[: max(ladder.again_after - 1, 0)])
    if not earlier:
        yield finding(ladder.again_location, "again-early", name=ladder.again)
    elif ladder.again not in earlier:
        yield finding(ladder.again_location, "again", name=ladder.again, known=earlier)
    if ladder.again_after == len(ladder.steps):
        yield finding(ladder.again_location, "endless", ladder=ladder.name)


def without(content: bytes, path: str, id: str) -> bytes:
    """Return the file without the steps of a situation, without what then goes back to nothing, and without a ladder of one step."""
    gone: set[int] = set()
    for ladder in load_ladders(content, path)[0]:
        kept = tuple(step for step in ladder.steps if step.id != id)
        if kept == ladder.steps:
            continue
        after = sum(step.id != id for step in ladder.steps[: ladder.again_after])
        found = {each.key for each in problems(replace(ladder, steps=kept, again_after=after))}
        gone |= {step.location.line for step in ladder.steps if step.id == id or "short" in found}
        gone |= {ladder.location.line} if "short" in found else set()
        if ladder.again_location and found & {"short", "again", "again-early", "endless"}:
            gone.add(ladder.again_location.line)
    return _without_lines(content, gone)


def without_words(content: bytes, ladders: Mapping[str, frozenset[str]]) -> bytes:
    """Return a language's file without the words of ladders and steps that are not among these."""
    gone: set[int] = set()
    for name, node, place in _part(content, "ladders"):
        steps = [(step, label.start_mark.line + 1) for step, label, _ in _entries(node, "", [])]
        if name not in ladders:
            gone |= {place.line, *(line for _, line in steps)}
        else:
            gone |= {line for step, line in steps if step not in ladders[name] and step != TITLE}
    return _without_lines(content, gone)


def _part(content: bytes, name: str) -> Iterator[tuple[str, Any, Location]]:
    root = yaml.compose(content.decode("utf-8-sig"), Loader=_Loader)
    for key, node in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == name:
            yield from _entries(node, "", [])


def _without_lines(content: bytes, gone: set[int]) -> bytes:
    return b"".join(line for number, line in enumerate(content.splitlines(keepends=True), 1) if number not in gone)
