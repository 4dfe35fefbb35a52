"""Library + queries → what the finder brings for each: Node runs the very modules that ship on the very payloads that a build writes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playbook import node, search
from playbook.library import Library

_SCRIPT = Path(__file__).with_suffix(".mjs")


def brought(library: Library, queries: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return, for each (language, query), the ids of the first three situations. Raises RuntimeError where Node cannot be run."""
    payloads = [p for code in library.languages for p in search.build(library, code, typeset=str, url=lambda s: s.id).values()]
    return list(node.run(_SCRIPT, {"payloads": payloads, "queries": list(queries)}))
