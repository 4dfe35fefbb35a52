"""A query of a situation does not bring it."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.finding import brought
from playbook.findings import Finding, finding
from playbook.library import Library

NAME = "query-not-answered"
SLOW = True


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every query that brings three other situations first."""
    asked = [(situation, query) for situation in library.situations for query in situation.queries]
    answers = brought(library, ((situation.language, query.text) for situation, query in asked)) if asked else []
    for (situation, query), ids in zip(asked, answers, strict=True):
        if situation.id not in ids:
            concerns = tuple(other.path for id in ids if (other := library.get(id, situation.language)))
            key = "others" if ids else "nothing"
            yield finding(query.location, key, concerns=concerns, query=query.text, ids=", ".join(ids))
