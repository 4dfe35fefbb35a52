"""Library → what the drill needs beside the finder's payloads: the customer's words, which the finder has as stems only, and moments."""

from __future__ import annotations

from typing import Any

from playbook.language import Language
from playbook.library import Library
from playbook.model import Situation, Text
from playbook.search import Typeset


def build(library: Library, language: Language, *, typeset: Typeset) -> dict[str, Any]:
    """Return, for each situation of a language, its cues and the moment of each approved phrase: the contract with `drill/cards.mjs`."""
    return {"language": language.code, "situations": [_moments(s, language, typeset) for s in library.in_language(language.code)]}


def _moments(situation: Situation, language: Language, typeset: Typeset) -> dict[str, Any]:
    return {
        "id": situation.id,
        "cues": [typeset(_quoted(cue, language)) for cue in situation.cues],
        "moments": [typeset(p.when.text) if p.when else "" for p in situation.approved],
    }


def _quoted(cue: Text, language: Language) -> str:
    """Return the customer's words in quotation marks, behaviour without."""
    opening, closing = language.quotes if cue.quoted else ("", "")
    return f"{opening}{cue.text}{closing}"
