"""write what a branch changed in the phrases, before and after, for whoever reviews it"""

from __future__ import annotations

import argparse

from playbook import commands
from playbook.comparison import comment
from playbook.differences import differences
from playbook.history import files_at
from playbook.library import Library, read_folder


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("base", metavar="BASE", help="the branch or commit to compare with, such as main")


def run(options: argparse.Namespace) -> int:
    """Print the comparison as Markdown."""
    root = options.docs.as_posix()
    old, new = files_at(options.docs, options.base), read_folder(options.docs)
    before, after = Library.build(old, root=root), Library.build(new, root=root)
    situations = {f"{s.language}/{s.id}.md" for library in (before, after) for s in library.situations}
    others = sorted(path for path in {*old, *new} - situations if old.get(path) != new.get(path))
    print(comment(differences(before, after), [f"{root}/{path}" for path in others], after), end="")
    return commands.CLEAN
