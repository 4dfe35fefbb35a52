"""The labelled queries: what people type, and the situations one of which must come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CONTROL = "control"


@dataclass(frozen=True, slots=True)
class Query:
    """One line of a file of queries."""

    language: str
    """Of the page on which it is typed."""
    kind: str
    text: str
    wanted: frozenset[str]
    """Names of situations; none for a control, which must bring nothing."""


def read(files: Iterable[Path], languages: Collection[str], names: Collection[str]) -> list[Query]:
    """Return the queries that count: controls, and those of whose situations at least one exists.

    A file's name says its language, between dots or hyphens: `ru.tsv`, `heldout.ro.tsv`.
    """
    return [query for file in files for query in _read(file, languages, names) if query.wanted or query.kind == CONTROL]


def _read(file: Path, languages: Collection[str], names: Collection[str]) -> Iterator[Query]:
    language = next((part for part in re.split(r"[.\-_]", file.name) if part in languages), None)
    if language is None:
        raise SystemExit(f"{file}: name it after its language, such as {min(languages)}.tsv")
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, text, *wanted = line.split("\t")
            yield Query(language, kind, text, frozenset(wanted[0].split() if wanted else ()).intersection(names))


def sample(queries: Iterable[Query], most: int) -> list[Query]:
    """Return up to `most` of the queries that are no controls, at equal distances, so that every kind has its share; always the same."""
    asked = [query for query in queries if query.kind != CONTROL]
    count = min(most, len(asked))
    return [asked[i * len(asked) // count] for i in range(count)]
