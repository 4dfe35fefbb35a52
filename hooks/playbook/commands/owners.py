"""say where CODEOWNERS and the owners of the situations disagree, or write it anew"""

from __future__ import annotations

import argparse
from pathlib import Path

from playbook import owners
from playbook.commands import CLEAN, VIOLATIONS, read_library


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("--write", action="store_true", help="write the lines of all situations; others stay")
    parser.add_argument("--file", type=Path, default=Path(".github/CODEOWNERS"), help="default: .github/CODEOWNERS")


def run(options: argparse.Namespace) -> int:
    """Print every disagreement with its line; after writing there is none but where no teams are named."""
    library, file = read_library(options.docs), options.file
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if options.write and library.taxonomy.teams:
        text = owners.written(library, text)
        file.write_text(text, encoding="utf-8", newline="")
    found = sorted(owners.wrong(library, text))
    for line, message in found:
        print(f"{file.as_posix()}:{line}: {message}")
    return VIOLATIONS if found else CLEAN
