"""What other programs take from the playbook: one export a module, found by its name.

An export's module has a docstring (what it is for), and `files(library)`, which yields path and content, in UTF-8, of each of its files.
The same content, on the same day, gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from playbook.library import Library

FOLDER = "exports"
"""Where they lie in the site."""


def make(library: Library) -> dict[str, str]:
    """Return the text of every file of every export, by its path."""
    return {path: content.decode() for path, content in _files(library)}


def write(library: Library, folder: Path) -> list[Path]:
    """Write all exports into a folder, one after the other, and return the files."""
    written = []
    for path, content in _files(library):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        written.append(place)
    return written


def _files(library: Library) -> Iterator[tuple[str, bytes]]:
    for name in sorted(found.name for found in iter_modules(__path__)):
        yield from import_module(f"{__name__}.{name}").files(library)
