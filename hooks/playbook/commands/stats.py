"""count situations, phrases and forbidden items by category and language"""

from __future__ import annotations

import argparse

from playbook import stats
from playbook.commands import CLEAN, read_library


def add(parser: argparse.ArgumentParser) -> None:
    """Add nothing: there is nothing to choose."""


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    print("\n".join(stats.table(read_library(options.docs))))
    return CLEAN
