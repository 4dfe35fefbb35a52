"""give a situation another id; what relates to it, links and its old address follow"""

from __future__ import annotations

import argparse

from playbook.commands import CLEAN, next_steps, read_library, write
from playbook.library import read_folder
from playbook.moving import rename


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("old", metavar="OLD", help="category/name as it is")
    parser.add_argument("new", metavar="NEW", help="category/name as it shall be")


def run(options: argparse.Namespace) -> int:
    """Print the files that were written and deleted."""
    library = read_library(options.docs)
    write(options.docs, rename(library, read_folder(options.docs), options.old, options.new))
    print(f"now run {next_steps(library)}")
    return CLEAN
