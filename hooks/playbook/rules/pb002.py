"""A situation's file is empty.

## What it does

Reports a file in a category's folder that holds nothing but spaces and empty lines. Pages may be empty: their lists
are generated.

## Why

An operator who opens it in the middle of a call finds a blank page.

## Bad

A new file `caller-silent.md`, saved before anything was written into it.

## Good

The file is written, or deleted until it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "empty-file"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB002")
