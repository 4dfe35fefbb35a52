"""Library → what the finder loads for one language: its situations, and an index of them made by lunr.py.

A word travels as its folded form and its stem; `search/packed.mjs` makes two terms of them, the form and, marked, the stem, so
that a stem is never taken for a form. The stemmers are Snowball's own: lunr's differ from any JavaScript ones on up to 44 % of words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lunr.builder import Builder

from playbook.letters import fold_table, script_of, split
from playbook.model import Phrase, Situation, Text

if TYPE_CHECKING:
    from playbook.language import Language
    from playbook.library import Library

FIELDS = ("code", "title", "aliases", "queries", "cues", "trigger", "approved", "forbidden", "rest")
"""What is searched apart, because it counts apart; `search/boosts.mjs` says for how much."""

Typeset = Callable[[str], str]


def build(library: Library, code: str, *, typeset: Typeset, url: Callable[[Situation], str]) -> dict[str, Any]:
    """Return the payload of one language, the same for the same library: the contract with `search/payload.mjs`."""
    situations = library.in_language(code)
    return {
        "language": code,
        "languages": letters(library),
        "situations": [_document(s, typeset, url) for s in situations],
        "index": _index(situations, Terms(library.languages, code)),
    }


def letters(library: Library) -> dict[str, dict[str, Any]]:
    """Return what the browser must know of the letters of every language, so that a new language needs no code."""
    return {
        code: {"letters": dict(language.letters), "stemmer": language.stemmer, "stop_words": list(language.stop_words)}
        for code, language in sorted(library.languages.items())
    }


class Terms:
    """Text → words, in the letters of all languages and with the stems of one."""

    def __init__(self, languages: Mapping[str, Language], code: str) -> None:
        # The language's own stemmer for its script; for other scripts the first language, by code, that is written in it.
        order = sorted(languages, key=lambda c: (c != code, c))
        self._table = fold_table(languages[c].letters.get("fold", {}) for c in order)
        self._stemmers: dict[str, Callable[[str], str]] = {}
        for language in (languages[c] for c in order):
            self._stemmers.setdefault(language.letters.get("script", ""), _stemmer(language.stemmer))
        self._stems: dict[str, str] = {}

    def forms(self, texts: Iterable[str]) -> list[str]:
        """Return the folded words of texts."""
        return [word for text in texts for word in split(text, self._table)]

    def stem(self, word: str) -> str:
        """Return the stem of a folded word; the word itself where no language is written in its script."""
        if word not in self._stems:
            self._stems[word] = self._stemmers.get(script_of(word), str)(word)
        return self._stems[word]


@lru_cache
def _stemmer(name: str) -> Callable[[str], str]:
    """Return Snowball's algorithm of that name; not `snowballstemmer.stemmer()`, which takes another package where one is installed."""
    if not name:
        return str
    stemmer = getattr(import_module(f"snowballstemmer.{name}_stemmer"), f"{name.title()}Stemmer")()
    return lambda word: str(stemmer.stemWord(word))


def _index(situations: Iterable[Situation], terms: Terms) -> dict[str, Any]:
    """Return lunr's inverted index of the situations, packed as `search/packed.mjs` reads it.

    lunr's own form repeats every document's vector: 1,300 kB for 27 situations, where this is 60.
    """
    builder = Builder()
    for field in FIELDS:
        builder.field(field)
    numbers: dict[str, int] = {}
    for situation in situations:
        numbers[situation.id] = len(numbers)
        builder.add({"id": situation.id, **{field: terms.forms(texts) for field, texts in _fields(situation).items()}})
    found = builder.inverted_index
    forms = sorted(found)
    return {"fields": list(FIELDS), "forms": " ".join(forms), "stems": [_cut(form, terms.stem(form)) for form in forms],
            "postings": [_packed(found[form], numbers) for form in forms]}  # fmt: skip


def _cut(form: str, stem: str) -> int | str:
    """Return how many letters a stem lacks at the end of its form, or the stem itself where it is no beginning of it."""
    return len(form) - len(stem) if form.startswith(stem) else stem


def _packed(posting: Mapping[str, Any], numbers: Mapping[str, int]) -> list[int]:
    """Return the situations that have a term, in pairs: how many further in the list, and a bit for each field that has it."""
    fields: dict[int, int] = {}
    for bit, field in enumerate(FIELDS):
        for id in posting[field]:
            fields[numbers[id]] = fields.get(numbers[id], 0) | 1 << bit
    pairs: list[int] = []
    last = 0
    for number in sorted(fields):
        pairs += (number - last, fields[number])
        last = number
    return pairs


def _fields(situation: Situation) -> dict[str, list[str]]:
    forbidden = situation.forbidden
    rest = [p.when for p in situation.approved], [p.why for p in forbidden], [p.instead for p in forbidden]
    return {
        "code": [str(situation.code or "")],
        "title": [situation.title],
        "aliases": _texts(situation.aliases),
        "queries": _texts(situation.queries),
        "cues": _texts(situation.cues),
        "trigger": _texts(situation.trigger),
        "approved": [p.text for p in situation.approved],
        "forbidden": [p.text for p in forbidden],
        "rest": [t for texts in rest for t in _texts(texts)] + list(_rest(situation)),
    }


def _rest(situation: Situation) -> Iterator[str]:
    yield from _texts(situation.steps)
    for limit in situation.limits:
        yield from (limit.figure, limit.bounds.text)
    yield from _texts(situation.escalation)
    yield from _texts(situation.rationale)


def _texts(texts: Iterable[Text | None]) -> list[str]:
    return [t.text for t in texts if t]


def _document(situation: Situation, typeset: Typeset, url: Callable[[Situation], str]) -> dict[str, Any]:
    return {
        "id": situation.id,
        "code": situation.code,
        "url": url(situation),
        "title": typeset(situation.title),
        "category": situation.category,
        "audience": list(situation.audience),
        "direction": situation.direction,
        "trigger": typeset(" ".join(_texts(situation.trigger))),
        "cues": [typeset(t) for t in _texts(situation.cues)],
        "aliases": [typeset(t) for t in _texts(situation.aliases)],
        # Never shown: how near each other the typed words stand in them is a strong sign.
        "queries": _texts(situation.queries),
        "approved": [_phrase(p, typeset, ("when",)) for p in situation.approved],
        "forbidden": [{"kind": p.kind, **_phrase(p, typeset, ("why", "instead"))} for p in situation.forbidden],
    }


def _phrase(phrase: Phrase, typeset: Typeset, parts: tuple[str, ...]) -> dict[str, str]:
    given = {part: text for part in parts if (text := getattr(phrase, part))}
    return {"text": typeset(phrase.text), **{part: typeset(text.text) for part, text in given.items()}}
