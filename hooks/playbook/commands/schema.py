"""write the JSON Schema of the front matter, which editors read"""

from __future__ import annotations

import argparse
from pathlib import Path

from playbook import schema
from playbook.commands import CLEAN, read_library


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("--write", type=Path, metavar="FILE", help="write it there, such as .vscode/situation.schema.json")


def run(options: argparse.Namespace) -> int:
    """Print the schema, or write it to a file."""
    text = schema.as_text(read_library(options.docs))
    if options.write:
        options.write.write_text(text, encoding="utf-8", newline="")
    else:
        print(text, end="")
    return CLEAN
