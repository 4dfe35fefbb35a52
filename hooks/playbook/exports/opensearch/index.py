"""Library → the index: which fields a document may have, and how words are made of them.

They are made as `letters` and `search` make them: folded by the languages' table, split, made small, stemmed; then the thesaurus. A
language's texts stand in an object of its name, since each has its own analyzers:

- `ru` for what is written;
- `ru_equal` for what is typed, the same written otherwise;
- `ru_synonyms` for other words too, `ru_typed` for none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playbook import search
from playbook.exports.opensearch.boosts import FIELDS
from playbook.letters import fold_table
from playbook.library import Library
from playbook.lists import ALIKE

_MOST_WORDS = 8
"""Of a query. What comes to more than 1,024 clauses is not answered (`indices.query.bool.max_clause_count`)."""
_KEYWORD = {"type": "keyword"}
_SHOWN = {"type": "text", "index": False}


def index(library: Library) -> dict[str, Any]:
    """Return settings and mappings; a document with any other field is refused."""
    own = {code: {"properties": _texts(code)} for code in library.languages}
    shared = dict.fromkeys(("id", "language", "category", "audience", "direction"), _KEYWORD)
    code = {"type": "integer", "fields": {"word": {"type": "text", "analyzer": "words", "search_analyzer": "typed"}}}
    properties = {**shared, "code": code, "url": {**_KEYWORD, "index": False, "doc_values": False}, **own}
    return {"settings": {"analysis": _analysis(library)}, "mappings": {"dynamic": "strict", "properties": properties}}


def _texts(code: str) -> dict[str, Any]:
    """Return the fields of a language. Forbidden phrases are found with the rest, and one by one, to show what to say instead."""
    text = {"type": "text", "analyzer": code, "search_analyzer": f"{code}_equal"}
    phrase = {"text": text, "kind": _KEYWORD, "why": _SHOWN, "instead": _SHOWN}
    nested = {"type": "nested", "include_in_root": True, "properties": phrase}
    return {field: nested if field == "forbidden" else text for field in FIELDS if field != "code"}


def _analysis(library: Library) -> dict[str, Any]:
    table = fold_table(language.letters.get("fold", {}) for language in library.languages.values())
    letters = {each: folded for letter, folded in table.items() for each in (chr(letter), chr(letter).upper())}
    filters: dict[str, Any] = {"typed": {"type": "limit", "max_token_count": _MOST_WORDS}}
    analyzers = {"words": _analyzer(), "typed": _analyzer("typed")}
    for code in library.languages:
        stems = [name for name in search.stemmers(library.languages, code).values() if name]
        filters |= {f"{name}_stems": {"type": "stemmer", "language": name} for name in stems}
        chain = [f"{name}_stems" for name in stems]
        analyzers |= {code: _analyzer(*chain), f"{code}_typed": _analyzer("typed", *chain)}
        for name, rules in _thesaurus(library, code).items():
            filters[name] = {"type": "synonym_graph", "expand": True, "synonyms": rules}
            analyzers[name] = _analyzer("typed", *chain, name)
    return {
        # Letters come before words, so large ones are folded too.
        "char_filter": {
            "letters": {"type": "mapping", "mappings": [f"{letter} => {folded}" for letter, folded in letters.items()]},
            "invisible": {"type": "pattern_replace", "pattern": r"[\p{Mn}\p{Cf}]", "replacement": ""},
        },
        "tokenizer": {"words": {"type": "pattern", "pattern": r"[^\p{L}\p{N}]+"}},
        "filter": filters,
        "analyzer": analyzers,
    }


def _analyzer(*filters: str) -> dict[str, Any]:
    return {"type": "custom", "char_filter": ["letters", "invisible"], "tokenizer": "words", "filter": ["lowercase", *filters]}


def _thesaurus(library: Library, code: str) -> dict[str, list[str]]:
    terms, groups = search.Terms(library.languages, code), library.languages[code].synonyms
    equal, *others = (_rules(groups.get(kind, ()), terms) for kind in ALIKE)
    return {f"{code}_equal": equal, f"{code}_synonyms": sum(others, equal)}


def _rules(groups: Iterable[Iterable[str]], terms: search.Terms) -> list[str]:
    """Return groups as rules; of folded words, so that no sign in them has a meaning."""
    return [", ".join(dict.fromkeys(" ".join(terms.forms([term])) for term in group)) for group in groups]
