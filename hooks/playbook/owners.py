"""Library → `CODEOWNERS`: whom the code host asks to review a change of a situation, and where the file says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.library import Library

_COMMENT = re.compile(r"(?<!\S)#.*")


def expected(library: Library) -> dict[str, str]:
    """Return the line of each situation that somebody answers for, by its id; one line serves all languages."""
    teams = library.taxonomy.teams
    owned = sorted((s.id, teams[s.owner]) for s in library.situations if s.owner and s.owner in teams)
    return {id: f"/{library.root}/*/{id}.md {team}" for id, team in owned}


def written(library: Library, text: str) -> str:
    """Return the file with the lines of situations written anew, below the lines that somebody wrote by hand."""
    own = [line for line in text.splitlines() if _situation(library, line) is None]
    while own and not own[-1].strip():
        own.pop()
    return "\n".join([*own, *([""] if own else []), *expected(library).values()]) + "\n"


def wrong(library: Library, text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 1, and what is wrong there, of every disagreement with the situations."""
    if not library.taxonomy.teams:
        yield 1, f"{library.root}/_taxonomy.yml names no “teams”; add the team of each owner there"
        return
    lines, seen = expected(library), set[str]()
    for number, line in enumerate(text.splitlines(), 1):
        id = _situation(library, line)
        if id is None:
            if seen and _words(line):
                yield number, "a line for more than one situation stands below theirs and takes them over; move it to the top"
        elif id not in lines:
            yield number, f"there is no situation {id} that somebody answers for; delete the line"
        elif id in seen:
            yield number, f"{id} is given twice; delete one of the lines"
        elif _words(line) != lines[id].split():
            yield number, f"the situation says another owner; write “{lines[id]}”"
        seen |= {id} if id else set()
    for id in lines.keys() - seen:
        yield len(text.splitlines()) + 1, f"nobody is asked about {id}; add “{lines[id]}”"


def _words(line: str) -> list[str]:
    return _COMMENT.sub("", line).split()


def _situation(library: Library, line: str) -> str | None:
    """Return the id of the situation that a line is about; None for any other line."""
    pattern = next(iter(_words(line)), "")
    found = re.fullmatch(rf"/?{re.escape(library.root)}/[^/]+/([^/]+/[^/]+)\.md", pattern)
    return found[1] if found and not found[1].endswith("/index") else None
