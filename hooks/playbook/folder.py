"""Folders of files: what lies in one, the hash of it all, paths of `docs/` as messages give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2s
from pathlib import Path


class Folder(Mapping[str, bytes]):
    """The files of a folder by their path inside it, in order; each is read when it is asked for, so a big site costs no memory."""

    def __init__(self, folder: Path, pattern: str = "*") -> None:
        self._folder = folder
        self._paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob(pattern)) if path.is_file()}

    def __getitem__(self, path: str) -> bytes:
        return self._paths[path].read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def digest(files: Mapping[str, bytes]) -> str:
    """Return a hash of all files and their paths."""
    digest = blake2s(digest_size=8)
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def under(root: str, path: str) -> str:
    """Return a path relative to `docs/` as a message gives it."""
    return f"{root}/{path}" if root else path
