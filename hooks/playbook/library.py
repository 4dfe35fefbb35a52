"""All situations in all languages, and the look-ups across them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from playbook import document as markdown
from playbook.document import Document
from playbook.findings import Fault, Finding, fault
from playbook.folder import digest, under
from playbook.ladders import LADDERS, Ladder, load_ladders
from playbook.language import LANGUAGE, Language, Taxonomy
from playbook.languages import load
from playbook.model import SHARED_FIELDS, Location, Situation
from playbook.moves import MOVES, Moves, load_moves
from playbook.parser import parse_situation
from playbook.spelling import advice
from playbook.translation import stale_parts

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a situation may be called in its address."""
_INDEX = "index.md"
_NO_FRONT_MATTER = "PB003"
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that `docs/` says, in reading order: categories as in the taxonomy, situations by code."""

    taxonomy: Taxonomy
    languages: Mapping[str, Language]
    documents: tuple[Document, ...]
    """Every Markdown file that could be read, pages too."""
    faults: tuple[Fault, ...]
    """What is wrong with the shape of files."""
    files: frozenset[str]
    """Every path given, relative to `docs/`."""
    digest: str
    """Hash of all files and their paths."""
    pages: frozenset[str]
    """Every path inside the folder of a language, whichever language has it."""
    unread: frozenset[str]
    """Ids of situations whose original is lost, or may be in a file that could not be read: nobody knows what it says."""
    moves: Moves
    """Where situations went that are not at their old address any more."""
    ladders: tuple[Ladder, ...]
    """Which situations follow one another in a conversation."""
    today: date | None
    """Day of the data; None where nobody asks what has fallen due."""
    root: str
    """What stands before a path relative to `docs/` in a location."""
    _situations: Mapping[str, Mapping[str, Situation]] = field(repr=False)
    """Language → id → situation."""
    _lines: Mapping[str, tuple[str, ...]] = field(repr=False)
    """Path → lines."""

    @classmethod
    def build(cls, sources: Mapping[str, bytes], root: str = "docs", today: date | None = None) -> Library:
        """Return the library made from files by their path relative to `docs/`. Reads nothing else and never raises."""
        return _Builder(sources, root).build(today)

    def get(self, id: str, language: str) -> Situation | None:
        """Return a situation in one language."""
        return self._situations.get(language, {}).get(id)

    def path(self, id: str, language: str) -> str:
        """Return the file of a situation in a language, whether it is there or not."""
        return under(self.root, f"{language}/{id}.md")

    def has_file(self, path: str) -> bool:
        """Whether a file lies at this path, as locations give it, or at the same path in another language."""
        inside = self.inside(path)
        return inside in self.files or inside.partition("/")[2] in self.pages

    def inside(self, path: str) -> str:
        """Return a path relative to the folder of the content, from one as locations give it."""
        return path.removeprefix(under(self.root, ""))

    def language_file(self, language: str) -> str:
        """Return the path of a language's words."""
        return under(self.root, f"{language}/{LANGUAGE}")

    def in_language(self, language: str) -> tuple[Situation, ...]:
        """Return all situations of a language."""
        return tuple(self._situations.get(language, {}).values())

    def in_category(self, category: str, language: str) -> tuple[Situation, ...]:
        """Return a category's situations in one language."""
        return tuple(s for s in self.in_language(language) if s.category == category)

    def translations(self, situation: Situation) -> tuple[Situation, ...]:
        """Return the same situation in the other languages."""
        return tuple(s for code in self.languages if code != situation.language and (s := self.get(situation.id, code)))

    def original(self, situation: Situation) -> Situation:
        """Return the situation in the language in which it was first written."""
        return self.get(situation.id, situation.original) or situation

    def stale(self, situation: Situation) -> frozenset[str]:
        """Return the keys of a translation's parts whose original has changed since; of an original, none."""
        original = self.original(situation)
        return frozenset() if original is situation else stale_parts(original, situation)

    def related(self, situation: Situation) -> tuple[Situation, ...]:
        """Return the situations that this one names as related, in its own language."""
        return tuple(s for text in situation.related if (s := self.get(text.text, situation.language)))

    def faults_of(self, code: str) -> Iterator[Finding]:
        """Yield every fault of shape with this code."""
        return (fault for fault in self.faults if fault.code == code)

    def lines(self, path: str) -> tuple[str, ...]:
        """Return the lines of a Markdown file, by its path as locations give it; none where it could not be read."""
        return self._lines.get(path, ())

    @property
    def situations(self) -> tuple[Situation, ...]:
        """All situations of all languages."""
        return tuple(s for code in self.languages for s in self.in_language(code))


def read_folder(docs: Path) -> dict[str, bytes]:
    """Return the files of a `docs/` folder that `Library.build` takes, by their path relative to it."""
    return {p.relative_to(docs).as_posix(): p.read_bytes() for p in sorted(docs.rglob("*")) if p.suffix in (".md", ".yml") and p.is_file()}


