"""Library → what the finder loads for one language, in two payloads: what situations are called, and what is said in them.

No index travels: `search/index.mjs` makes it of the texts, which have to travel anyway, in less time than it took to read one. Only of what
does not travel (steps, limits, escalation) the words are listed. Python and JavaScript must therefore fold, split and stem alike; the
stemmers are Snowball's own: lunr's differ from any JavaScript ones on up to 44 % of words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from playbook.freshness import is_overdue
from playbook.letters import fold_table, script_of, split
from playbook.model import Phrase, Situation, Text
from playbook.stemming import stemmer
from playbook.steps import Line, lines

if TYPE_CHECKING:
    from playbook.language import Language
    from playbook.library import Library

Typeset = Callable[[str], str]

_COMMON = 5
"""A word in the steps and limits of more situations leads to none of them: of no use to any of 680 queries, and a tenth of the bytes."""


def build(library: Library, code: str, *, typeset: Typeset, url: Callable[[Situation], str]) -> dict[str, dict[str, Any]]:
    """Return the payloads of one language by name, in the order in which they are loaded: the contract with `search/payload.mjs`."""
    situations = library.in_language(code)
    terms = Terms(library.languages, code)
    phrases = [_phrases(s, typeset, terms) for s in situations]
    _drop_common([p["rest"] for p in phrases])
    return {
        "names": {"language": code, "languages": letters(library), "situations": [_names(s, library, typeset, url) for s in situations]},
        "phrases": {
            "language": code,
            "situations": [{**p, "rest": " ".join(sorted(p["rest"]))} for p in phrases],
            "ladders": [_steps(line, typeset) for line in lines(library, library.languages[code])],
            "slots": _slots(situations, library.languages[code]),
            "thesaurus": {kind: [_group(group, terms) for group in groups] for kind, groups in library.languages[code].synonyms.items()},
        },
    }


def _steps(line: Line, typeset: Typeset) -> list[dict[str, Any]]:
    """Return the steps of a ladder; the phrase is left out where the situation as a whole is meant."""
    return [{"id": s.situation.id, "label": typeset(s.label), **({"phrase": s.phrase} if s.phrase else {})} for s in line.steps]


def _slots(situations: Iterable[Situation], language: Language) -> dict[str, str]:
    """Return the key, common to all languages, of every slot in what a hit can show."""
    phrases = (phrase for s in situations for phrase in (*s.approved, *s.forbidden))
    names = {name for phrase in phrases for text in (phrase.said, phrase.instead) if text for name in text.slots}
    return {name: key for name in sorted(names) if (key := language.slot_key(name))}


def _drop_common(rests: Sequence[set[str]]) -> None:
    """Take out of every set what stands in many of them."""
    counts = Counter(stem for rest in rests for stem in rest)
    for rest in rests:
        rest -= {stem for stem in rest if counts[stem] > _COMMON}


def _group(group: Iterable[str], terms: Terms) -> str:
    """Return the terms of a group as stems, between commas; each once."""
    return ",".join(dict.fromkeys(" ".join(terms.sequence(term)) for term in group))


def letters(library: Library) -> dict[str, dict[str, Any]]:
    """Return what the browser must know of the letters of every language, so that a new language needs no code."""
    return {
        code: {"letters": dict(language.letters), "stemmer": language.stemmer, "stop_words": list(language.stop_words)}
        for code, language in sorted(library.languages.items())
    }


def stemmers(languages: Mapping[str, Language], code: str) -> dict[str, str]:
    """Return the name of the stemmer of every script: the language's own, else of the first language, by code, that is written in it."""
    named: dict[str, str] = {}
    for language in (languages[c] for c in sorted(languages, key=lambda c: (c != code, c))):
        named.setdefault(language.letters.get("script", ""), language.stemmer)
    return named


