"""The content as it stood at another commit, read out of git without touching the files."""

from __future__ import annotations

import io
import subprocess
import tarfile
from contextlib import suppress
from pathlib import Path

_READ = (".md", ".yml")


def files_at(docs: Path, commit: str) -> dict[str, bytes]:
    """Return what `read_folder` would have found at the commit from which this branch grew away from `commit`.

    Raises LookupError where git knows no such commit, or it had no such folder.
    """
    commit = _git(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}").decode().strip()
    with suppress(LookupError):  # a shallow clone does not know where the branch began; the commit itself is then the nearest
        commit = _git(docs, "merge-base", commit, "HEAD").decode().strip()
    archive = _git(docs, "archive", "--format=tar", commit, ".")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        found = ((member.name, tar.extractfile(member)) for member in tar if member.isfile() and member.name.endswith(_READ))
        return {name.removeprefix("./"): content.read() for name, content in sorted(found, key=lambda pair: pair[0]) if content}


def _git(docs: Path, *arguments: str) -> bytes:
    done = subprocess.run(["git", "-C", str(docs), *arguments], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or "no such commit here"
        raise LookupError(f"git {arguments[0]}: {said}")
    return done.stdout
