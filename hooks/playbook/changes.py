"""Which files of the content a branch has changed, as git sees it."""

from __future__ import annotations

import subprocess
from collections.abc import Collection
from pathlib import Path
from posixpath import basename, dirname

from playbook.findings import Violation


class NoComparisonError(Exception):
    """Why a branch cannot be compared, in a sentence for whoever gave the command."""


def changed_since(base: str, docs: Path) -> frozenset[str]:
    """Return the files changed since the branch left `base`, those not yet committed too: paths as locations give them."""
    unknown = f"git knows no “{base}” here; fetch it first"
    commit = _git(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}", refusal=unknown).strip()
    apart = f"this branch and “{base}” have no common commit; fetch the whole history"
    start = _git(docs, "merge-base", commit, "HEAD", refusal=apart).strip()
    changed = _git(docs, "diff", "--name-only", "--no-renames", "--relative", "-z", start)
    new = _git(docs, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(f"{docs.as_posix()}/{path}" for path in (changed + new).split("\0") if path)


def is_touched(violation: Violation, changed: Collection[str]) -> bool:
    """Whether a change can have made the violation: in its file, in one it was compared with, or in the words that all of them share."""
    paths = {violation.location.path, *violation.concerns}
    shared = [dirname(path) + "/" for path in changed if basename(path).startswith("_")]
    return not paths.isdisjoint(changed) or any(path.startswith(folder) for path in paths for folder in shared)


def _git(docs: Path, *arguments: str, refusal: str = "") -> str:
    try:
        done = subprocess.run(["git", "-C", str(docs), *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError as error:
        raise NoComparisonError("git is not installed; without it nobody knows what has changed") from error
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.strip().partition("\n")[0].removeprefix("fatal: ")
    inside = "not a git repository" not in said
    raise NoComparisonError(refusal if refusal and inside else f"git cannot compare here: {said or 'it does not say why'}")
