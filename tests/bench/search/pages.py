"""An entry → an ordinary page of Markdown, as other generators read it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bench.search.entries import Entry


def markdown(entry: Entry, **front: object) -> str:
    """Return the page of an entry: all its words once, beneath these fields of front matter."""
    return "\n".join((*_front(front), *_body(entry)))


def _front(fields: dict[str, object]) -> Iterator[str]:
    if fields:
        # JSON is YAML.
        yield from ("---", *(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()), "---\n")


def _body(entry: Entry) -> Iterator[str]:
    yield f"# {entry.title}\n"
    yield from (f"{', '.join(names)}\n" for names in (entry.aliases, entry.queries) if names)
    for heading, lines in entry.sections:
        yield f"## {heading}\n"
        yield from (f"- {line}" for line in lines)
        yield ""
