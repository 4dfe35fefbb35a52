"""What is remembered of an old address is wrong.

## What it does

Reads `docs/_moved.yml`: every old id must be gone, lead to a situation or to one that was removed, and not lead in a
circle; and no situation may have the code of one that was removed. `playbook rename` and `playbook remove` write the
file so.

## Why

People keep links and call codes out across the room. An old address that leads nowhere is a dead end in the middle of
a call, and an old code that means something new is worse.

## Bad

```yaml
moved:
  difficult-callers/caller-shouts: difficult-callers/caller-shoutng
```

## Good

```yaml
moved:
  difficult-callers/caller-shouts: difficult-callers/caller-shouting
removed:
  inbound-call/fax-arrives: 187
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.codes import next_code
from playbook.library import Library
from playbook.model import Location
from playbook.spelling import nearest

NAME = "bad-move"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code, every line that leads wrong, and every code of a situation that is gone."""
    yield from library.faults_of("PB213")
    moves = library.moves
    ids = {situation.id for situation in library.situations}
    for old, place in moves.lines.items():
        end = moves.end(old)
        if old in ids:
            yield place, f"“{old}” is a situation again, so its address is not an old one; delete this line"
        elif end is None:
            yield place, f"“{old}” leads in a circle; write where the situation is now, or delete this line"
        elif end not in ids and end not in moves.removed:
            near = nearest(end, ids)
            yield place, f"“{end}” is no situation; " + (f"write “{old}: {near}”" if near else "write where the situation is now")
    gone = {code: id for id, code in moves.removed.items()}
    for situation in library.situations:
        if not situation.is_translation and situation.code in gone:
            fact = f"code {situation.code} was that of “{gone[situation.code]}”, which is gone, and is not given again"
            yield situation.place("code"), f"{fact}; write the next free one, “code: {next_code(library)}”"
