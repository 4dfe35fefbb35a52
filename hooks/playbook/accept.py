"""Writes into translations the fingerprints of their originals: somebody has read the two side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from playbook.library import Library
from playbook.model import RefusedError
from playbook.translation import fingerprints

ALL = "all"
_BAD_FRONT_MATTER = "PB003"
_LINE = re.compile(r"^translates:.*\n", re.MULTILINE)
_FRONT_MATTER_END = re.compile(r"^---[ \t]*\n", re.MULTILINE)


def accept(library: Library, docs: Path, ids: Sequence[str]) -> Iterator[Path]:
    """Write the line `translates` of every translation of the given situations and yield the files that changed.

    Raises RefusedError, before anything is written, when an id is not known or a file has no place for the line.
    """
    known = {s.id for s in library.situations}
    lost = [id for id in ids if id != ALL and id not in known]
    if lost:
        raise RefusedError(f"there is no situation {', '.join(lost)}")
    wanted = known if ALL in ids else set(ids)
    meant = [s for s in library.situations if s.id in wanted and s.language != s.original]
    broken = {fault.location.path for fault in library.faults_of(_BAD_FRONT_MATTER)}
    for path in sorted(broken & {situation.path for situation in meant}):
        raise RefusedError(f"nothing can be written at the top of {path}; run “playbook check” and mend what it says of that file")
    for situation in meant:
        file = docs / situation.language / f"{situation.id}.md"
        before = file.read_text(encoding="utf-8-sig")
        after = with_fingerprints(before, fingerprints(library.original(situation)))
        if after != before:
            file.write_text(after, encoding="utf-8", newline="")
            yield file


def with_fingerprints(text: str, prints: Sequence[str]) -> str:
    """Return the text of a translation with these fingerprints in its line `translates`."""
    line = f"translates: {' '.join(prints)}\n"
    if _LINE.search(text):
        return _LINE.sub(line, text, count=1)
    if not text.startswith("---"):
        return f"---\n{line}---\n\n{text}"
    end = list(_FRONT_MATTER_END.finditer(text))[1].start()
    return f"{text[:end]}{line}{text[end:]}"
