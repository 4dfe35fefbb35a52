"""The command line: `playbook <verb>`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from playbook import commands
from playbook.model import RefusedError


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line: every verb with its arguments."""
    made = argparse.ArgumentParser(prog="playbook", description="Checks the situations of a playbook.")
    commands.add_all(made)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a failure of our own is one line, never a traceback."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except RefusedError as refusal:
        print(f"playbook: {refusal}", file=sys.stderr)
        return commands.BROKEN
    except Exception as error:  # whatever it is: an editor must not be shown a traceback
        print(f"playbook: {type(error).__name__}: {error}; this is a fault of the checker, not of the text", file=sys.stderr)
        return commands.BROKEN


if __name__ == "__main__":
    sys.exit(main())
