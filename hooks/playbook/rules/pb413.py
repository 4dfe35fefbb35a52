"""A sign is hidden from readers, lost, or written by its code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from unicodedata import category

from playbook.findings import Edit, Finding, Fix, finding
from playbook.library import Library
from playbook.model import Location
from playbook.spans import replacement
from playbook.spelling import shortened
from playbook.wording import situation_lines

NAME = "hidden-sign"

_HIDDEN = ("Cc", "Cf", "Co", "Zl", "Zp")
"""Control signs, signs of direction and of no width, private ones, and ends of lines that no editor shows."""
_LOST = "\N{REPLACEMENT CHARACTER}"
_JOINER = "\N{ZERO WIDTH JOINER}"
_PICTURE = ("So", "Sk", "Mn")
"""After one of these, the joiner makes one picture of two."""
_CODE = re.compile(r"&(?:#\w{1,8}|[a-zA-Z]\w{1,31});")
_MOST = 100
"""So many signs of one line are deleted at once."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every line with such signs; of codes, in situations, each."""
    known = {(fault.location.path, fault.location.line) for fault in library.faults if fault.key.endswith(("mixed", "character"))}
    for document in library.documents:
        for number, line in enumerate(document.lines, 1):
            if (not line.isprintable() or _LOST in line) and (document.path, number) not in known:
                yield from _judged(line, Location(path=document.path, line=number))
    for _, place, line in situation_lines(library, _CODE):
        for code in dict.fromkeys(_CODE.findall(line)):
            if (sign := unescape(code)) != code:
                sign = sign if sign.isprintable() else " "
                fix = replacement(library.lines(place.path), place, code, sign)
                yield finding(place, "code", fix=fix, code=code, sign=sign)


def _judged(line: str, start: Location) -> Iterator[Finding]:
    if _LOST in line:
        yield finding(start, "lost", line=shortened(line), sign=_LOST)
    if columns := [place for place, sign in enumerate(line) if category(sign) in _HIDDEN and _is_hidden(line, place)]:
        places = [replace(start, column=place + 1) for place in columns[:_MOST]]
        fix = Fix(edits=tuple(Edit(location=place, old=line[place.column - 1], new="") for place in places), safe=True)
        names = tuple(sorted({f"U+{ord(line[place]):04X}" for place in columns}))
        seen = "".join(sign for sign in line[: 2 * _MOST] if category(sign) not in _HIDDEN)
        yield finding(places[0], "hidden", fix=fix, line=shortened(seen), signs=names)


def _is_hidden(line: str, place: int) -> bool:
    joins = line[place] == _JOINER and place > 0 and category(line[place - 1]) in _PICTURE
    return line[place] != "\t" and not joins
