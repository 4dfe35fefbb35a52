"""The verbs of the command line: one file each, found by its name, which is the verb.

A verb's module has a docstring (its first line is the help), `add(parser)` for its own arguments, and `run(options)`, which
prints and returns an exit code.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from playbook.library import Library, read_folder
from playbook.model import RefusedError

CLEAN, VIOLATIONS, BROKEN = 0, 1, 2
"""Exit codes: nothing wrong; something to mend in the content; the command itself failed."""


def add_all(parser: argparse.ArgumentParser) -> None:
    """Add every verb to the parser; what it parses has `run` then."""
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for name in sorted(found.name for found in iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        verb = verbs.add_parser(name, help=(module.__doc__ or "").partition("\n")[0])
        module.add(verb)
        verb.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder of the content (default: docs)")
        verb.set_defaults(run=module.run)


def read_library(docs: Path) -> Library:
    """Return the library of a folder; raise RefusedError where there is none."""
    if not docs.is_dir():
        raise RefusedError(f"there is no folder “{docs}”")
    return Library.build(read_folder(docs), root=docs.as_posix(), today=today())


def today() -> date:
    """Return the day of the data: that of SOURCE_DATE_EPOCH, as the build has it, else the day it is."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()


def write(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    """Write files into a folder, delete those that have no content, and print the name of each."""
    for path, content in sorted(changes.items(), key=lambda change: (change[1] is None, change[0])):
        place = folder / path
        if content is None:
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        print(f"{place}: {'deleted' if content is None else 'written'}")


def next_steps(library: Library, *first: str) -> str:
    """Return the commands that come after the files of a situation were written, moved or deleted, as a sentence names them."""
    verbs = [*first, "check", *(["owners --write"] if library.taxonomy.teams else [])]
    named = [f"“playbook {verb}”" for verb in verbs]
    return " and ".join(filter(None, [", ".join(named[:-1]), named[-1]]))
