"""Everything that the playbook says, as JSON, with its JSON Schema beside it: for whatever nobody has thought of yet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playbook.freshness import due
from playbook.ladders import TITLE, Ladder
from playbook.language import Language
from playbook.library import Library
from playbook.model import Phrase, Situation, Text
from playbook.translation import part_keys
from playbook.wording import plain

_FORMAT = 1
"""Raised when a reader of the last format would misread this one."""
_SCHEMA = "playbook.schema.json"


def files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the JSON and its schema."""
    # Situations one by one: as one object they take ten times the memory of their text.
    situations = b", ".join(_json(_situation(library, s)) for s in library.situations if not s.is_translation)
    yield "playbook.json", b"".join([_json(_shared(library))[:-1], b', "situations": [', situations, b"]}\n"])
    yield _SCHEMA, Path(__file__).with_name(_SCHEMA).read_bytes()


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _shared(library: Library) -> dict[str, Any]:
    languages = library.languages.values()
    return {
        "$schema": _SCHEMA,
        "format": _FORMAT,
        "content": library.digest,
        "languages": [{"code": language.code, "name": language.name} for language in languages],
        "categories": [{"id": id, "titles": _named(languages, "categories", id)} for id in library.taxonomy.categories],
        "audiences": [{"id": id, "titles": _named(languages, "audiences", id)} for id in library.taxonomy.audiences],
        "owners": [{"id": id, "titles": _named(languages, "owners", id)} for id in library.taxonomy.owners],
        "sources": [{"id": id, "title": source["title"]} for id, source in library.taxonomy.sources.items()],
        "ladders": [_ladder(library, ladder) for ladder in library.ladders],
    }


def _named(languages: Any, words: str, id: str) -> dict[str, str]:
    return {language.code: str(getattr(language, words)[id]) for language in languages}


def _ladder(library: Library, ladder: Ladder) -> dict[str, Any]:
    words = {language.code: language.ladders[ladder.name] for language in library.languages.values()}
    labels = {name: {code: str(each[name]) for code, each in words.items()} for name in (TITLE, *(step.name for step in ladder.steps))}
    back = {step.name: earlier.name for step in ladder.steps if (earlier := ladder.goes_back(step))}
    steps = [
        {"id": s.name, "labels": labels[s.name], "situation": s.id, "phrase": s.phrase, "back": back.get(s.name)} for s in ladder.steps
    ]
    return {"id": ladder.name, "titles": labels[TITLE], "steps": steps}


def _situation(library: Library, original: Situation) -> dict[str, Any]:
    day = due(library, original)
    versions = [original, *library.translations(original)]
    order = list(library.languages)
    return {
        "id": original.id,
        "code": original.code,
        "category": original.category,
        "original": original.original,
        "audience": list(original.audience),
        "direction": original.direction,
        "owner": original.owner,
        "reviewed": original.reviewed.isoformat() if original.reviewed else None,
        "due": day.isoformat() if day else None,
        "related": [text.text for text in original.related],
        "sources": [{"document": source.document, "locator": source.locator} for source in original.sources],
        "languages": {s.language: _version(library, s) for s in sorted(versions, key=lambda s: order.index(s.language))},
    }


def _version(library: Library, situation: Situation) -> dict[str, Any]:
    language, stale = library.languages[situation.language], library.stale(situation)
    sections = ("trigger", "steps", "escalation", "rationale", "aliases", "queries")
    return {
        "title": situation.title,
        **{name: [plain(text) for text in getattr(situation, name)] for name in sections},
        "cues": [{"text": plain(cue), "said": cue.quoted} for cue in situation.cues],
        "approved": [_phrase(phrase, language) for phrase in situation.approved],
        "forbidden": [_phrase(phrase, language) for phrase in situation.forbidden],
        "limits": [{"figure": limit.figure, "bounds": plain(limit.bounds)} for limit in situation.limits],
        "stale": [key for key in part_keys(situation) if key in stale],
    }


def _phrase(phrase: Phrase, language: Language) -> dict[str, Any]:
    slots = {slot: language.slot_key(slot) for text in phrase.texts for slot in text.slots}
    return {
        "kind": phrase.kind,
        "text": plain(phrase.said),
        **{name: _words(getattr(phrase, name)) for name in ("when", "why", "instead")},
        "slots": slots,
    }


def _words(text: Text | None) -> str | None:
    return plain(text) if text else None
