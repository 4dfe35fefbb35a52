"""Which violations a branch can have made."""

from __future__ import annotations

from collections.abc import Collection
from posixpath import basename, dirname

from playbook.findings import Violation


def is_touched(violation: Violation, changed: Collection[str]) -> bool:
    """Whether a change can have made the violation: in its file, in one it was compared with, or in the words that all of them share."""
    paths = {violation.location.path, *violation.concerns}
    shared = [dirname(path) + "/" for path in changed if basename(path).startswith("_")]
    return not paths.isdisjoint(changed) or any(path.startswith(folder) for path in paths for folder in shared)
