"""What OpenSearch takes and does, written down from its documentation (docs.opensearch.org, November 2026); no OpenSearch runs here.

Bulk, Search templates, Analyzers, Mappings, Query DSL.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from playbook.stemming import stemmer

Json = dict[str, Any]

ACTION = {"_index", "_id", "_require_alias", "routing", "version", "version_type", "if_seq_no", "if_primary_term"}
LONGEST_ID = 512
"""Bytes."""
LARGEST_REQUEST = 15_000_000
"""Bytes; “a good bulk request size typically falls between 5 MB and 15 MB”."""
LINES_A_REQUEST = 2000
"""As `deploy/opensearch.md` splits the file."""
MOST_CLAUSES = 1024
"""`indices.query.bool.max_clause_count`, where nobody has changed it."""

PARTS = {
    "char_filter": {"mapping": {"mappings", "mappings_path"}, "pattern_replace": {"pattern", "replacement", "flags"}},
    "tokenizer": {"pattern": {"pattern", "flags", "group"}},
    "filter": {
        "limit": {"max_token_count", "consume_all_tokens"},
        "stemmer": {"language", "name"},
        "synonym_graph": {"synonyms", "synonyms_path", "lenient", "format", "expand"},
    },
}
"""What analyzers are put together of: type → its parameters."""
BUILT_IN = {
    "filter": {"lowercase", "uppercase", "asciifolding", "trim"},
    "tokenizer": {"standard", "whitespace", "keyword"},
    "char_filter": set(),
}
STEMMERS = {
    "arabic", "armenian", "basque", "catalan", "danish", "dutch", "english", "estonian", "finnish", "french", "german", "greek", "hindi",
    "hungarian", "indonesian", "irish", "italian", "lithuanian", "norwegian", "porter2", "portuguese", "romanian", "russian", "spanish",
    "swedish", "turkish",
}  # fmt: skip
"""Languages of `stemmer` that bear Snowball's own names."""
MAPPINGS = {
    "text": {"analyzer", "search_analyzer", "index", "fields"},
    "keyword": {"index", "doc_values", "fields"},
    "integer": {"fields"},
    "nested": {"include_in_root", "properties"},
}
VALUES: dict[str, type] = {"text": str, "keyword": str, "integer": int}
QUERIES = {
    "function_score": {"query", "functions", "score_mode", "boost_mode"},
    "boosting": {"positive", "negative", "negative_boost"},
    "bool": {"must", "must_not", "should", "filter"},
    "dis_max": {"queries", "tie_breaker", "boost"},
    "multi_match": {"query", "fields", "type", "analyzer", "boost", "fuzziness", "prefix_length", "max_expansions", "tie_breaker"},
    "nested": {"path", "query", "score_mode", "inner_hits", "ignore_unmapped"},
    "match": {"query", "minimum_should_match", "boost"},
    "wildcard": {"value", "boost"},
    "term": {"value", "boost"},
}
"""Of the query language, what the template may use."""
OF_A_FIELD = ("match", "wildcard", "term")


def properties(index: Json) -> Json:
    return index["mappings"]["properties"]


def fields(properties: Json, folder: str = "") -> Iterator[tuple[str, Json]]:
    """Yield every field by its whole name: of objects and nested ones their fields, and beside a field its other readings."""
    for name, field in properties.items():
        yield f"{folder}{name}", field
        yield from fields({**field.get("properties", {}), **field.get("fields", {})}, f"{folder}{name}.")


def refused(value: object, field: Json, name: str) -> Iterator[str]:
    """Yield the places of a document that a strict mapping does not take."""
    for each in value if isinstance(value, list) else [value]:
        if "properties" not in field:
            yield from () if type(each) is VALUES[field["type"]] else (name,)
        elif not isinstance(each, dict):
            yield name
        else:
            for key, inner in each.items():
                known = field["properties"].get(key)
                yield from refused(inner, known, f"{name}.{key}") if known else (f"{name}.{key}",)


def render(template: object, **given: str) -> Json:
    """Return a template as OpenSearch renders it: values with JSON's escapes, and defaults in `{{^name}}` where there is no value."""
    text = json.dumps(template, ensure_ascii=False)
    text = re.sub(r"\{\{\^(\w+)\}\}(.*?)\{\{/\1\}\}", lambda m: "" if given.get(m[1]) else m[2], text)
    text = re.sub(r"\{\{(\w+)\}\}", lambda m: json.dumps(given.get(m[1], ""), ensure_ascii=False)[1:-1], text)
    assert "{{" not in text
    return json.loads(text)


def asked(made: dict[str, str], **given: str) -> Json:
    return render(json.loads(made["query.json"])["script"]["source"], **given)


def queries(value: object) -> Iterator[tuple[str, Json]]:
    """Yield every query in a body by its kind, with its parameters; asserts that there is no other kind."""
    if isinstance(value, list):
        for each in value:
            yield from queries(each)
        return
    assert isinstance(value, dict)
    for kind, how in value.items():
        assert kind in QUERIES, kind
        yield kind, how
        if kind not in (*OF_A_FIELD, "multi_match"):
            inner = [how[key] for key in ("query", "positive", "negative", "must", "must_not", "should", "filter", "queries") if key in how]
            yield from queries([*inner, *(function["filter"] for function in how.get("functions", ()))])


def words(text: str, index: Json, analyzer: str) -> list[str]:
    """Return what an analyzer makes of a text before the thesaurus, read from the settings."""
    parts = index["settings"]["analysis"]
    # Python writes these two otherwise; `test_contract.py` holds them against JavaScript's, which are Java's.
    assert parts["char_filter"]["invisible"]["pattern"] == r"[\p{Mn}\p{Cf}]"
    assert parts["tokenizer"]["words"]["pattern"] == r"[^\p{L}\p{N}]+"
    mapping = dict(rule.split(" => ") for rule in parts["char_filter"]["letters"]["mappings"])
    seen = text.translate(
        str.maketrans({**mapping, **{letter: "" for letter in set(text) if unicodedata.category(letter) in ("Mn", "Cf")}})
    )
    found = re.findall(r"[^\W_]+", seen)
    for name in parts["analyzer"][analyzer]["filter"]:
        part = parts["filter"].get(name, {"type": name})
        match part["type"]:
            case "lowercase":
                found = [word.lower() for word in found]
            case "limit":
                found = found[: part["max_token_count"]]
            case "stemmer":
                found = [stemmer(part["language"])(word) for word in found]
    return found


def others(index: Json, analyzer: str) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Return what the analyzer's thesaurus puts beside a term."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for rule in index["settings"]["analysis"]["filter"].get(analyzer, {}).get("synonyms", ()):
        group = {tuple(words(term, index, analyzer)) for term in rule.split(", ")}
        for term in group:
            found[term] |= group - {term}
    return found


def leaves(typed: list[str], alike: dict[tuple[str, ...], set[tuple[str, ...]]]) -> int:
    """Return the clauses of one field: single words that stand in one place are one, and every term of several is one."""
    terms = {tuple(typed[at:end]) for at in range(len(typed)) for end in range(at + 1, at + 4)}
    return len(typed) + sum(len(term) + len(other) > 2 for term in terms for other in alike.get(term, ()))
