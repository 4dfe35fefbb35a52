"""`_taxonomy.yml` and `_language.yml` → Taxonomy and Language: every word and list that the code must not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from playbook.findings import Fault, fault
from playbook.mapping import CODE, Words, fault_at, read_mapping
from playbook.model import SECTIONS, Location
from playbook.spelling import advice

LABELS = ("when", "why", "instead")
"""Keys of the labels that begin a phrase's sub-items."""

TAXONOMY = "_taxonomy.yml"
LANGUAGE = "_language.yml"

_FORMS: Mapping[str, tuple[type, str]] = {"str": (str, "words"), "int": (int, "1"), "tuple": (list, "[one, two]")}
"""Type of a field → the type that YAML reads it as, and an example; the others are mappings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """What all languages share: the order of categories and the lists that front matter draws from. No words."""

    categories: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    """The audiences who have a customer on the line."""
    directions: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    teams: Mapping[str, str] = field(default_factory=dict)
    """Owner → the team that the code host asks to review, such as `@organisation/team`; empty where no host is asked."""
    pages: tuple[str, ...] = ()
    """Folders of a language that hold pages, not situations."""
    reference: tuple[str, ...] = ()
    """Names of the pages beside the situations, in the order in which the home lists them."""
    review: Mapping[str, int] = field(default_factory=dict)
    """Category → months after which a situation of it is read again; `default` for those without their own."""
    clock: Words = field(default_factory=dict)
    """Of a wait: its marks in seconds, and the steps of a ladder that say what comes then; empty where nobody is asked to wait."""
    sources: Mapping[str, Words] = field(default_factory=dict)
    """Number of a source document → its `title`, and the `language` of that title."""

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything that differs by language."""

    code: str
    """Name of the folder; a BCP 47 tag such as `ru`."""
    name: str
    """As its speakers write it."""
    site: str
    """Name of the site."""
    headings: Words
    """Key of a section → its heading."""
    labels: Words
    """Key of a sub-item → its label."""
    categories: Words
    audiences: Words
    directions: Words
    owners: Words
    slots: Mapping[str, list[str]]
    """Key of a slot, common to all languages → the forms in which phrases name it."""
    strings: Words = field(default_factory=dict)
    """Interface words; with a count, a mapping of CLDR plural categories."""
    review: Words = field(default_factory=dict)
    """Words of what is said to a reviewer; no page has them."""
    letters: Words = field(default_factory=dict)
    stemmer: str = ""
    """Name of the Snowball stemmer; empty where there is none."""
    style: Words = field(default_factory=dict)
    """House style of typography."""
    ladders: Words = field(default_factory=dict)
    """Name of a ladder → its title and the labels of its steps, by their names."""
    often: tuple[str, ...] = ()
    """Ids that stand on the home page."""
    stop_words: tuple[str, ...] = ()
    wording: Words = field(default_factory=dict)
    """What the rules of wording look for in this language."""
    hints: Words = field(default_factory=dict)
    """Key of a field or section → what to write in it, as an editor shows it and a new file says."""
    marked: Mapping[str, str] = field(default_factory=dict)
    """Word without its diacritics → as it is written right; from a file of its own."""
    synonyms: Mapping[str, list[list[str]]] = field(default_factory=dict)
    """What the finder takes for one another, by how alike it is; from a file of its own."""
    order: int = 100
    """Place among the languages, where they stand side by side; the smallest is first."""

    __hash__ = object.__hash__

    @property
    def quotes(self) -> tuple[str, str]:
        """The opening and the closing mark around words that somebody says."""
        opening, closing = self.style.get("quotes", "“”")
        return opening, closing

    def slot_key(self, name: str) -> str | None:
        """Return the key under which a slot's name, in any of its forms, is listed."""
        return next((key for key, forms in self.slots.items() if name in forms), None)


def load_taxonomy(content: bytes | None, path: str) -> tuple[Taxonomy, list[Fault]]:
    """Return the taxonomy, empty where it cannot be read, and what is wrong with the file."""
    if content is None:
        return Taxonomy(), [fault(CODE, Location(path=path), "missing-file")]
    data, faults = read_mapping(content, path)
    faults += _wrong_forms(path, content, data, Taxonomy)
    for number, source in _items(data.get("sources")):
        if not isinstance(source, dict) or not all(isinstance(source.get(key), str) for key in ("title", "language")):
            faults.append(fault_at(path, content, f'"{number}"', "source", number=str(number)))
    faults += _without_team(path, content, data) if data.get("teams") and not faults else ()
    faults += _wrong_intervals(path, content, data) if data.get("review") and not faults else ()
    if faults:
        return Taxonomy(), faults
    values: dict[str, Any] = {key: value if isinstance(value, dict) else tuple(value) for key, value in data.items() if value}
    return Taxonomy(**values), []


