"""Violations and files → files in which what is safe to mend is mended; everything else stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from playbook import rules
from playbook.document import Document
from playbook.findings import Edit, Fix, Violation
from playbook.library import Library
from playbook.model import FIELDS, Location
from playbook.translation import fingerprints, part_keys

Files = Mapping[str, bytes]

ROUNDS = 10
"""Fixes that touch the same words are made one after another; a file that asks for more is not getting better."""
_END = re.compile(r"(\r\n|\r|\n)")


def mend(sources: Files, root: str, is_asked: Callable[[Violation], bool], is_file: Callable[[str], bool]) -> dict[str, bytes]:
    """Return the files that change, by their path relative to the folder.

    `is_asked` says which violations are mended, `is_file` the fields of which files are sorted.
    """
    files = dict(sources)
    before = library = Library.build(files, root=root)
    for _ in range(ROUNDS):
        safe = (v.fix for v in rules.run(library) if v.fix and v.fix.safe and is_asked(v))
        changed = apply(files, [*safe, *_unsorted(library, is_file), *_read_before(before, library)], root)
        if not changed:
            break
        files |= changed
        library = Library.build(files, root=root)
    return {path: content for path, content in files.items() if content != sources[path]}


def apply(files: Files, fixes: Iterable[Fix], root: str) -> dict[str, bytes]:
    """Return the files that the fixes change. Of two that touch the same words the second is left out; so is one whose words are gone."""
    texts: dict[str, list[str]] = {}
    edits: dict[tuple[str, int], list[Edit]] = {}
    for fix in fixes:
        for path in {edit.location.path for edit in fix.edits}:
            texts.setdefault(path, _END.split(files[path.removeprefix(root).lstrip("/")].decode().lstrip("\ufeff")))
        if all(_stands(edit, texts[edit.location.path]) and not _meets(edit, edits) for edit in fix.edits):
            for edit in fix.edits:
                edits.setdefault((edit.location.path, edit.location.line), []).append(edit)
    for (path, line), made in edits.items():
        for edit in sorted(made, reverse=True):
            _make(edit, texts[path], line)
    return {name: _bytes(files[name], texts[path]) for path in {path for path, _ in edits} if (name := path.removeprefix(root).lstrip("/"))}


def _stands(edit: Edit, pieces: list[str]) -> bool:
    """Lines and their ends alternate in the pieces."""
    place = 2 * (edit.location.line - 1)
    return place < len(pieces) and pieces[place][edit.location.column - 1 :].startswith(edit.old)


def _meets(edit: Edit, edits: Mapping[tuple[str, int], list[Edit]]) -> bool:
    there = edits.get((edit.location.path, edit.location.line), ())
    return any(edit.location.column <= other.end_column and other.location.column <= edit.end_column for other in there)


def _make(edit: Edit, pieces: list[str], line: int) -> None:
    place, start = 2 * (line - 1), edit.location.column - 1
    new = edit.new.replace("\n", pieces[1] if len(pieces) > 1 else "\n")
    pieces[place] = pieces[place][:start] + new + pieces[place][start + len(edit.old) :]


def _bytes(before: bytes, pieces: list[str]) -> bytes:
    text = before.decode()
    return (text[: len(text) - len(text.lstrip("\ufeff"))] + "".join(pieces)).encode()


def _unsorted(library: Library, is_asked: Callable[[str], bool]) -> Iterator[Fix]:
    """Yield, for each situation whose fields stand in another order than that of `FIELDS`, the fix that sorts them."""
    broken = {fault.location.path for fault in library.faults if fault.code in ("PB003", "PB005")}
    situations = {situation.path for situation in library.situations if is_asked(situation.path)} - broken
    for document in library.documents:
        if document.path in situations and (edits := tuple(_sorting(document))):
            yield Fix(edits=edits, safe=True)


def _sorting(document: Document) -> Iterator[Edit]:
    starts = sorted(document.meta_lines.values())
    known = [name for name in FIELDS if name in document.meta_lines]
    names = [*known, *(name for name in document.meta_lines if name not in known)]
    if len(set(starts)) != len(starts) or names == sorted(names, key=document.meta_lines.__getitem__):
        return
    end = next(number for number, line in enumerate(document.lines[1:], 2) if line.rstrip() in ("---", "...") and number > starts[-1])
    for at in range(len(starts)):
        while starts[at] > 2 and document.lines[starts[at] - 2].startswith("#"):
            starts[at] -= 1
    until = dict(zip(starts, [*starts[1:], end], strict=True))
    first = {name: max(start for start in starts if start <= line) for name, line in document.meta_lines.items()}
    moved = [line for name in names for line in document.lines[first[name] - 1 : until[first[name]] - 1]]
    for number, (old, new) in enumerate(zip(document.lines[starts[0] - 1 : end - 1], moved, strict=True), starts[0]):
        if old != new:
            yield Edit(location=Location(path=document.path, line=number), old=old, new=new)


def _read_before(before: Library, now: Library) -> Iterator[Fix]:
    """Yield new fingerprints for what was up to date before its original was mended: the words are the same ones."""
    for there in now.situations:
        here = before.get(there.id, there.language)
        if not here or not there.is_translation or not there.translates or part_keys(here) != part_keys(before.original(here)):
            continue
        stale = before.stale(here)
        fresh = fingerprints(now.original(there))
        marks = zip(part_keys(here), there.translates, fresh, strict=False)
        wanted = " ".join(old if key in stale else new for key, old, new in marks)
        place = there.place("translates")
        line = now.lines(there.path)[place.line - 1]
        if len(stale) < len(fresh) and line == f"translates: {' '.join(there.translates)}" and wanted != " ".join(there.translates):
            yield Fix(edits=(Edit(location=place, old=line, new=f"translates: {wanted}"),), safe=True)
