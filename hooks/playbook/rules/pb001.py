"""A file is not UTF-8.

## What it does

Names the first line that cannot be read as UTF-8, in every Markdown file.

## Why

Read with the wrong encoding, ă, ș and ё turn into other signs, and an operator would read those aloud.

## Bad

A file saved as “Windows-1251” or “Unicode” by an old editor.

## Good

The same file, saved again with the encoding “UTF-8”.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "not-utf8"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB001")
