"""Ways to spoil the real content, each a function whose name is a sentence; and ways to change it that nobody may be bothered about.

Every module here holds the ways of one kind. A way takes a `Real` file and returns what it makes of it and where it
must be reported, or nothing where the file has not what it spoils.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2s
from itertools import chain, islice, zip_longest

from playbook.language import Language
from playbook.library import Library
from playbook.model import Situation

Files = dict[str, bytes]
MEGABYTE = 1_000_000
COPIES = 2
"""On so many real files is each way tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoilt:
    """Files that take the place of real ones, and the line at which the fault must be found."""

    files: dict[str, bytes | None]
    """None for a file that is gone."""
    path: str
    line: int = 1

    def lay_over(self, sources: Files) -> Files:
        """Return the content as it is after this."""
        return {path: content for path, content in {**sources, **self.files}.items() if content is not None}


@dataclass(frozen=True, slots=True)
class Real:
    """A situation's file as it stands, and what it says."""

    situation: Situation
    library: Library
    sources: Files

    @property
    def path(self) -> str:
        return self.library.inside(self.situation.path)

    @property
    def language(self) -> Language:
        return self.library.languages[self.situation.language]

    @property
    def content(self) -> bytes:
        return self.sources[self.path]

    @property
    def lines(self) -> list[str]:
        return self.content.decode().split("\n")

    @property
    def twin(self) -> Real:
        """The same situation in the other language."""
        return Real(self.library.translations(self.situation)[0], self.library, self.sources)

    def at(self, key: str) -> int:
        """Return the line of a field or section; 0 where the file has none."""
        return self.situation.lines.get(key, 0)

    def end_of(self, key: str) -> int:
        """Return the line after a section: that of the next heading, or the one after the last."""
        later = (n for n, line in enumerate(self.lines, 1) if n > self.at(key) and line.startswith("#"))
        return next(later, len(self.lines))

    def whole(self, content: str | bytes, line: int = 1) -> Spoilt:
        """Return this file with other content."""
        return Spoilt(files={self.path: content.encode() if isinstance(content, str) else content}, path=self.path, line=line)

    def put(self, line: int, *new: str, instead_of: int = 1, at: int = 0) -> Spoilt | None:
        """Return the file with other lines at a place; the fault stands in the first of them, or at `at`."""
        lines = self.lines
        lines[line - 1 : line - 1 + instead_of] = new
        return self.whole("\n".join(lines), at or line) if line else None

    def before(self, line: int, *new: str, at: int = 0) -> Spoilt | None:
        """Return the file with lines put in before one."""
        return self.put(line, *new, instead_of=0, at=at)

    def swap(self, line: int, old: str, new: str) -> Spoilt | None:
        """Return the file with the first such words of a line written otherwise."""
        text = self.lines[line - 1] if line else ""
        return self.put(line, text.replace(old, new, 1)) if old in text else None

    def anywhere(self, old: str, new: str, begins: str = "- ") -> Spoilt | None:
        """Return the file with the first such words of its body, in a line that begins so, written otherwise."""
        body = enumerate(self.lines[self.situation.location.line :], self.situation.location.line + 1)
        return next((self.swap(number, old, new) for number, line in body if old in line and line.startswith(begins)), None)


Way = Callable[[Real], Spoilt | None]


@dataclass(frozen=True, slots=True)
class Mutation:
    """A way to spoil a file, the code of the rule that must say so, and those that may speak about the same situation as well."""

    spoil: Way
    code: str
    also: tuple[str, ...]

    @property
    def sentence(self) -> str:
        return self.spoil.__name__.replace("_", " ")

    def copies(self, files: list[Real]) -> Iterator[tuple[Real, Spoilt]]:
        """Yield some of the files, always the same and of every language by turns, with what this makes of them."""
        ranked = sorted(files, key=lambda file: blake2s(f"{self.sentence} {file.path}".encode()).digest())
        by_language = [[file for file in ranked if file.language.code == code] for code in sorted({f.language.code for f in files})]
        turns = (file for file in chain.from_iterable(zip_longest(*by_language)) if file)
        return islice(((file, made) for file in turns if (made := self.spoil(file))), COPIES)


def kept(way: Way) -> Mutation:
    """Return a way that changes a file and spoils nothing."""
    return Mutation(way, "", ())


def spoils(code: str, *also: str) -> Callable[[Way], Mutation]:
    """Return what makes a mutation of a function."""
    return lambda way: Mutation(way, code, also)


def listed(*modules: object) -> list[Mutation]:
    """Return the mutations of modules, in the order in which they stand there."""
    return [found for module in modules for found in vars(module).values() if isinstance(found, Mutation)]
