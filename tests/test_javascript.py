"""Runs the tests of `tests/js/` in the Node that is locked with the project."""

import os
import subprocess
import sys
from pathlib import Path

from playbook.node import node

PROJECT = Path(__file__).parent.parent


def test_the_search_core_does_what_its_own_tests_say() -> None:
    tests = sorted(str(path.relative_to(PROJECT)) for path in (PROJECT / "tests/js").glob("*.test.mjs"))
    environment = {**os.environ, "PLAYBOOK_PYTHON": sys.executable}
    done = subprocess.run([node(), "--test", *tests], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
