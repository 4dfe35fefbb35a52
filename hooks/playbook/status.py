"""Library → the state of the playbook: what is missing, stale, overdue and orphaned, and how much there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Any

from playbook.freshness import due, is_overdue
from playbook.library import Library
from playbook.model import SECTIONS, Location, Situation
from playbook.spelling import shortened
from playbook.translation import part_keys

SOON = 30
"""Days ahead that a plan of work looks."""
Row = dict[str, Any]


def state(library: Library) -> dict[str, Any]:
    """Return the state as plain values: what `status.json`, the command line and the page show, each in its form.

    `missing`, `stale`, `overdue` and `orphaned` are lists in reading order; `languages`, `owners` and `categories` are counts.
    """
    missing, stale, overdue = list(_missing(library)), list(_stale(library)), list(_overdue(library))
    orphaned = [*_lost_originals(library), *_lost_relations(library), *_idle_owners(library)]
    lists = {"missing": missing, "stale": stale, "overdue": overdue, "orphaned": orphaned}
    taxonomy = library.taxonomy
    return {
        "day": library.today.isoformat() if library.today else None,
        "languages": {code: _language(library, code, missing, stale) for code in library.languages},
        "owners": {owner: _counts(library, lists, "owner", owner) for owner in taxonomy.owners},
        "categories": {id: _counts(library, lists, "category", id) for id in taxonomy.categories},
        **lists,
    }


def _originals(library: Library) -> Iterator[Situation]:
    return (s for s in library.situations if not s.is_translation)


def _language(library: Library, code: str, missing: Sequence[Row], stale: Sequence[Row]) -> dict[str, int]:
    situations = library.in_language(code)
    return {
        "situations": len(situations),
        "originals": sum(not s.is_translation for s in situations),
        "phrases": sum(len(s.approved) + len(s.forbidden) for s in situations),
        "missing": sum(row["language"] == code for row in missing),
        "stale": sum(row["language"] == code for row in stale),
    }


def _counts(library: Library, lists: dict[str, list[Row]], group: str, name: str) -> dict[str, int]:
    chosen = [s for s in _originals(library) if getattr(s, group) == name]
    ids = {s.id for s in chosen}
    counts = {name: sum(row["id"] in ids for row in lists[name]) for name in ("missing", "stale", "overdue")}
    return {"situations": len(chosen), **counts, "soon": sum(_is_soon(library, s) for s in chosen)}


def _is_soon(library: Library, situation: Situation) -> bool:
    day = due(library, situation)
    return bool(day and library.today and timedelta(0) < day - library.today <= timedelta(days=SOON))


def _row(situation: Situation, place: Location, **more: Any) -> Row:
    row = {"id": situation.id, "code": situation.code, "owner": situation.owner, "category": situation.category}
    return {**row, "path": place.path, "line": place.line, **more}


def _missing(library: Library) -> Iterator[Row]:
    for situation in _originals(library):
        for code in library.languages:
            if library.get(situation.id, code) is None:
                yield _row(situation, situation.location, language=code, file=library.path(situation.id, code))


def _stale(library: Library) -> Iterator[Row]:
    for situation in library.situations:
        stale = library.stale(situation)
        for key in part_keys(situation) if stale else ():
            if key in stale:
                place, text = _part(situation, key)
                yield _row(situation, place, language=situation.language, part=key, text=text)


def _part(situation: Situation, key: str) -> tuple[Location, str]:
    """Return where a part stands, and its words as far as they help to find it."""
    section, _, number = key.partition(".")
    if section == "title":
        return situation.location, situation.title
    if not number:
        texts = getattr(situation, section) if section in SECTIONS else ()
        return situation.place(section), shortened(getattr(texts[0], "text", "")) if texts else ""
    part = getattr(situation, section)[int(number)]
    return part.location, shortened(part.text)


def _overdue(library: Library) -> Iterator[Row]:
    found = [(due(library, s), s) for s in _originals(library) if is_overdue(library, s)]
    for day, situation in sorted(found, key=lambda pair: (pair[0] or library.today, pair[1].code or 0)):
        yield _row(situation, situation.place("reviewed"), reviewed=str(situation.reviewed), due=str(day))


def _lost_originals(library: Library) -> Iterable[Row]:
    lost = (s for s in _originals(library) if s.translates is not None and not s.shared_fields)
    return (_row(s, s.location, kind="translation", name=s.id) for s in lost)


def _lost_relations(library: Library) -> Iterator[Row]:
    ids = {s.id for s in library.situations}
    for situation in _originals(library):
        for related in situation.related:
            if related.text not in ids:
                yield _row(situation, related.location, kind="relation", name=related.text)


def _idle_owners(library: Library) -> Iterator[Row]:
    used = {s.owner for s in library.situations}
    for owner in library.taxonomy.owners:
        if owner not in used:
            yield {"id": None, "kind": "owner", "name": owner, "path": None, "line": None}
