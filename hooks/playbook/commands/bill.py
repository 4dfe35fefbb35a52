"""write a bill of materials (CycloneDX): what the site is made with and what of others it holds"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from playbook import bill
from playbook.commands import CLEAN
from playbook.model import RefusedError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="the file to write")


def run(options: argparse.Namespace) -> int:
    """Write the bill of the project that the content lies in; it bears the time of SOURCE_DATE_EPOCH, else none."""
    project, epoch = options.docs.parent, os.environ.get("SOURCE_DATE_EPOCH")
    if not project.joinpath("requirements.lock").exists():
        raise RefusedError(f"there is no requirements.lock in “{project}”; run this in the folder of the project")
    options.to.write_text(bill.make(project, int(epoch) if epoch else None), "utf-8")
    print(f"{options.to}: written")
    return CLEAN
