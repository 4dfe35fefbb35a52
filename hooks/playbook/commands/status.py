"""say which translations are missing or stale, what is due for review, and what belongs to nothing"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from playbook import status
from playbook.commands import CLEAN, read_library

_ORPHANS = {
    "translation": "a translation whose original is gone",
    "relation": "related to “{name}”, which is not there",
    "owner": "the owner “{name}” of docs/_taxonomy.yml answers for nothing",
}


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--today", type=date.fromisoformat, metavar="DAY", help="as on this day, such as 2026-12-31: what will be due")


def run(options: argparse.Namespace) -> int:
    """Print the state; that much is to be done is no failure."""
    library = read_library(options.docs)
    state = status.state(replace(library, today=options.today) if options.today else library)
    print(json.dumps(state, ensure_ascii=False, indent=2) if options.format == "json" else "\n".join(_lines(state)))
    return CLEAN


def _lines(state: dict[str, Any]) -> Iterator[str]:
    yield from _listed("missing translations", state["missing"], lambda row: f"nobody has written {row['file']}")
    yield from _listed("stale phrases", state["stale"], lambda row: f"{row['language']}, {row['part']}: {row['text']}")
    yield from _listed("due for review", state["overdue"], lambda row: f"{row['owner']}, read on {row['reviewed']}, due on {row['due']}")
    yield from _listed("orphaned", state["orphaned"], lambda row: _ORPHANS[row["kind"]].format(**row))
    for code, counts in state["languages"].items():
        yield f"{code}: " + ", ".join(f"{name} {count}" for name, count in counts.items())
    for owner, counts in state["owners"].items():
        yield f"{owner}: " + ", ".join(f"{name} {count}" for name, count in counts.items())
    yield f"as on {state['day']}"


def _listed(name: str, rows: list[dict[str, Any]], words: Any) -> Iterator[str]:
    yield f"{name}: {len(rows)}"
    for row in rows:
        place = f"{row['path']}:{row['line']}: {row['code']} {row['id']}, " if row["path"] else ""
        yield f"  {place}{words(row)}"
