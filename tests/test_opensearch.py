"""What OpenSearch is given: it takes it as it stands, and finds what the finder finds. `engine.py` says what it takes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from conftest import PROJECT
from engine import (
    ACTION,
    BUILT_IN,
    LARGEST_REQUEST,
    LINES_A_REQUEST,
    LONGEST_ID,
    MAPPINGS,
    MOST_CLAUSES,
    OF_A_FIELD,
    PARTS,
    QUERIES,
    STEMMERS,
    Json,
    asked,
    fields,
    leaves,
    others,
    properties,
    queries,
    refused,
    words,
)
from playbook import node, search
from playbook.exports import opensearch
from playbook.exports.opensearch import boosts
from playbook.library import Library


@pytest.fixture(scope="module")
def made(real_library: Library) -> dict[str, str]:
    """The export of the real content, by file name."""
    return {path.removeprefix("opensearch/"): content.decode() for path, content in opensearch.files(real_library)}


@pytest.fixture(scope="module")
def index(made: dict[str, str]) -> Json:
    """The index's settings and mappings."""
    return json.loads(made["index.json"])


@pytest.fixture(scope="module")
def pairs(made: dict[str, str]) -> list[tuple[Json, Json]]:
    """Each action with its document."""
    lines = [json.loads(line) for line in made["documents.ndjson"].split("\n")[:-1]]
    return list(zip(lines[::2], lines[1::2], strict=True))


def test_every_pair_is_one_that_the_bulk_api_takes(made: dict[str, str], pairs: list[tuple[Json, Json]]) -> None:
    text = made["documents.ndjson"]

    assert text.endswith("}\n")
    assert "\r" not in text
    assert "\n\n" not in text
    for action, document in pairs:
        ((kind, about),) = action.items()
        assert kind == "index"
        assert set(about) <= ACTION
        assert 0 < len(about["_id"].encode()) <= LONGEST_ID
        assert isinstance(document, dict)


def test_no_part_of_the_file_is_too_large_for_a_request(made: dict[str, str]) -> None:
    lines = made["documents.ndjson"].encode().splitlines(keepends=True)

    assert LINES_A_REQUEST % 2 == 0, "an action would lose its document"
    assert max(map(len, lines)) * LINES_A_REQUEST <= LARGEST_REQUEST
    assert f"split -l {LINES_A_REQUEST} " in (PROJECT / "deploy" / "opensearch.md").read_text("utf-8")


def test_every_situation_is_there_once_in_each_language_and_leads_to_its_page(
    pairs: list[tuple[Json, Json]], real_library: Library
) -> None:
    ids = [action["index"]["_id"] for action, _ in pairs]

    assert sorted(ids) == sorted(f"{s.language}/{s.id}" for s in real_library.situations)
    assert [document["url"] for _, document in pairs] == [f"{id}/" for id in ids]
    assert len(set(ids)) == len(ids) > 370


def test_index_takes_every_document_and_nothing_that_it_does_not_know(index: Json, pairs: list[tuple[Json, Json]]) -> None:
    assert index["mappings"]["dynamic"] == "strict"
    root = {"properties": properties(index)}

    assert [place for action, document in pairs for place in refused(document, root, action["index"]["_id"])] == []
    assert list(refused({**pairs[0][1], "note": "", "code": "1"}, root, "it")) == ["it.code", "it.note"]


def test_document_has_every_word_that_the_finder_searches(pairs: list[tuple[Json, Json]], real_library: Library) -> None:
    situations = {f"{s.language}/{s.id}": s for s in real_library.situations}
    for action, document in pairs:
        situation, own = situations[action["index"]["_id"]], document[document["language"]]
        assert set(own) == set(boosts.FIELDS) - {"code"}
        assert len(own["approved"]) == len(situation.approved)
        assert [(each["text"], each.get("instead")) for each in own["forbidden"]] == [
            (p.text.replace("**", ""), p.instead.text.replace("**", "") if p.instead else None) for p in situation.forbidden
        ]
        assert own["rest"] == list(search.rest(situation))


