"""The content as it stood at another commit, and what has changed since: all that git is asked, without touching the files."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from playbook.model import RefusedError

_READ = (".md", ".yml")
_MARK = "\x01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One step of the branch from which the site is built."""

    name: str
    before: str
    """The commit that it followed; empty for the first."""
    at: int
    """Seconds since 1970."""
    paths: tuple[str, ...]
    """Files that it changed, relative to the folder of the content."""

    @property
    def day(self) -> date:
        return datetime.fromtimestamp(self.at, UTC).date()


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


def commits(docs: Path, since: date) -> tuple[Commit, ...]:
    """Return the commits that changed the content from that day on, the newest first; of a branch that was merged, the merge alone.

    Raises RefusedError where git does not know them all: a shallow clone takes the last one that it has for the beginning.
    """
    if _git(docs, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise RefusedError("this clone is shallow; fetch the whole history")
    form = f"--format={_MARK}%H %P|%ct"
    asked = ("--first-parent", "-m", f"--since={since}T00:00:00Z", form, "--name-only", "--no-renames", "--relative", "-z", "--", ".")
    said = _git(docs, "log", *asked)
    return tuple(map(_read_commit, said.decode("utf-8", "replace").split(_MARK)[1:]))


def _read_commit(entry: str) -> Commit:
    head, *paths = entry.split("\0")
    names, _, at = head.partition("|")
    name, *parents = names.split()
    return Commit(name=name, before=parents[0] if parents else "", at=int(at), paths=tuple(path.lstrip("\n") for path in paths if path))


def contents(docs: Path, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], bytes]:
    """Return what stood in files at commits, by commit and path; what was not there is left out."""
    asked = list(dict.fromkeys(places))
    lines = "".join(f"{commit}:./{path}\n" for commit, path in asked)
    stream = io.BytesIO(_git(docs, "cat-file", "--batch", given=lines.encode()))
    return {place: content for place in asked if (content := _next_content(stream)) is not None}


def _next_content(stream: io.BytesIO) -> bytes | None:
    _, _, kind_and_size = stream.readline().decode("utf-8", "replace").strip().rpartition(" blob ")
    if not kind_and_size.isdigit():
        return None
    content = stream.read(int(kind_and_size))
    stream.read(1)
    return content


def _commit(docs: Path, base: str) -> str:
    unknown = f"git knows no “{base}” here; fetch it first"
    return _git(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}", refusal=unknown).decode().strip()


def _beginning(docs: Path, base: str, commit: str) -> str:
    apart = f"this branch and “{base}” have no common commit; fetch the whole history"
    return _git(docs, "merge-base", commit, "HEAD", refusal=apart).decode().strip()


def _git(docs: Path, *arguments: str, refusal: str = "", given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(docs), *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise RefusedError("git is not installed; without it nobody knows what has changed") from error
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
    inside = "not a git repository" not in said
    raise RefusedError(refusal if refusal and inside else f"git cannot compare here: {said or 'it does not say why'}")
