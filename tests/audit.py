"""Asks the index whether a locked version has a known weakness: `python tests/audit.py requirements.lock …`, what `make lint` runs.

`pip-audit` passes over what it was told nothing about and calls the rest clean. So its answer is judged here: where
nobody answered at all (no network, or an index that tells of files only), that is said, and nothing fails; where somebody
answered, every weakness fails, and so does a package that alone is unknown.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

NOT_ASKED = "known weaknesses were NOT looked up: %s. What is locked may have some; ask again where the advisories can be reached."

_UNREACHABLE = re.compile(r"requests\.exceptions|ServiceError|connect", re.IGNORECASE)
"""What the last line says when nobody answered; anything else is a fault of the question."""


def ask(locks: Sequence[str], *options: str) -> subprocess.CompletedProcess[str]:
    """Return what `pip-audit` says of the versions and hashes in the lock files; nothing is installed."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner=off", "--format=json"]
    return subprocess.run([*command, *options, *(f"--requirement={lock}" for lock in locks)], capture_output=True, text=True, check=False)


def judge(answer: str, said: str = "") -> tuple[bool, list[str]]:
    """Return whether the locks may stay as they are, and what to tell whoever asked.

    `answer` is the JSON of `pip-audit`, empty when it could not finish; the last line of `said` is then why.
    """
    if not answer.strip():
        why = (said.strip().splitlines() or ["it said nothing"])[-1]
        return (True, [NOT_ASKED % why]) if _UNREACHABLE.search(why) else (False, [why])
    packages: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    known = [package for package in packages if "skip_reason" not in package]
    if not known:
        return True, [NOT_ASKED % f"the index told nothing about any of {len(packages)} packages"]
    found = [f"{package['name']} {package['version']}: {_weakness(one)}" for package in known for one in package["vulns"]]
    found += [f"{package['name']}: {package['skip_reason']}" for package in packages if package not in known]
    return not found, [*dict.fromkeys(found)] or [f"no known weakness in {len(packages)} locked packages"]


def _weakness(one: dict[str, Any]) -> str:
    return f"{', '.join([one['id'], *one['aliases']])}; mended in {', '.join(one['fix_versions']) or 'no release yet'}"


def main(locks: Sequence[str]) -> int:
    done = ask(locks)
    fine, lines = judge(done.stdout, done.stderr)
    print("\n".join(f"pip-audit: {line}" for line in lines))
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
