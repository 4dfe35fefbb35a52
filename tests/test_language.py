"""A language is one folder; what is missing in its file is said before a page breaks on it."""

from __future__ import annotations

import pytest
import yaml

from playbook.language import Taxonomy, is_language_file, load_language, load_taxonomy

TAXONOMY = Taxonomy(categories=("calls",), audiences=("lead",), directions=("any",), owners=("quality",))
WORDS = {
    "name": "Русский",
    "site": "Плейбук",
    "headings": {key: key.upper() for key in ("trigger", "approved", "forbidden", "steps", "limits", "escalation", "rationale")},
    "labels": {"when": "Когда", "why": "Почему", "instead": "Вместо"},
    "slots": {"phone": ["номер", "на какой номер"]},
    "categories": {"calls": "Звонки"},
    "audiences": {"lead": "Руководителю"},
    "directions": {"any": "Везде"},
    "owners": {"quality": "отдел качества"},
}


def load(**changed: object) -> tuple[object, list[str]]:
    data = {key: value for key, value in {**WORDS, **changed}.items() if value is not None}
    language, faults = load_language("ru", yaml.safe_dump(data, allow_unicode=True).encode(), "docs/ru/_language.yml", TAXONOMY)
    return language, [fault.key for fault in faults]


def test_the_smallest_language_is_a_language() -> None:
    language, faults = load()

    assert language
    assert faults == []


def test_a_slot_is_known_in_every_form_in_which_phrases_name_it() -> None:
    language, _ = load_language("ru", yaml.safe_dump(WORDS).encode(), "docs/ru/_language.yml", TAXONOMY)

    assert language
    assert [language.slot_key(name) for name in ("номер", "на какой номер", "ном")] == ["phone", "phone", None]


@pytest.mark.parametrize("key", WORDS)
def test_whatever_is_missing_is_named(key: str) -> None:
    language, faults = load(**{key: None})

    assert language is None
    assert faults == ["missing"]


@pytest.mark.parametrize(
    "changed",
    [
        {"name": 5},
        {"headings": ["Ситуация"]},
        {"headings": {**WORDS["headings"], "limits": "STEPS"}},  # type: ignore[dict-item] - spoilt on purpose
        {"headings": {**WORDS["headings"], "prologue": "Пролог"}},  # type: ignore[dict-item] - spoilt on purpose
        {"labels": {"when": "Когда", "why": "Почему"}},
        {"labels": {"when": "Когда", "why": "Почему", "instead": False}},
        {"slots": {"phone": "номер"}},
        {"slots": {"phone": []}},
        {"slots": {"phone": [5]}},
        {"categories": {"calls": 1}},
        {"often": "calls/a"},
        {"often": [1]},
        {"order": "first"},
        {"strings": ["Найти"]},
        {"style": {"quotes": "«»"}},
        {"style": {"quotes": ["«"]}},
        {"colour": "red"},
    ],
    ids=str,
)
def test_words_of_the_wrong_form_are_a_fault_and_not_a_crash_on_some_page(changed: dict[str, object]) -> None:
    language, faults = load(**changed)

    assert language is None
    assert len(faults) == 1


@pytest.mark.parametrize(
    "content",
    [
        *(b"\xff", b"", b"- a", b"a: [", b"5", b"name: 2026-99-99", b"&a [*a]", b"? {a: b}: c", b"\x00"),
        *(b"a: " + b"[" * 100_000, b"a:\n  " + b"- " * 100_000),
    ],
    ids=lambda content: repr(content[:20]),
)
def test_a_file_that_cannot_be_read_is_a_fault(content: bytes) -> None:
    language, faults = load_language("ru", content, "docs/ru/_language.yml", TAXONOMY)

    assert language is None
    assert faults
    assert load_taxonomy(content, "docs/_taxonomy.yml")[1]


def test_a_taxonomy_is_read_in_the_order_in_which_it_is_written() -> None:
    taxonomy, faults = load_taxonomy(b"categories: [b, a]\nowners: [z]\n", "docs/_taxonomy.yml")

    assert taxonomy == Taxonomy(categories=("b", "a"), owners=("z",))
    assert faults == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [("ru/_language.yml", True), ("_language.yml", False), ("ru/a/_language.yml", False), ("ru/language.yml", False)],
)
def test_only_a_folder_of_docs_is_a_language(path: str, expected: bool) -> None:
    assert is_language_file(path) == expected
