"""A link leads somewhere that is not allowed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spelling import shortened

NAME = "unsafe-link"

_ALLOWED = ("https", "mailto", "tel")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every link whose scheme is not allowed, or that leaves the site without naming one."""
    for document in library.documents:
        for link in document.links:
            target = _as_followed(link.text)
            scheme = _SCHEME.match(target.replace("\\", ""))
            if target.replace("\\", "/").startswith("//") or (scheme and scheme[1] not in _ALLOWED):
                yield finding(link.location, "unsafe", target=shortened(link.text))


def _as_followed(target: str) -> str:
    """Return the target as the most obliging browser would read it."""
    for _ in range(3):
        target = unquote(unescape(target))
    visible = (letter for letter in target.strip("<> ") if not unicodedata.category(letter).startswith(("C", "Z")))
    return "".join(visible).lower()
