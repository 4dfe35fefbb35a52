"""What is found wrong: a place, the key of a message and its values. No sentence stands in the code; `messages` has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from playbook.model import Location

Severity = Literal["error", "warning"]

Value = str | int | Location | tuple[str, ...]
"""What a message can name; a tuple is a list of alternatives."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edit:
    """Words of one line that become others."""

    location: Location
    """Where they begin; a byte order mark is no column."""
    old: str
    """As they stand there; empty where something is put in."""
    new: str
    """May hold line feeds; whoever writes it gives them the form of the file."""

    @property
    def end_column(self) -> int:
        """The column after the last letter of `old`."""
        return self.location.column + len(self.old)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What mends a fault."""

    edits: tuple[Edit, ...]
    safe: bool = False
    """Whether it can be made without asking: the words stay what they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault at one place, as a rule yields it."""

    location: Location
    key: str
    """Of the message, in the rule's page."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """What the message names, as it is written; with `count`, the message has plural forms."""
    fix: Fix | None = None
    concerns: tuple[str, ...] = ()
    """Paths of the other files that this one was compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(Finding):
    """What the parser found broken in a file's shape; the rule of this code reports it."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A finding with its words; `str()` is what people read."""

    code: str
    name: str
    severity: Severity
    location: Location
    message: str
    """What is wrong and what to write, without a full stop at the end."""
    page: str = ""
    """The rule's page in the language of the message: a path as locations give it; empty where only the command line has one."""
    fix: Fix | None = None
    concerns: tuple[str, ...] = ()
    """Paths of the other files that this one was compared with."""

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.message} ({self.name})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A judgement on good situations: shape is the parser's business, meaning is a rule's."""

    code: str
    """`PB` and three digits; never given twice."""
    name: str
    """States the fault and reads after *allow*: `missing-forbidden`."""
    severity: Severity
    slow: bool = False
    """Whether it takes seconds."""
    check: Callable[..., Iterable[Finding]]
    """Takes the `Library`; yields each fault in it."""


def finding(location: Location, key: str, /, *, fix: Fix | None = None, concerns: tuple[str, ...] = (), **values: Value) -> Finding:
    """Return what a rule yields; the values go into its message by their names."""
    return Finding(location=location, key=key, values=values, fix=fix, concerns=concerns)


def fault(code: str, location: Location, key: str, /, *, fix: Fix | None = None, **values: Value) -> Fault:
    """Return what the parser notes for the rule of this code."""
    return Fault(code=code, location=location, key=key, values=values, fix=fix)


def replaced(location: Location, old: str, new: str, *, safe: bool = False) -> Fix:
    """Return the fix that writes `new` for `old` at one place."""
    return Fix(edits=(Edit(location=location, old=old, new=new),), safe=safe)
