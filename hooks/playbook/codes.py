"""The short numbers of situations: never given twice, not even after deletion."""

from __future__ import annotations

from playbook.library import Library


def next_code(library: Library) -> int:
    """Return the smallest code above all that were ever given."""
    return 1 + max((*(s.code or 0 for s in library.situations), *library.moves.removed.values()), default=0)
