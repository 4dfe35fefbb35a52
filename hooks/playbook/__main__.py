"""The command line: `playbook <verb>`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from playbook import rules, stats
from playbook.accept import accept
from playbook.library import Library, read_folder
from playbook.model import Violation

CLEAN, VIOLATIONS, BROKEN = 0, 1, 2
"""Exit codes: nothing wrong; something to mend in the content; the command itself failed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a failure of our own is one line, never a traceback."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Exception as error:  # whatever it is: an editor must not be shown a traceback
        print(f"playbook: {type(error).__name__}: {error}; this is a fault of the checker, not of the text", file=sys.stderr)
        return BROKEN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="playbook", description="Checks the situations of a playbook.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    check = verbs.add_parser("check", help="say what is wrong with the content")
    check.add_argument("paths", nargs="*", metavar="PATH", type=Path, help="say only what is wrong in these files or folders")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=_check)
    read = verbs.add_parser("accept", help="note that a translation has been read against its original as it stands now")
    read.add_argument("ids", nargs="+", metavar="ID", help="category/name, or “all”")
    read.set_defaults(run=_accept)
    count = verbs.add_parser("stats", help="count situations, phrases and forbidden items by category and language")
    count.set_defaults(run=_stats)
    for verb in (check, read, count):
        verb.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="the folder of the content (default: docs)")
    return parser


def _library(docs: Path) -> Library:
    if not docs.is_dir():
        raise FileNotFoundError(f"there is no folder “{docs}”")
    return Library.build(read_folder(docs), root=docs.as_posix())


def _check(options: argparse.Namespace) -> int:
    library = _library(options.docs)
    violations = [v for v in rules.run(library) if _is_asked(v, options.paths)]
    if options.format == "json":
        print(json.dumps([_as_json(v) for v in violations], ensure_ascii=False, indent=2))
    else:
        print("\n".join([*map(str, violations), _summary(library, violations)]))
    return VIOLATIONS if any(v.severity == "error" for v in violations) else CLEAN


def _is_asked(violation: Violation, paths: Sequence[Path]) -> bool:
    place = Path(violation.location.path).resolve()
    return not paths or any(place.is_relative_to(path.resolve()) for path in paths)


def _as_json(violation: Violation) -> dict[str, str | int]:
    place = violation.location
    return {
        "code": violation.code,
        "name": violation.name,
        "severity": violation.severity,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": violation.message,
    }


def _summary(library: Library, violations: Sequence[Violation]) -> str:
    counts = ", ".join(f"{code} {len(library.in_language(code))}" for code in library.languages)
    found = f"{len(violations)} violations" if violations else "no violations"
    return f"{found}; situations: {counts}; rules: {len(rules.all_rules())}; content {library.digest}"


def _accept(options: argparse.Namespace) -> int:
    for path in accept(_library(options.docs), options.docs, options.ids):
        print(f"{path}: accepted")
    return CLEAN


def _stats(options: argparse.Namespace) -> int:
    print("\n".join(stats.table(_library(options.docs))))
    return CLEAN


if __name__ == "__main__":
    sys.exit(main())