class _Builder:
    def __init__(self, sources: Mapping[str, bytes], root: str) -> None:
        self.sources, self.root = sources, root
        languages = load(sources, root)
        self.taxonomy, self.languages = languages.taxonomy, languages.by_code
        self.faults: list[Fault] = [*languages.faults]
        self.documents: list[Document] = []
        self.unread: set[str] = set()
        self.lost_folders: set[str] = set()

    def build(self, today: date | None) -> Library:
        parsed = [s for path in sorted(self.sources) if path.endswith(".md") and (s := self._read(path))]
        by_id: dict[str, list[Situation]] = {}
        for situation in parsed:
            by_id.setdefault(situation.id, []).append(situation)
        resolved = [s for versions in by_id.values() for s in self._inherit(versions)]
        order = {category: place for place, category in enumerate(self.taxonomy.categories)}
        resolved.sort(key=lambda s: (order.get(s.category, len(order)), s.code or 0, s.id))
        return Library(
            taxonomy=self.taxonomy,
            languages=self.languages,
            documents=tuple(self.documents),
            files=frozenset(self.sources),
            pages=frozenset(path.partition("/")[2] for path in self.sources),
            unread=frozenset(self.unread),
            digest=digest(self.sources),
            moves=self._kept(load_moves(self.sources.get(MOVES), self._path(MOVES))),
            ladders=self._kept(load_ladders(self.sources.get(LADDERS), self._path(LADDERS))),
            faults=tuple(self.faults),
            today=today,
            root=self.root,
            _lines={document.path: document.lines for document in self.documents},
            _situations={code: {s.id: s for s in resolved if s.language == code} for code in self.languages},
        )

    def _kept(self, read: tuple[_Read, list[Fault]]) -> _Read:
        self.faults += read[1]
        return read[0]

    def _path(self, path: str) -> str:
        return under(self.root, path)

    def _fault(self, path: str, key: str, **values: Any) -> None:
        self.faults.append(fault("PB014", Location(path=self._path(path)), key, **values))

    def _read(self, path: str) -> Situation | None:
        folders = path.split("/")
        if any(part.startswith(("_", ".")) for part in folders):
            return None
        document = markdown.parse(self.sources[path], self._path(path))
        if isinstance(document, Fault) or (not document.meta and any(fault.code == _NO_FRONT_MATTER for fault in document.faults)):
            self.unread.add("/".join(folders[1:]).removesuffix(".md"))
        if isinstance(document, Fault):
            # A page may be empty: its list or its words come from the template.
            if document.code != "PB002" or self._is_situation(folders):
                self.faults.append(document)
            return None
        self.documents.append(document)
        if self._is_situation(folders):
            return self._situation(document, *folders)
        # What a second title or a wide heading means on a page is the writer's affair.
        self.faults += (fault for fault in document.faults if fault.code not in ("PB007", "PB009"))
        self._judge_place(path, folders)
        if f"{folders[0]}/{LANGUAGE}" in self.sources and folders[0] not in self.languages:
            self.unread.add("/".join(folders[1:]).removesuffix(".md"))
        return None

    def _situation(self, document: Document, code: str, category: str, name: str) -> Situation:
        id = name.removesuffix(".md")
        situation = self._kept(parse_situation(document, self.languages[code], self.taxonomy, category, id))
        if not NAME.fullmatch(id):
            self._fault(f"{code}/{category}/{name}", "name", name=name)
        return situation

    def _is_situation(self, folders: list[str]) -> bool:
        return len(folders) == 3 and folders[0] in self.languages and folders[1] in self.taxonomy.categories and folders[2] != _INDEX

    def _judge_place(self, path: str, folders: list[str]) -> None:
        """A page stands in the language's folder or in one of the folders for pages; anything else is a lost situation."""
        code, *inner, name = folders if len(folders) > 1 else ("", *folders)
        known = (*self.taxonomy.categories, *self.taxonomy.pages)
        if not code or f"{code}/{LANGUAGE}" not in self.sources:
            if code:
                self._lost_folder(path, code, "language", folder=code, file=self._path(f"{code}/{LANGUAGE}"))
        elif code in self.languages and inner and inner[0] not in known:
            how, near = advice(inner[0], known)
            self._lost_folder(path, f"{code}/{inner[0]}", f"category-{how}", folder=inner[0], **near)
        elif inner and inner[0] in self.taxonomy.categories and (len(inner) > 1 or name != _INDEX) and code in self.languages:
            self._fault(path, "too-deep", file=self._path(f"{code}/{inner[0]}/{name}"))

    def _lost_folder(self, path: str, lost: str, key: str, **values: Any) -> None:
        """Report a folder once, at the first of its files."""
        if lost not in self.lost_folders:
            self._fault(path, key, **values)
        self.lost_folders.add(lost)

    def _inherit(self, versions: list[Situation]) -> Iterable[Situation]:
        """Give every translation what only its original writes."""
        original = max(versions, key=lambda s: (len(s.shared_fields) > 0, s.translates is None, len(s.shared_fields)))
        lost = any(f"{code}/{original.id}.md" not in self.sources for code in self.languages)
        if lost and original.translates is not None and not original.shared_fields:
            self.unread.add(original.id)
        return _inherited(original, tuple(versions))


@lru_cache(maxsize=1 << 13)
def _inherited(original: Situation, versions: tuple[Situation, ...]) -> tuple[Situation, ...]:
    """Return the versions of a situation with what the original shares; of the very same situations, the very same."""
    shared = {name: getattr(original, name) for name in SHARED_FIELDS}
    return tuple(replace(s, original=original.language, **({} if s is original else shared)) for s in versions)
