"""Folders of files: what lies in one, the hash of it all, paths of `docs/` as messages give them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2s
from pathlib import Path

Stamp = tuple[int, int, int, int]
"""Of a file: when it was written, when anything of it was changed, its size, its number on the disk."""


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


def stamps(top: Path) -> dict[Path, Stamp]:
    """Return the stamp of every file of a folder, or of the file that stands there: nobody has written to a file whose stamp is the same.

    One question to the disk for each file, since whoever asks lets another thread go on. Links to folders are not followed.
    """
    found: dict[Path, Stamp] = {}
    if top.is_file():
        found[top] = _stamp(top.stat())
    folders = [str(top)] if top.is_dir() else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                # An editor may have put another file in the place of this one.
                with suppress(FileNotFoundError):
                    if entry.is_file():
                        found[Path(entry.path)] = _stamp(entry.stat())
    return found


def _stamp(told: os.stat_result) -> Stamp:
    return told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino


def digest(files: Mapping[str, bytes]) -> str:
    """Return a hash of all files and their paths."""
    digest = blake2s(digest_size=8)
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def under(root: str, path: str) -> str:
    """Return a path relative to `docs/` as a message gives it."""
    return f"{root}/{path}" if root else path
