"""What is remembered of an old address or of a code leads wrong."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.codes import next_code
from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spelling import nearest

NAME = "bad-move"


def check(library: Library) -> Iterator[Finding]:
    """Yield the parser's faults of this code, every line that leads wrong, and every code of a situation that is gone."""
    yield from library.faults_of("PB215")
    moves = library.moves
    ids = {situation.id for situation in library.situations}
    for old, place in moves.lines.items():
        end = moves.end(old)
        if old in ids:
            yield finding(place, "again", old=old)
        elif end is None:
            yield finding(place, "circle", old=old)
        elif end not in ids and end not in moves.removed:
            near = nearest(end, ids)
            yield finding(place, "nowhere-near", end=end, old=old, near=near) if near else finding(place, "nowhere", end=end)
    gone = {code: id for id, code in moves.removed.items()}
    for situation in library.situations:
        if not situation.is_translation and situation.code in gone:
            code = situation.code or 0
            yield finding(situation.place("code"), "gone", code=code, id=gone[code], free=next_code(library))
