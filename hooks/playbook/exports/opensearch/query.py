"""Library → the finder's query as a template: takes `query` and `language`, and may take `category`, `audience`, `direction` and `size`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playbook.exports.opensearch.boosts import AUDIENCES, FIELDS, GUESS_FIELDS, OTHER_LANGUAGE, PHRASE, READINGS, TOGETHER
from playbook.library import Library

_MOST_HITS = 40
_SLIPS = {"fuzziness": "AUTO", "prefix_length": 1, "max_expansions": 3}
_OWN = "{{language}}"
_PATHS = {"code": "code.word", "forbidden": "{}.forbidden.text"}


def query(library: Library) -> dict[str, Any]:
    """Return the template: each situation once, in the reader's language before others, operators before other readers."""
    other = {"bool": {"must_not": [{"term": {"language": _OWN}}]}}
    filters = [{"wildcard": {name: {"value": _given(name, "*")}}} for name in ("category", "audience", "direction")]
    found = {"bool": {"must": [{"dis_max": {"queries": _ways()}}], "filter": filters}}
    own_first = {"boosting": {"positive": found, "negative": other, "negative_boost": OTHER_LANGUAGE}}
    # Every audience has its line, or a situation for operators too would be taken for one of the others'.
    readers = [{"filter": {"term": {"audience": name}}, "weight": AUDIENCES.get(name, 1)} for name in library.taxonomy.audiences]
    scored = {"query": own_first, "functions": readers, "score_mode": "max", "boost_mode": "multiply"}
    return {"size": _given("size", _MOST_HITS), "query": {"function_score": scored}, "collapse": {"field": "id"}}


def _ways() -> list[dict[str, Any]]:
    """Return the ways to read a query: as typed, in all languages; in the reader's, other words, unfinished ones, slips, a whole phrase."""
    guess = {"fields": _fields(_OWN, GUESS_FIELDS), "analyzer": f"{_OWN}_typed"}
    return [
        _match(fields=_fields("*", FIELDS)),
        _match(fields=_fields(_OWN, FIELDS), analyzer=f"{_OWN}_synonyms", boost=READINGS["synonyms"]),
        _match(**guess, type="bool_prefix", boost=READINGS["prefix"]),
        _match(**guess, **_SLIPS, boost=READINGS["typo"]),
        _forbidden(),
    ]


def _match(**how: Any) -> dict[str, Any]:
    """Return a query of which most comes from the field that has it best, as the finder's does from the best part."""
    return {"multi_match": {"query": "{{query}}", "tie_breaker": round(1 - TOGETHER, 2), **how}}


def _forbidden() -> dict[str, Any]:
    """Return a query that says which forbidden phrase was typed: it comes with the hit, and with it what to say instead."""
    path = f"{_OWN}.forbidden"
    phrase = {"query": "{{query}}", "minimum_should_match": f"{PHRASE:.0%}", "boost": FIELDS["forbidden"]}
    best = {"score_mode": "max", "inner_hits": {"name": "forbidden", "size": 1}}
    return {"nested": {"path": path, "query": {"match": {f"{path}.text": phrase}}, **best}}


def _fields(language: str, names: Iterable[str]) -> list[str]:
    return [f"{_PATHS.get(name, '{}.' + name).format(language)}^{FIELDS[name]}" for name in names]


def _given(name: str, default: object) -> str:
    """Return what puts in a parameter, or the default where it is not given."""
    return f"{{{{{name}}}}}{{{{^{name}}}}}{default}{{{{/{name}}}}}"
