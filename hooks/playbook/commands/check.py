"""say what is wrong with the content"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from playbook import rules
from playbook.commands import CLEAN, VIOLATIONS, read_library
from playbook.findings import Violation
from playbook.library import Library


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path, help="say only what is wrong in these files or folders")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print all violations; errors among them make the exit code 1."""
    library = read_library(options.docs)
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
