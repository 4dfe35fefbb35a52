"""Library → the JSON Schema of a situation's front matter, for editors: the fields, their values, and what each means in every language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playbook.library import Library
from playbook.model import OWN_FIELDS, SHARED_FIELDS

_NAME = "[a-z0-9]+(-[a-z0-9]+)*"
_ORIGINAL = ("code", "audience", "direction", "sources", "owner", "reviewed")
"""Fields without which an original is not whole; a test holds them against the rule that asks for them."""
_WORDS = {"type": ["string", "number"], "pattern": r"\S"}
"""What people type may be a number, and an editor reads 8800 as one."""
_EVERY = ("aliases", "queries")
"""Fields that each language needs."""
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def front_matter(library: Library) -> dict[str, Any]:
    """Return the schema, draft 7: what rules judge of the front matter alone, without looking at other files."""
    forms = _forms(library)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": " · ".join(language.site for language in library.languages.values()),
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {**_description(library, key), **forms[key]} for key in (*SHARED_FIELDS, *OWN_FIELDS)},
        "required": list(_EVERY),
        "if": {"required": ["translates"]},
        "then": {"propertyNames": {"enum": list(OWN_FIELDS)}},
        "else": {"required": list(_ORIGINAL)},
    }


def as_text(library: Library) -> str:
    """Return the schema as its file holds it."""
    return json.dumps(front_matter(library), ensure_ascii=False, indent=2) + "\n"


def _description(library: Library, key: str) -> dict[str, str]:
    words = [str(language.hints[key]) for language in library.languages.values() if key in language.hints]
    return {"description": "\n\n".join(words)} if words else {}


def _forms(library: Library) -> Mapping[str, dict[str, Any]]:
    taxonomy = library.taxonomy
    documents = "|".join(taxonomy.sources)
    return {
        "code": {"type": "integer", "minimum": 1},
        "audience": _list(_choice(library, "audiences", taxonomy.audiences)),
        "direction": _choice(library, "directions", taxonomy.directions),
        "related": {"type": "array", "items": _like(f"^({'|'.join(taxonomy.categories)})/{_NAME}$"), "uniqueItems": True},
        "waits": _list({"type": "integer", "minimum": 1}),
        "sources": _list(_like(rf"^({documents})\s*:\s*\S+(\s+\S+){{0,4}}$")),
        "owner": _choice(library, "owners", taxonomy.owners),
        "reviewed": _DAY,
        "must_read": _DAY,
        "aliases": _list(_WORDS),
        "queries": _list(_WORDS),
        "translates": _like("^[0-9a-f]{4}( [0-9a-f]{4})*$"),
        "allow": {"type": "object", "propertyNames": {"pattern": r"^PB\d{3}$"}, "additionalProperties": _like(r"\S")},
    }


def _like(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": 1, "uniqueItems": True}


def _choice(library: Library, names: str, values: tuple[str, ...]) -> dict[str, Any]:
    """Return one of the values; `enumDescriptions` is what VS Code shows beside each."""
    words = [" · ".join(str(getattr(language, names)[value]) for language in library.languages.values()) for value in values]
    return {"type": "string", "enum": list(values), "enumDescriptions": words}