def test_whatever_analyzers_are_made_of_is_defined_or_built_in(index: Json) -> None:
    parts = index["settings"]["analysis"]
    for kind, types in PARTS.items():
        for name, part in parts[kind].items():
            assert set(part) - {"type"} <= types[part["type"]], name
    for name, analyzer in parts["analyzer"].items():
        assert analyzer["type"] == "custom"
        assert set(analyzer["char_filter"]) <= {*parts["char_filter"], *BUILT_IN["char_filter"]}, name
        assert analyzer["tokenizer"] in {*parts["tokenizer"], *BUILT_IN["tokenizer"]}, name
        assert set(analyzer["filter"]) <= {*parts["filter"], *BUILT_IN["filter"]}, name
    assert {part["language"] for part in parts["filter"].values() if part["type"] == "stemmer"} <= STEMMERS


def test_fields_are_of_types_that_there_are_and_name_analyzers_that_there_are(index: Json) -> None:
    analyzers = index["settings"]["analysis"]["analyzer"]
    for name, field in fields(properties(index)):
        assert set(field) - {"type"} <= MAPPINGS.get(field.get("type", ""), {"properties"}), name
        assert {field[key] for key in ("analyzer", "search_analyzer") if key in field} <= set(analyzers), name


def test_rules_of_the_thesaurus_are_read_as_they_are_meant(index: Json, real_library: Library) -> None:
    filters = index["settings"]["analysis"]["filter"]
    for code, language in real_library.languages.items():
        rules = filters[f"{code}_synonyms"]["synonyms"]
        assert len(rules) == sum(len(groups) for groups in language.synonyms.values()) > 900
        assert rules[: len(language.synonyms["equal"])] == filters[f"{code}_equal"]["synonyms"]
        # Signs of Solr's form: a comma parts terms, “=>” and “#” and a backslash mean something else again.
        assert [rule for rule in rules if not re.fullmatch(r"[^\W_]+( [^\W_]+)*(, [^\W_]+( [^\W_]+)*)+", rule)] == []


def test_engine_makes_the_same_of_a_word_as_the_finder(index: Json, real_library: Library) -> None:
    for code in real_library.languages:
        texts = (text.text for situation in real_library.in_language(code) for text in situation.texts)
        said = " ".join(sorted({word for text in texts for word in text.split()}))
        for text in (said, said.upper()):
            assert words(text, index, code) == search.Terms(real_library.languages, code).stems(text)


def test_figures_are_the_finders_own() -> None:
    own = node.run(Path(__file__).parent / "js" / "read_boosts.mjs", None)

    assert own["FIELDS"] == boosts.FIELDS
    assert set(boosts.GUESS_FIELDS) == set(own["GUESS_FIELDS"])
    assert {name: own["READINGS"][name] for name in boosts.READINGS} == boosts.READINGS
    assert own["AUDIENCES"] == boosts.AUDIENCES
    assert (own["OTHER_LANGUAGE"], own["TOGETHER"], own["PHRASE"]["query"]) == (boosts.OTHER_LANGUAGE, boosts.TOGETHER, boosts.PHRASE)


def test_template_is_one_that_can_be_stored(made: dict[str, str]) -> None:
    stored = json.loads(made["query.json"])

    assert set(stored) == {"script"}
    assert stored["script"]["lang"] == "mustache"
    assert set(re.findall(r"\{\{[#^/]?(\w+)\}\}", made["query.json"])) == {
        "query", "language", "category", "audience", "direction", "size",
    }  # fmt: skip


@pytest.mark.parametrize("typed", ["молчит", 'он сказал "позовите старшего"', "C:\\новое\tслово\n", "{фигурные} «кавычки»"])
def test_whatever_is_typed_stays_words(made: dict[str, str], typed: str) -> None:
    ways = [how["query"] for kind, how in queries(asked(made, query=typed, language="ru")["query"]) if kind == "multi_match"]

    assert ways == [typed] * 4


