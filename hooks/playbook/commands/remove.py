"""delete a situation; its address leads on to the category, and its code is never given again"""

from __future__ import annotations

import argparse

from playbook.commands import CLEAN, next_steps, read_library, write
from playbook.library import read_folder
from playbook.moving import links_to, remove


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("id", metavar="ID", help="category/name")


def run(options: argparse.Namespace) -> int:
    """Print the files that were written and deleted, and the links that somebody must mend by hand."""
    library = read_library(options.docs)
    write(options.docs, remove(library, read_folder(options.docs), options.id))
    for place in links_to(library, options.id):
        print(f"{place}: a link still leads to “{options.id}”; take it out or write another one")
    print(f"now run {next_steps(library)}")
    return CLEAN
