"""`_words.yml` and `_synonyms.yml` → the long lists of a language, which stand in files of their own beside `_language.yml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from playbook.findings import Fault
from playbook.language import Language
from playbook.letters import fold, fold_table
from playbook.mapping import fault_at, read_mapping
from playbook.spelling import advice

WORDS = "_words.yml"
SYNONYMS = "_synonyms.yml"
ALIKE = ("equal", "derived", "synonyms")
"""How alike the words of a group in `SYNONYMS` can be: written otherwise, of one root, other words for the same."""


def with_lists(language: Language, sources: Mapping[str, bytes], path_of: Callable[[str], str]) -> tuple[Language, list[Fault]]:
    """Return the language with its lists, and what is wrong with their files; a list that is not there is empty."""
    faults: list[Fault] = []
    for load, name in ((_with_words, WORDS), (_with_synonyms, SYNONYMS)):
        path = f"{language.code}/{name}"
        language, found = load(language, sources.get(path, b""), path_of(path))
        faults += found
    return language, faults


def _with_words(language: Language, content: bytes, path: str) -> tuple[Language, list[Fault]]:
    data, faults = read_mapping(content, path) if content else ({}, [])
    words = data.get("marked") or ""
    if not isinstance(words, str):
        return language, [fault_at(path, content, "marked", "words")]
    table = fold_table([language.letters.get("fold", {})])
    return replace(language, marked={fold(word, table): word for word in words.split()}), faults


def _with_synonyms(language: Language, content: bytes, path: str) -> tuple[Language, list[Fault]]:
    data, faults = read_mapping(content, path) if content else ({}, [])
    for kind, groups in data.items():
        if kind not in ALIKE:
            how, known = advice(str(kind), ALIKE)
            faults.append(fault_at(path, content, str(kind), f"unknown-{how}", name=str(kind), **known))
        elif not isinstance(groups, list) or not all(map(_is_group, groups)):
            faults.append(fault_at(path, content, kind, "group", name=kind))
    if faults:
        return language, faults
    # YAML reads «100» as a number.
    return replace(language, synonyms={kind: [[str(term) for term in group] for group in groups] for kind, groups in data.items()}), []


def _is_group(value: Any) -> bool:
    return isinstance(value, list) and len(value) > 1 and all(isinstance(term, str | int) and str(term).strip() for term in value)
