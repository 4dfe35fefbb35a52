"""say what is wrong with the content, and mend what is safe to mend"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playbook import fixes, formats, rules
from playbook.changes import is_touched
from playbook.commands import CLEAN, VIOLATIONS, read_library
from playbook.findings import Violation
from playbook.history import changed_since
from playbook.library import read_folder
from playbook.messages import ENGLISH
from playbook.model import RefusedError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path, help="say only what is wrong in these files or folders")
    parser.add_argument("--format", choices=formats.names(), default=formats.DEFAULT)
    parser.add_argument("--language", metavar="CODE", help="the language of all messages (default: that of each file)")
    parser.add_argument("--changed-only", metavar="BASE", help="say only what a branch has to do with, compared with this commit")
    parser.add_argument(
        "--fix", action="store_true", help="first mend what needs no thought: quotation marks, diacritics, the order of fields …"
    )


def run(options: argparse.Namespace) -> int:
    """Print the violations that are asked for; errors among them make the exit code 1."""
    library = read_library(options.docs)
    scope = _Scope(options)
    if options.fix:
        _mend(options.docs, scope)
        library = read_library(options.docs)
    if options.language not in (None, ENGLISH, *library.languages):
        raise RefusedError(f"there is no language “{options.language}”; there are {', '.join((ENGLISH, *library.languages))}")
    violations = tuple(v for v in rules.run(library, options.language, slow=True) if scope.has(v))
    print(formats.write(options.format, formats.Report(violations=violations, library=library, language=options.language)))
    return VIOLATIONS if any(v.severity == "error" for v in violations) else CLEAN


class _Scope:
    """What was asked for: some files, and what a branch has to do with."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.folders = [path.resolve() for path in options.paths]
        self.changed = changed_since(options.changed_only, options.docs) if options.changed_only else None

    def has_file(self, path: str) -> bool:
        """Whether a file is meant, by its path as locations give it."""
        return self._is_named(path) and (self.changed is None or path in self.changed)

    def has(self, violation: Violation) -> bool:
        """Whether a violation is meant: a branch has to do with those, too, whose counterpart it changed."""
        return self._is_named(violation.location.path) and (self.changed is None or is_touched(violation, self.changed))

    def _is_named(self, path: str) -> bool:
        return not self.folders or any(Path(path).resolve().is_relative_to(folder) for folder in self.folders)


def _mend(docs: Path, scope: _Scope) -> None:
    """Write what is mended, and say which files to the side of the report."""
    for path, content in fixes.mend(read_folder(docs), docs.as_posix(), scope.has, scope.has_file).items():
        (docs / path).write_bytes(content)
        print(f"{docs.as_posix()}/{path}: mended", file=sys.stderr)
