"""Raw HTML stands in the text."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.spelling import shortened

NAME = "raw-html"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of the first raw HTML in every line that has any."""
    for document in library.documents:
        for found in document.html:
            shown = shortened(found.text)
            if found.text.startswith("<!--"):
                yield finding(found.location, "comment", shown=shown)
            elif found.text.startswith("{"):
                yield finding(found.location, "attributes", shown=shown)
            else:
                yield finding(found.location, "tag", shown=shown)
