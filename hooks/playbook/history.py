"""The content as it stood at another commit, and what has changed since: all that git is asked, without touching the files."""

from __future__ import annotations

import io
import subprocess
import tarfile
from contextlib import suppress
from pathlib import Path

from playbook.model import RefusedError

_READ = (".md", ".yml")


def files_at(docs: Path, base: str) -> dict[str, bytes]:
    """Return what `read_folder` would have found at the commit from which this branch grew away from `base`.

    Raises RefusedError where git knows no such commit, or it had no such folder.
    """
    commit = _commit(docs, base)
    with suppress(RefusedError):  # a shallow clone does not know where the branch began; the commit itself is then the nearest
        commit = _beginning(docs, base, commit)
    archive = _git(docs, "archive", "--format=tar", commit, ".")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        found = ((member.name, tar.extractfile(member)) for member in tar if member.isfile() and member.name.endswith(_READ))
        return {name.removeprefix("./"): content.read() for name, content in sorted(found, key=lambda pair: pair[0]) if content}


def changed_since(base: str, docs: Path) -> frozenset[str]:
    """Return the files changed since the branch left `base`, those not yet committed too: paths as locations give them.

    Raises RefusedError where git cannot say.
    """
    start = _beginning(docs, base, _commit(docs, base))
    changed = _git(docs, "diff", "--name-only", "--no-renames", "--relative", "-z", start)
    new = _git(docs, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(f"{docs.as_posix()}/{path}" for path in (changed + new).decode("utf-8", "replace").split("\0") if path)


def _commit(docs: Path, base: str) -> str:
    unknown = f"git knows no “{base}” here; fetch it first"
    return _git(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}", refusal=unknown).decode().strip()


def _beginning(docs: Path, base: str, commit: str) -> str:
    apart = f"this branch and “{base}” have no common commit; fetch the whole history"
    return _git(docs, "merge-base", commit, "HEAD", refusal=apart).decode().strip()


def _git(docs: Path, *arguments: str, refusal: str = "") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(docs), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise RefusedError("git is not installed; without it nobody knows what has changed") from error
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
    inside = "not a git repository" not in said
    raise RefusedError(refusal if refusal and inside else f"git cannot compare here: {said or 'it does not say why'}")
