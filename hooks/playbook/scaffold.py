"""A new situation: its free code, and the text of its file in every language, with hints where words are to be written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from playbook.codes import next_code
from playbook.language import Language
from playbook.library import NAME, Library
from playbook.model import SECTIONS, RefusedError
from playbook.spelling import instruction

_OWN = ("aliases", "queries")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known of a situation before anybody has written it."""

    id: str
    original: str
    """Language in which it is written first."""
    titles: Mapping[str, str]
    """Language → title; the translations' may be missing."""
    audience: tuple[str, ...]
    direction: str
    owner: str
    sources: tuple[str, ...] = ()
    reviewed: date


def refuse_taken(library: Library, id: str, *, back_from: str = "") -> None:
    """Raise RefusedError where no situation can get this id; an old one of `back_from` may be taken up again."""
    category, _, name = id.partition("/")
    if category not in library.taxonomy.categories:
        raise RefusedError(f"“{category}” is not a category; {instruction(category, library.taxonomy.categories)}")
    if not NAME.fullmatch(name):
        raise RefusedError(f"“{name}” is not a name for a situation; use small Latin letters, digits and hyphens, such as “caller-silent”")
    taken = [path for code in library.languages if (path := f"{code}/{id}.md") in library.files]
    if taken:
        raise RefusedError(
            f"{library.path(id, taken[0].partition('/')[0])} is there already, and nothing is written over it; choose another name"
        )
    if id in library.moves.old and library.moves.end(id) != (back_from or None):
        raise RefusedError(f"“{id}” is an old address that leads readers on; choose another name")


def files(library: Library, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield path, relative to `docs/`, and text of the file in every language, the original first."""
    languages = sorted(library.languages.values(), key=lambda language: language.code != plan.original)
    for language in languages:
        fields = _shared(library, plan) if language.code == plan.original else {}
        front = [f"{key}: {value}" for key, value in fields.items()]
        front += [f"{key}: {_empty(language, key)}" for key in _OWN if key not in fields]
        if language.code != plan.original:
            front += [f"# translates: {language.hints.get('translates', '…')}"]
        yield f"{language.code}/{plan.id}.md", _text(language, front, plan.titles.get(language.code, ""))


def _shared(library: Library, plan: Plan) -> dict[str, str]:
    language = library.languages[plan.original]
    return {
        "code": str(next_code(library)),
        "audience": f"[{', '.join(plan.audience)}]",
        "direction": plan.direction,
        "aliases": _empty(language, "aliases"),
        "queries": _empty(language, "queries"),
        "related": _empty(language, "related"),
        "sources": json.dumps(plan.sources, ensure_ascii=False) if plan.sources else _empty(language, "sources"),
        "owner": plan.owner,
        "reviewed": plan.reviewed.isoformat(),
    }


def _empty(language: Language, key: str) -> str:
    """Return an empty list, and what to write in it."""
    hint = language.hints.get(key)
    return f"[]  # {hint}" if hint else "[]"


def _text(language: Language, front: list[str], title: str) -> str:
    body = [f"# {' '.join(title.split())}".rstrip(), *_comment(language, "title")]
    for section in SECTIONS:
        body += [f"## {language.headings[section]}", *_comment(language, section)]
    return "\n".join(["---", *front, "---", ""]) + "\n" + "\n\n".join(body) + "\n"


def _comment(language: Language, key: str) -> list[str]:
    hint = str(language.hints.get(key, "")).strip()
    return [f"<!--\n{hint}\n-->" if "\n" in hint else f"<!-- {hint} -->"] if hint else []