@pytest.mark.parametrize("language", ["ru", "ro"])
def test_query_asks_for_fields_and_analyzers_of_the_index(made: dict[str, str], index: Json, language: str) -> None:
    known, analyzers = dict(fields(properties(index))), index["settings"]["analysis"]["analyzer"]
    body = asked(made, query="32", language=language)

    assert set(body) == {"size", "query", "collapse"}
    assert body["size"] == "40"
    assert (body["collapse"], known["id"]) == ({"field": "id"}, {"type": "keyword"})
    for kind, how in queries(body["query"]):
        if kind in OF_A_FIELD:
            ((field, parameters),) = how.items()
            assert known[field]["type"] == ("text" if kind == "match" else "keyword")
            assert not isinstance(parameters, dict) or set(parameters) <= QUERIES[kind]
            continue
        assert set(how) <= QUERIES[kind]
        assert how.get("analyzer", language) in analyzers
        for pattern, caret, boost in (field.partition("^") for field in how.get("fields", ())):
            found = [name for name in known if fnmatch(name, pattern)]
            assert {known[name]["type"] for name in found} == {"text"}, pattern
            assert caret + boost == f"^{float(boost):g}"
        assert kind != "nested" or known[how["path"]]["type"] == "nested"


def test_every_field_of_every_language_is_searched_and_what_is_only_shown_is_not(made: dict[str, str], index: Json) -> None:
    known = dict(fields(properties(index)))
    first = next(how for kind, how in queries(asked(made, query="x", language="ru")["query"]) if kind == "multi_match")
    patterns = [field.partition("^")[0] for field in first["fields"]]

    searched = {name for name in known if any(fnmatch(name, pattern) for pattern in patterns)}

    assert searched == {name for name, field in known.items() if field.get("type") == "text" and field.get("index", True)}


def test_own_language_and_operators_come_first_and_a_filter_narrows(made: dict[str, str], real_library: Library) -> None:
    body = asked(made, query="x", language="ro", category="wording", size="5")
    score = body["query"]["function_score"]

    assert body["size"] == "5"
    assert score["query"]["boosting"]["negative"] == {"bool": {"must_not": [{"term": {"language": "ro"}}]}}
    assert score["query"]["boosting"]["negative_boost"] < 1
    weights = {function["filter"]["term"]["audience"]: function["weight"] for function in score["functions"]}
    assert set(weights) == set(real_library.taxonomy.audiences)
    assert {weights.pop(name) for name in real_library.taxonomy.operators} == {1}
    assert max(weights.values()) < 1
    filters = [how for kind, how in queries(body["query"]) if kind == "wildcard"]
    assert filters == [{"category": {"value": "wording"}}, {"audience": {"value": "*"}}, {"direction": {"value": "*"}}]


def test_no_query_that_people_type_has_more_clauses_than_are_answered(made: dict[str, str], index: Json) -> None:
    known = dict(fields(properties(index)))
    for language in ("ru", "ro"):
        ways = [how for kind, how in queries(asked(made, query="x", language=language)["query"]) if kind == "multi_match"]
        searched = Counter[str]()
        for how in ways:
            for name in (name for pattern in how["fields"] for name in known if fnmatch(name, pattern.partition("^")[0])):
                searched[how.get("analyzer", known[name]["search_analyzer"])] += how.get("max_expansions", 1)
        alike = {analyzer: others(index, analyzer) for analyzer in searched}
        for query in typed(language):
            clauses = sum(times * leaves(words(query, index, analyzer), alike[analyzer]) for analyzer, times in searched.items())
            assert clauses < MOST_CLAUSES, query


def typed(language: str) -> Iterator[str]:
    """Yield the queries by which the finder is judged."""
    for file in sorted((PROJECT / "tests" / "relevance").glob(f"*.{language}.tsv")):
        yield from (line.split("\t")[1] for line in file.read_text("utf-8").splitlines() if "\t" in line)