def _without_team(path: str, content: bytes, data: Words) -> Iterator[Fault]:
    for owner in sorted({owner for owner, team in data["teams"].items() if isinstance(team, str)} ^ set(data.get("owners") or ()), key=str):
        yield fault_at(path, content, str(owner), "team", name=str(owner))


def load_language(code: str, content: bytes, path: str, taxonomy: Taxonomy) -> tuple[Language | None, list[Fault]]:
    """Return the language, or None where a word is missing, and what is wrong with the file."""
    data, faults = read_mapping(content, path)
    if not data:
        return None, faults
    faults += _wrong_forms(path, content, data, Language)
    expected = {
        "name": (), "site": (), "slots": (), "headings": SECTIONS, "labels": LABELS, "categories": taxonomy.categories,
        "audiences": taxonomy.audiences, "directions": taxonomy.directions, "owners": taxonomy.owners,
    }  # fmt: skip
    for key, words in expected.items():
        faults += _missing(path, content, data, key, words)
    for key, forms in _items(data.get("slots")):
        if not isinstance(forms, list) or not forms or not all(isinstance(form, str) for form in forms):
            faults.append(fault_at(path, content, str(key), "slot", name=str(key)))
    for key in ("quotes", "inner_quotes"):
        marks = dict(_items(data.get("style"))).get(key, ["", ""])
        if not isinstance(marks, list) or len(marks) != 2:
            faults.append(fault_at(path, content, key, "marks", name=key))
    if faults:
        return None, faults
    values: dict[str, Any] = {key: _frozen(value) for key, value in data.items() if value is not None}
    return Language(code=code, **values), []


def _wrong_intervals(path: str, content: bytes, data: Words) -> Iterator[Fault]:
    known = ("default", *(data.get("categories") or ()))
    for category, months in _items(data.get("review")):
        if category not in known or type(months) is not int or months < 1:
            yield fault_at(path, content, str(category), "review", name=f"{category}: {months}")


def uneven(languages: Mapping[str, Language], paths: Mapping[str, str]) -> Iterator[Fault]:
    """Yield a fault for every slot and word that one language has and another lacks."""
    for field_name in ("slots", "strings", "hints", "review"):
        holders = {key: code for code, language in languages.items() for key in getattr(language, field_name)}
        for code, language in languages.items():
            for key in sorted(holders.keys() - getattr(language, field_name).keys()):
                yield fault(CODE, Location(path=paths[code]), "uneven", name=field_name, word=key, file=paths[holders[key]])


def is_language_file(path: str) -> bool:
    """Whether the path, relative to `docs/`, makes its folder a language."""
    return path.count("/") == 1 and path.endswith("/" + LANGUAGE)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else MappingProxyType(value) if isinstance(value, dict) else value


def _items(value: Any) -> list[tuple[Any, Any]]:
    return list(value.items()) if isinstance(value, dict) else []


def _wrong_forms(path: str, content: bytes, data: Words, form: type[Taxonomy | Language]) -> Iterator[Fault]:
    """Yield a fault for every key that is not known, and for every value that has not the form of its field."""
    known = {f.name: str(f.type).partition("[")[0] for f in fields(form) if f.name not in ("code", "marked", "synonyms")}
    for key, value in data.items():
        kind, example = _FORMS.get(known.get(key, ""), (dict, "{key: words}"))
        if key not in known:
            how, words = advice(str(key), known)
            yield fault_at(path, content, str(key), f"unknown-{how}", name=str(key), **words)
        elif value is not None and not isinstance(value, kind):
            yield fault_at(path, content, key, "form", name=key, example=f"{key}: {example}")
        elif isinstance(value, list) and not all(isinstance(word, str) for word in value):
            yield fault_at(path, content, key, "not-text", name=key)


def _missing(path: str, content: bytes, data: Words, key: str, words: tuple[str, ...]) -> Iterator[Fault]:
    if not data.get(key):
        yield fault_at(path, content, key, "missing", name=key)
        return
    if words and not isinstance(data[key], dict):
        return
    given = dict(_items(data[key]))
    for word in words:
        if not given.get(word):
            yield fault_at(path, content, key, "lacks", name=key, word=word)
        elif not isinstance(given[word], str):
            yield fault_at(path, content, word, "word-not-text", name=key, word=word)
    for word in given:
        if words and word not in words:
            yield fault_at(path, content, str(word), "surplus", name=key, word=str(word), file=TAXONOMY)
    for word, other in _twins(given if key in ("headings", "labels") else {}):
        yield fault_at(path, content, word, "twin", name=key, word=word, other=other)


def _twins(words: Words) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for key, text in words.items():
        if isinstance(text, str) and text in first:
            yield key, first[text]
        first.setdefault(str(text), key)
