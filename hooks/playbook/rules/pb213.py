"""A situation is named as related and does not name the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from playbook.findings import Edit, Finding, Fix, finding
from playbook.library import Library
from playbook.model import FIELDS, Situation

NAME = "one-way-related"
SEVERITY = "warning"

_NAMED = 5
"""Situations that a message names; the fix has all of them."""


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of `related` in every situation that does not name one by which it is named."""
    originals = {s.id: s for s in library.situations if not s.is_translation}
    misread = {fault.location.path for fault in library.faults if fault.code in ("PB003", "PB004", "PB006")}
    named_by: dict[str, list[str]] = {}
    for situation in originals.values():
        for id in dict.fromkeys(text.text for text in situation.related):
            named_by.setdefault(id, []).append(situation.id)
    for id, here in ((id, here) for id, here in originals.items() if id in named_by and id not in library.unread):
        own = {id, *(text.text for text in here.related)}
        if here.path not in misread and (missing := tuple(other for other in named_by[id] if other not in own)):
            concerns = tuple(originals[other].path for other in missing)
            named = (*missing[:_NAMED], "…") if len(missing) > _NAMED else missing
            yield finding(here.place("related"), "one-way", fix=_fix(here, missing, library), concerns=concerns, ids=named)


def _fix(here: Situation, missing: tuple[str, ...], library: Library) -> Fix | None:
    """Return the fix that adds the ids to the list, or the list to the fields; None where the list has no ordinary form."""
    if not here.related:
        later = [here.lines[key] for key in FIELDS[FIELDS.index("related") :] if key in here.lines]
        place = replace(here.location, line=min(later, default=1), column=1)
        field = f"related: [{', '.join(missing)}]\n"
        return Fix(edits=(Edit(location=place, old="", new=field),), safe=True) if later and "related" not in here.lines else None
    place, last = here.related[-1].location, here.related[-1].text
    line = library.lines(here.path)[place.line - 1]
    end = place.column - 1 + len(last)
    if line[place.column - 1 : end] != last:
        return None
    between = f"\n{line[: place.column - 1]}" if line.lstrip().startswith("- ") else ", "
    added = Edit(location=replace(place, column=end + 1), old="", new="".join(between + id for id in missing))
    return Fix(edits=(added,), safe=True)
