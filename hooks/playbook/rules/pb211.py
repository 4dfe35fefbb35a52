"""A link in a situation leads to a file that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath, relpath, splitext
from urllib.parse import unquote

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spelling import nearest, shortened

NAME = "dangling-link"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every link of a situation without a file behind it."""
    languages = {situation.path: situation.language for situation in library.situations}
    for document in library.documents:
        for link in document.links if document.path in languages else ():
            target = unquote(re.split(r"[?#\s]", link.text.strip("<>"), maxsplit=1)[0])
            folder = dirname(document.path)
            if _is_page(target) and not library.has_file(normpath(join(folder, target))):
                gone = normpath(join(folder, target))
                near = nearest(target, (relpath(s.path, folder) for s in library.in_language(languages[document.path])))
                key = "near" if near else "none"
                yield finding(link.location, key, target=shortened(target), near=near or "", concerns=(gone,))


def _is_page(target: str) -> bool:
    return bool(target) and ":" not in target and not target.startswith("//") and splitext(target)[1] in ("", ".md")
