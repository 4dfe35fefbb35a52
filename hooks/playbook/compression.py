"""Files of a finished site → the same, compressed once, so that a server need not do it at every request."""

from __future__ import annotations

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TYPES = {".css", ".csv", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".webmanifest", ".xml", ".yml"}
"""Endings of what is text; the rest is compressed already, or is not worth it: `.ndjson` is pushed to an engine, no reader fetches it."""
QUALITY = 10
"""Of brotli, 0 to 11. On the real pages 9 leaves 8 % more, and 11 takes three times as long for 1.5 % less."""
FINDER = ("assets", "search")
"""Folders of what a first answer waits for: 3 % less is worth the time."""
FINEST = 11


def compress(site: Path, quality: int | None = None) -> list[Path]:
    """Write `.br` and `.gz` beside every text file that becomes smaller by both, and return them; the same file gives the same bytes.

    All by one quality of brotli, where one is given. What lies in folders with a dot is not for readers.
    """

    def compressed(path: Path) -> list[Path]:
        finest = path.relative_to(site).parts[0] in FINDER
        return _compress(path, quality or (FINEST if finest else QUALITY))

    files = [path for path in sorted(site.rglob("*")) if path.suffix in TYPES and not _is_hidden(path.relative_to(site))]
    # Both libraries leave the interpreter to the others while they work.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        written = pool.map(compressed, files)
    return [path for paths in written for path in paths]


def _compress(path: Path, quality: int) -> list[Path]:
    content = path.read_bytes()
    ways = {
        ".br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),
    }
    smaller = {path.with_name(path.name + ending): compressed for ending, compressed in ways.items()}
    # All or none: nginx says that an answer depends on the coding only where there is a .gz.
    if any(len(compressed) >= len(content) for compressed in smaller.values()):
        for place in smaller:
            place.unlink(missing_ok=True)
        return []
    for place, compressed in smaller.items():
        place.write_bytes(compressed)
    return list(smaller)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
