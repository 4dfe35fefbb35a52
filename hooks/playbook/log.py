"""History of the content → what has changed in the situations, day by day, as those who say the phrases see it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from playbook import history
from playbook.differences import Row, rows
from playbook.document import Document, inline, parse
from playbook.history import Commit
from playbook.language import Language
from playbook.library import NAME, Library
from playbook.model import SECTIONS, Location, RefusedError, Situation, Text
from playbook.parser import parse_situation

DAYS = 30
"""So long somebody may have been away."""
_MOST = 40
"""Situations; the newest are shown phrase by phrase, and the page stays as small as any other."""
_PATH = re.compile(r"(?P<language>[^/]+)/(?P<category>[^/]+)/(?P<name>[^/]+)\.md")
_READ = frozenset({"title", "cues", *SECTIONS})
"""What is read to customers or about them; of fields, readers hear nothing."""
_Place = tuple[str, str]
_Contents = Mapping[_Place, bytes]
_Files = dict[str, tuple[str, bytes]]
"""Language → path and content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a situation in one day."""

    id: str
    """Its id of today."""
    at: int
    """Seconds since 1970, of the day's last commit that touched it."""
    day: date
    before: frozenset[str]
    """Languages in which it was there the evening before."""
    after: frozenset[str]
    titles: Mapping[str, str]
    """By language: what it was called where it is gone."""
    rows: tuple[Row, ...]

    def seen_in(self, code: str) -> bool:
        """Whether somebody who reads this language sees a difference."""
        return (code in self.before) != (code in self.after) or bool(self.rows_in(code))

    def rows_in(self, code: str) -> tuple[Row, ...]:
        """Return what differs in a language, where it was there before and is there now."""
        if code not in self.before or code not in self.after:
            return ()
        return tuple(row for row in self.rows if row.before.get(code) != row.after.get(code))


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The changes of the last days, the newest first."""

    changes: tuple[Change, ...]

    def shown_in(self, code: str) -> tuple[list[tuple[date, list[Change]]], int]:
        """Return the days with their changes, as many as a page holds, and how many situations are left out."""
        seen = [change for change in self.changes if change.seen_in(code)]
        days = groupby(seen[:_MOST], key=attrgetter("day"))
        return [(day, list(changes)) for day, changes in days], len(seen[_MOST:])

    def newest_in(self, code: str) -> int:
        """Return when a reader of this language last saw a change; 0 for never."""
        return max((change.at for change in self.changes if change.seen_in(code)), default=0)


def read(docs: Path, library: Library) -> Log | None:
    """Return the log as git tells it of the commit that is built; None where it cannot be asked, or knows the newest commits alone."""
    if library.today is None:
        return None
    try:
        commits = history.commits(docs, library.today - timedelta(days=DAYS))
        days = [list(group) for _, group in groupby(commits, key=attrgetter("day"))]
        contents = history.contents(docs, [place for day in days for place in _places(day, library)])
    except RefusedError:
        return None
    return Log(changes=tuple(change for day in days for change in _of_day(day, contents, library)))


def texts(said: str) -> list[Text]:
    """Return the lines of what stood in a row, with their slots."""
    place = Location(path="")
    return [Text(text=line, parts=inline(line), location=place) for line in said.split("\n")]


def part_of(row: Row, language: Language) -> str:
    """Return the name of what a row is about, in words: «Разрешённые фразы 2»."""
    words = {**language.headings, "title": language.review["name"], "cues": language.review["cues"]}
    return f"{words[row.key]} {row.number}" if row.number else str(words[row.key])


def _places(day: Sequence[Commit], library: Library) -> Iterator[_Place]:
    for path in _touched(day, library):
        yield from ((commit, path) for commit in _ends(day) if commit)


def _touched(day: Iterable[Commit], library: Library) -> dict[str, int]:
    """Return the files of situations that a day's commits changed, each with the time of the last one, the latest first."""
    found: dict[str, int] = {}
    for commit in day:
        for path in commit.paths:
            if (match := _PATH.fullmatch(path)) and _is_situation(match, library):
                found.setdefault(path, commit.at)
    return found


def _is_situation(match: re.Match[str], library: Library) -> bool:
    known = match["language"] in library.languages and match["category"] in library.taxonomy.categories
    return known and bool(NAME.fullmatch(match["name"])) and match["name"] != "index"


def _of_day(day: Sequence[Commit], contents: _Contents, library: Library) -> Iterator[Change]:
    """Yield what differs between the evening before and the evening of the day; what was changed and changed back does not."""
    found: dict[str, tuple[int, _Files, _Files]] = {}
    for path, at in _touched(day, library).items():
        code, _, id = path.removesuffix(".md").partition("/")
        _, *states = found.setdefault(library.moves.end(id) or id, (at, {}, {}))
        for commit, files in zip(_ends(day), states, strict=True):
            if content := contents.get((commit, path)):
                files[code] = (path, content)
    for id, (at, before, after) in found.items():
        differing = tuple(_differing(before, after, library))
        gone = {code: s.title for code, file in before.items() if code not in after and (s := _situation(*file, library))}
        known = frozenset(before), frozenset(after)
        change = Change(id=id, at=at, day=day[0].day, before=known[0], after=known[1], titles=gone, rows=differing)
        if any(change.seen_in(code) for code in library.languages):
            yield change


def _ends(day: Sequence[Commit]) -> tuple[str, str]:
    """Return the commits of the evening before and of the evening of the day."""
    return day[-1].before, day[0].name


def _differing(before: _Files, after: _Files, library: Library) -> Iterator[Row]:
    both = [code for code in library.languages if code in before and code in after and before[code] != after[code]]
    was, now = ({s.language: s for code in both if (s := _situation(*files[code], library))} for files in (before, after))
    yield from (row for row in rows((was, now), (library.languages, library.languages)) if row.key in _READ)


def _situation(path: str, content: bytes, library: Library) -> Situation | None:
    """Return what a file said, read with the headings of today: who renames one does not rewrite what was said."""
    code, category, name = path.removesuffix(".md").split("/")
    document = parse(content, path)
    if not isinstance(document, Document):
        return None
    return parse_situation(document, library.languages[code], library.taxonomy, category, name)[0]
