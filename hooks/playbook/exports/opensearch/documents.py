"""Library → the lines of a Bulk request: an action, then its document, a situation in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from playbook.addresses import situation_url
from playbook.library import Library
from playbook.model import Phrase, Situation, Text
from playbook.search import rest
from playbook.wording import plain


def lines(library: Library) -> Iterator[dict[str, Any]]:
    """Yield the lines; they name no index, so that the request does, and none is made twice under one id."""
    for situation in library.situations:
        yield {"index": {"_id": f"{situation.language}/{situation.id}"}}
        yield _document(situation)


def _document(situation: Situation) -> dict[str, Any]:
    """Return what all languages have alike, and the texts under the language's code, where that language's analyzers wait for them."""
    shared = {name: getattr(situation, name) for name in ("id", "language", "code", "category", "audience", "direction")}
    texts = {name: _plain(getattr(situation, name)) for name in ("aliases", "queries", "cues", "trigger")}
    approved, forbidden = _plain(phrase.said for phrase in situation.approved), [_forbidden(phrase) for phrase in situation.forbidden]
    own = {"title": situation.title, **texts, "approved": approved, "forbidden": forbidden, "rest": list(rest(situation))}
    return {**shared, "url": situation_url(situation), situation.language: own}


def _forbidden(phrase: Phrase) -> dict[str, str]:
    given = {part: plain(text) for part in ("why", "instead") if (text := getattr(phrase, part))}
    return {"text": plain(phrase.said), "kind": phrase.kind, **given}


def _plain(texts: Iterable[Text]) -> list[str]:
    return [plain(text) for text in texts]
