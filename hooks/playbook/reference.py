"""Library → the pages beside the situations that are made from the rest: where each comes from, what is never said, the drill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from playbook.document import inline
from playbook.language import Language
from playbook.library import Library
from playbook.model import Location, Situation, Text

SOURCES = "sources"
"""Name of the page that says which situations each source document gave."""
NEVER_SAY = "never-say"
"""Name of the page with the expressions that are forbidden everywhere."""
STATE = "state"
"""Name of the page that says what is missing, stale and overdue."""
DRILL = "drill"
"""Name of the page where one practises."""
CHANGES = "changes"
"""Name of the page that says what has changed lately, phrase by phrase."""
MINE = "mine"
"""Name of the page about what a device keeps of its reader; every language has it, and none lists it."""
GENERATED = (SOURCES, NEVER_SAY, STATE, DRILL, CHANGES)


def by_source(library: Library, language: Language) -> Iterator[tuple[Mapping[str, Any], tuple[Situation, ...]]]:
    """Yield each source document with the situations that come from it, in reading order."""
    for number, document in library.taxonomy.sources.items():
        situations = library.in_language(language.code)
        yield document, tuple(s for s in situations if any(source.document == number for source in s.sources))


def stop_list(library: Library, language: Language) -> Iterator[tuple[list[str], Text]]:
    """Yield the forms of each expression that is forbidden everywhere, and what to say in its place."""
    place = Location(path=library.language_file(language.code))
    for forms, instead in language.wording.get("stop_list", {}).items():
        yield forms.split("|"), Text(text=instead, parts=inline(instead), location=place)


def must_read(library: Library, language: Language) -> list[Situation]:
    """Return the situations that everybody is to open, the newest first."""
    asked = [s for s in library.in_language(language.code) if s.must_read]
    return sorted(asked, key=lambda s: str(s.must_read), reverse=True)


def often(library: Library, language: Language) -> tuple[Situation, ...]:
    """Return what a language's home offers to whoever has opened nothing yet."""
    return tuple(s for id in language.often if (s := library.get(id, language.code)))
