"""write JSON, CSV, Zendesk, espanso, OpenSearch and cue cards into a folder: what the site has under exports/"""

from __future__ import annotations

import argparse
from pathlib import Path

from playbook import exports, rules
from playbook.commands import CLEAN, VIOLATIONS, read_library


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="the folder to write into")


def run(options: argparse.Namespace) -> int:
    """Print the files that were written; of content with errors nothing is written."""
    library = read_library(options.docs)
    errors = [violation for violation in rules.run(library) if violation.severity == "error"]
    for violation in errors:
        print(violation)
    if errors:
        return VIOLATIONS
    for path in exports.write(library, options.to):
        print(f"{path}: written")
    return CLEAN
