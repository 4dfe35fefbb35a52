"""Paths of `docs/` as messages give them, and the hash of all its files."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2s


def digest(files: Mapping[str, bytes]) -> str:
    """Return a hash of all files and their paths."""
    digest = blake2s(digest_size=8)
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def under(root: str, path: str) -> str:
    """Return a path relative to `docs/` as a message gives it."""
    return f"{root}/{path}" if root else path
