"""`_moved.yml` → where situations went that are not at their old address any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from playbook.findings import Fault, fault
from playbook.model import Location
from playbook.nesting import unwanted

MOVES = "_moved.yml"
_CODE = "PB215"
_LISTS = ("moved", "removed")
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEADER = """\
# Old addresses. `playbook rename` and `playbook remove` write this file; the site leads readers on from each of them.
# moved: old id: new id. removed: old id: its code, which is never given again.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What is remembered of old addresses."""

    moved: Mapping[str, str] = field(default_factory=dict)
    """Old id → new id."""
    removed: Mapping[str, int] = field(default_factory=dict)
    """Id of a situation that is gone → its code."""
    lines: Mapping[str, Location] = field(default_factory=dict)
    """Old id → its place in the file."""

    @property
    def old(self) -> tuple[str, ...]:
        """Every old id, in order."""
        return tuple(sorted({*self.moved, *self.removed}))

    def end(self, id: str) -> str | None:
        """Return the last id on the way from an old one, which may be gone itself; None where the way leads in a circle."""
        seen = {id}
        while id in self.moved:
            id = self.moved[id]
            if id in seen:
                return None
            seen.add(id)
        return id

    def renamed(self, old: str, new: str) -> Moves:
        """Return the moves after a situation got a new id: the way from every older one stays one step long."""
        moved = {id: new if to == old else to for id, to in self.moved.items() if id != new}
        return Moves(moved={**moved, old: new}, removed=self.removed)

    def without(self, id: str, code: int) -> Moves:
        """Return the moves after a situation was deleted."""
        return Moves(moved=self.moved, removed={**self.removed, id: code})


def load_moves(content: bytes | None, path: str) -> tuple[Moves, list[Fault]]:
    """Return the moves, empty where there is no file, and what is wrong with its form."""
    if content is None:
        return Moves(), []
    try:
        text = content.decode("utf-8-sig")
        if unwanted(text):
            raise yaml.YAMLError
        root = yaml.compose(text, Loader=_Loader)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        return Moves(), [fault(_CODE, Location(path=path, line=mark.line + 1 if mark else 1), "unreadable")]
    found: dict[str, dict[str, Any]] = {name: {} for name in _LISTS}
    lines: dict[str, Location] = {}
    faults: list[Fault] = []
    for place, name, old, value in _entries(root, path):
        right = value.isascii() and value.isdigit() if name == "removed" else bool(value)
        if name not in _LISTS or not old or not right:
            faults.append(fault(_CODE, place, "form"))
        elif old in lines:
            faults.append(fault(_CODE, place, "twice", old=old, line=lines[old].line))
        else:
            found[name][old], lines[old] = (int(value) if name == "removed" else value), place
    return Moves(**found, lines=lines), faults


def _entries(root: Any, path: str) -> Iterator[tuple[Location, str, str, str]]:
    """Yield place, list, old id and value of every line; what has not that form has an empty id."""
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        yield Location(path=path), "", "", ""
        return
    for key, node in root.value:
        pairs = node.value if isinstance(node, yaml.MappingNode) else [(key, None)]
        for old, value in pairs:
            place = Location(path=path, line=old.start_mark.line + 1)
            if isinstance(key, yaml.ScalarNode) and isinstance(old, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
                yield place, str(key.value), str(old.value), str(value.value)
            else:
                yield place, "", "", ""


def as_yaml(moves: Moves) -> str:
    """Return the text of the file."""
    text = _HEADER
    for name in _LISTS:
        pairs = sorted(getattr(moves, name).items())
        text += f"\n{name}:\n" + "".join(f"  {old}: {value}\n" for old, value in pairs) if pairs else ""
    return text
