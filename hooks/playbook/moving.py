"""Files of `docs/` → the files as they are after a situation was renamed or removed, with all that names it.

What is edited is found by the places that the library remembers, and nothing else in a file is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath, relpath

from playbook.accept import with_fingerprints
from playbook.ladders import LADDERS, load_ladders, without, without_words
from playbook.language import LANGUAGE
from playbook.library import Library
from playbook.model import Location, RefusedError
from playbook.moves import MOVES, as_yaml
from playbook.scaffold import refuse_taken
from playbook.translation import fingerprints, part_keys

Files = Mapping[str, bytes]
Changes = dict[str, bytes | None]
"""Path relative to `docs/` → its new content; None where the file goes."""
_Edit = tuple[int, int, str]
"""From, to, and what stands there then."""


def rename(library: Library, files: Files, old: str, new: str) -> Changes:
    """Return what changes when a situation gets another id: its files, what relates to it, links, its old address."""
    _code(library, old)
    refuse_taken(library, new, back_from=old)
    went = {f"{code}/{old}.md": f"{code}/{new}.md" for code in library.languages if f"{code}/{old}.md" in files}
    changes: Changes = dict.fromkeys(went)
    for path in files:
        edits = [*_links(library, path, files[path], went), *_names(library, path, files[path], old, new)]
        if edits or path in went:
            changes[went.get(path, path)] = _edited(files[path], edits)
    changes[MOVES] = as_yaml(library.moves.renamed(old, new)).encode()
    return _still_read(library, files, changes, {old: new})


def remove(library: Library, files: Files, id: str) -> Changes:
    """Return what changes when a situation goes: its files, what relates to it, its address; its code is kept."""
    code = _code(library, id)
    changes: Changes = {path: None for language in library.languages if (path := f"{language}/{id}.md") in files}
    for path in files.keys() - changes.keys():
        if path != LADDERS and (edits := list(_names(library, path, files[path], id, ""))):
            changes[path] = _edited(files[path], edits)
    changes |= _off_ladders(files, changes, id)
    changes[MOVES] = as_yaml(library.moves.without(id, code)).encode()
    return changes


def links_to(library: Library, id: str) -> Iterator[Location]:
    """Yield the place of every link that leads to a situation, but those of its own files."""
    for document in library.documents:
        path = _inside(library, document.path)
        for link in document.links:
            if _target(path, link.text) == f"{path.partition('/')[0]}/{id}.md" != path:
                yield link.location


def _code(library: Library, id: str) -> int:
    found = [s for s in library.situations if s.id == id]
    if not found:
        raise RefusedError(f"there is no situation “{id}”")
    return found[0].code or 0


def _links(library: Library, path: str, content: bytes, went: Mapping[str, str]) -> Iterator[_Edit]:
    """Yield an edit for every link of a file whose target went, or that itself went elsewhere."""
    document = next((d for d in library.documents if _inside(library, d.path) == path), None)
    for link in document.links if document else ():
        target = _target(path, link.text)
        if target and (target in went or path in went):
            folder = dirname(went.get(path, path))
            start = _offset(content, link.location)
            bare = link.text.partition("#")[0]
            yield start, start + len(bare), relpath(went.get(target, target), folder)


def _names(library: Library, path: str, content: bytes, old: str, new: str) -> Iterator[_Edit]:
    """Yield an edit for every list in a file that names the situation: *related*, and what a home shows."""
    text = content.decode("utf-8", "replace")
    places = {r.location for s in library.situations for r in s.related if r.text == old and _inside(library, r.location.path) == path}
    starts = {text.index(old, _offset(content, place)) for place in places}
    if path == LADDERS or path.endswith(f"/{LANGUAGE}"):
        starts |= {found.start() for found in re.finditer(rf"(?<![\w/-]){re.escape(old)}(?![\w/-])", text)}
    for start in starts:
        yield (start, start + len(old), new) if new else _out_of_list(text, start, start + len(old))


def _out_of_list(text: str, start: int, end: int) -> _Edit:
    """Return the edit that takes an item out of a YAML list, with its quotation marks and its comma or its line."""
    if text[start - 1] in "\"'":
        start, end = start - 1, end + 1
    if after := re.compile(r"[ \t]*,\s*").match(text, end):
        return start, after.end(), ""
    if before := re.search(r",\s*$", text[:start]):
        return before.start(), end, ""
    if line := re.search(r"\r?\n[ \t]*-[ \t]*$", text[:start]):
        alone = text[: line.start()].endswith(":") and not re.match(r"[^\n]*\n[ \t]*-[ \t]", text[end:])
        return line.start(), end, " []" if alone else ""
    return start, end, ""


def _off_ladders(files: Files, changes: Changes, id: str) -> Changes:
    """Return the ladders without a situation, and every language without the words that nothing has any more."""
    before = files.get(LADDERS, b"")
    after = without(before, LADDERS, id)
    if after == before:
        return {}
    steps = {ladder.name: frozenset(step.name for step in ladder.steps) for ladder in load_ladders(after, LADDERS)[0]}
    spoken = {path: changes.get(path) or content for path, content in files.items() if path.endswith(f"/{LANGUAGE}")}
    return {LADDERS: after, **{path: without_words(content, steps) for path, content in spoken.items()}}


def _still_read(library: Library, files: Files, changes: Changes, ids: Mapping[str, str]) -> Changes:
    """Return the changes, with new fingerprints for those parts of originals in which only a link is another one."""
    after = Library.build({path: text for path, text in {**files, **changes}.items() if text is not None}, library.root)
    for situation in library.situations:
        id = ids.get(situation.id, situation.id)
        translation = after.get(id, situation.language)
        if not situation.translates or translation is None or not after.stale(translation) - library.stale(situation):
            continue
        now, stale = fingerprints(after.original(translation)), library.stale(situation)
        pairs = zip(part_keys(situation), situation.translates, now, strict=True)
        path = f"{situation.language}/{id}.md"
        text = (changes.get(path) or files[path]).decode()
        changes[path] = with_fingerprints(text, [before if key in stale else print for key, before, print in pairs]).encode()
    return changes


def _target(path: str, link: str) -> str | None:
    """Return the path relative to `docs/` to which a link in a file leads; None where it leads out of the playbook."""
    bare = link.partition("#")[0]
    return normpath(join(dirname(path), bare)) if bare.endswith(".md") and "://" not in bare else None


def _inside(library: Library, path: str) -> str:
    return path.removeprefix(f"{library.root}/") if library.root else path


def _offset(content: bytes, place: Location) -> int:
    """Return where a place is in the text of a file, in characters."""
    text = content.decode("utf-8", "replace")
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
    return starts[place.line - 1] + place.column - 1 + (place.line == 1 and text.startswith("\ufeff"))


def _edited(content: bytes, edits: list[_Edit]) -> bytes:
    if not edits:
        return content
    text = content.decode()
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text.encode()
