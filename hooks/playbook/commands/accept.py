"""note that a translation has been read against its original as it stands now"""

from __future__ import annotations

import argparse

from playbook.accept import accept
from playbook.commands import CLEAN, read_library


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="category/name, or “all”")


def run(options: argparse.Namespace) -> int:
    """Print the files that were written."""
    for path in accept(read_library(options.docs), options.docs, options.ids):
        print(f"{path}: accepted")
    return CLEAN