class Terms:
    """Text → words, in the letters of all languages and with the stems of one."""

    def __init__(self, languages: Mapping[str, Language], code: str) -> None:
        self._table = fold_table(language.letters.get("fold", {}) for language in languages.values())
        self._stemmers = {script: stemmer(name) for script, name in stemmers(languages, code).items()}
        self._stems: dict[str, str] = {}
        self._forms: dict[str, list[str]] = {}
        """What stands between two spaces → its folded words: most of what is said has been said before."""
        little = self.forms(word for language in languages.values() for word in language.stop_words)
        negations = self.forms(word for language in languages.values() for word in language.wording.get("negations", ()))
        self._says_little = frozenset(little) - frozenset(negations)

    def forms(self, texts: Iterable[str]) -> list[str]:
        """Return the folded words of texts."""
        return [word for text in texts for part in text.split(" ") for word in self._words(part)]

    def _words(self, part: str) -> list[str]:
        if part not in self._forms:
            self._forms[part] = split(part, self._table)
        return self._forms[part]

    def stems(self, text: str) -> list[str]:
        """Return the stems of a text's words."""
        return [self.stem(word) for word in self.forms([text])]

    def sequence(self, text: str) -> list[str]:
        """Return the stems of a term, without function words in its middle: „30 de minute” is typed without „de” too."""
        words = self.forms([text])
        return [self.stem(word) for at, word in enumerate(words) if at in (0, len(words) - 1) or word not in self._says_little]

    def stem(self, word: str) -> str:
        """Return the stem of a folded word; the word itself where no language is written in its script."""
        if word not in self._stems:
            self._stems[word] = self._stemmers.get(script_of(word), str)(word)
        return self._stems[word]


def _names(situation: Situation, library: Library, typeset: Typeset, url: Callable[[Situation], str]) -> dict[str, Any]:
    return {
        "id": situation.id,
        "code": situation.code,
        "url": url(situation),
        "title": typeset(situation.title),
        "category": situation.category,
        "audience": list(situation.audience),
        "direction": situation.direction,
        "aliases": [typeset(t) for t in _texts(situation.aliases)],
        **({"overdue": True} if is_overdue(library, situation) else {}),
    }


def _phrases(situation: Situation, typeset: Typeset, terms: Terms) -> dict[str, Any]:
    forbidden = [_forbidden(p, typeset) for p in situation.forbidden]
    shown = {
        "trigger": typeset(" ".join(_texts(situation.trigger))),
        # Searched, never shown: stems say as much in fewer bytes, and how near each other they stand is a strong sign.
        "cues": [" ".join(terms.stems(t)) for t in _texts(situation.cues)],
        "queries": [" ".join(terms.stems(t)) for t in _texts(situation.queries)],
        "approved": [typeset(p.text) for p in situation.approved],
        "forbidden": forbidden,
        **({"waits": list(situation.waits)} if situation.waits else {}),
    }
    travels = [situation.title, *_texts((*situation.aliases, *situation.queries, *situation.cues, *situation.trigger))]
    travels += [p.text for p in situation.approved]
    travels += [text for item in forbidden for part, text in item.items() if part != "kind"]
    known = {terms.stem(word) for word in terms.forms(travels)}
    unknown = {terms.stem(word) for word in terms.forms(rest(situation))} - known
    return {**shown, "rest": unknown}


def _forbidden(phrase: Phrase, typeset: Typeset) -> dict[str, str]:
    """Return what a hit shows of a forbidden phrase; of conduct a hit shows nothing, so that its reasons need not travel."""
    parts = ("why", "instead") if phrase.kind == "phrase" else ()
    given = {part: typeset(text.text) for part in parts if (text := getattr(phrase, part))}
    return {"text": typeset(phrase.text), **({} if phrase.kind == "phrase" else {"kind": phrase.kind}), **given}


def rest(situation: Situation) -> Iterator[str]:
    """Yield what is searched but stands in no field of its own."""
    yield from _texts(phrase.when for phrase in situation.approved)
    for phrase in situation.forbidden:
        yield from _texts((phrase.why, phrase.instead))
    yield from _texts(situation.steps)
    for limit in situation.limits:
        yield from (limit.figure, limit.bounds.text)
    yield from _texts((*situation.escalation, *situation.rationale))


def _texts(texts: Iterable[Text | None]) -> list[str]:
    return [t.text for t in texts if t]
