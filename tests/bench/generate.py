"""`python tests/bench/generate.py --situations 2500 --out DIR`: a project with so many situations in every language, ready to be built.

The first are the real ones. Each further one is a real one told otherwise: its phrases and bans are those of its category, dealt anew in
all languages alike, and one word in six is another word of the dictionary, as long as the one in its place. Words are drawn as rarely as
real ones are (Zipf), so the vocabulary grows with the base as that of a real one does (Heaps), and with it the index. What a rule objects
to afterwards is told as it was. Nothing is left to chance but the seed: one number gives one project.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, count, islice
from pathlib import Path

from playbook import rules
from playbook.accept import ALL, accept
from playbook.language import Language
from playbook.letters import script_of
from playbook.library import Library, read_folder

PROJECT = Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT / "tests"))

from dictionaries import forms  # noqa: E402 - it stands above the folder of this script, which alone Python would look into

SEED = 20261122
FORMS = 60_000
"""Forms of each dictionary to draw from; 5,000 situations use half of them."""
CHANGED = 1 / 6
"""Words that become others, of those that may."""
SHORTEST = 6
"""Letters of a word that may be changed: shorter ones hold sentences together."""
RARER = 1.07
"""Zipf's exponent: in prose of either language a little over one."""
APPROVED, FORBIDDEN = 1, 2
"""Places of the sections whose items are dealt."""

_SECTION = re.compile(r"^(?=## )", re.MULTILINE)
_ITEM = re.compile(r"^(?=- )", re.MULTILINE)
_KEPT = re.compile(r"(\{[^}]*\}|\*\*[^*]*\*\*|\]\([^)]*\)|^ +- [^:]*:|^## .*)", re.MULTILINE)
"""Slots, figures, links, labels and headings stay as they are."""
_FIELD = re.compile(r"^(aliases|queries|code|related): (.*)\n", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """The file of a situation, taken apart."""

    front: str
    title: str
    sections: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> Entry:
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        title, *sections = _SECTION.split(body)
        return cls(front, title.strip().removeprefix("# "), tuple(sections))

    def items(self, section: int) -> list[str]:
        return [item.rstrip("\n") for item in _ITEM.split(self.sections[section])[1:]]


def main() -> None:
    options = _options()
    try:
        write(options.situations, options.out)
    except ValueError as error:
        sys.exit(str(error))


def write(situations: int, out: Path) -> None:
    """Write a project with so many situations. Raises ValueError where there are more real ones, or the folder is not empty."""
    if out.exists() and any(out.iterdir()):
        raise ValueError(f"{out} is not empty")
    docs = shutil.copytree(PROJECT / "docs", out / "docs", dirs_exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", out)
    for part in ("hooks", "overrides"):
        (out / part).symlink_to(PROJECT / part)
    library = Library.build(read_folder(docs))
    further = situations - len(library.situations) // len(library.languages)
    if further < 0:
        raise ValueError(f"{situations} situations are fewer than the real ones")
    teller = _Teller(library, docs, further)
    _lay(docs, teller.tell())
    judged = Library.build(read_folder(docs))
    wrong = {violation.location.path for violation in rules.run(judged)}
    _lay(docs, teller.tell(plainly={situation.id for situation in judged.situations if situation.path in wrong}))


def _lay(docs: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write the files, and into the translations what they were made from."""
    for path, text in files:
        (docs / path).write_text(text, "utf-8")
    library = Library.build(read_folder(docs))
    list(accept(library, docs, [ALL]))


class _Teller:
    """Tells so many further situations, each a real one otherwise."""

    def __init__(self, library: Library, docs: Path, further: int) -> None:
        self._originals = {s.id: s for s in library.situations if s.original == s.language}
        self._entries = {id: {code: Entry.read(docs / code / f"{id}.md") for code in library.languages} for id in self._originals}
        self._dealers = {
            category: _Dealer([entry for id, entry in self._entries.items() if id.startswith(f"{category}/")])
            for category in library.taxonomy.categories
        }
        self._dictionaries = {code: _Dictionary(language) for code, language in library.languages.items()}
        self._wanted = list(islice(((turn, id) for turn in count(1) for id in self._originals), further))

    def tell(self, plainly: Collection[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield path and text of each file; those of `plainly` keep the words of the real one under another title."""
        titles = {entry.title for entries in self._entries.values() for entry in entries.values()}
        made = set(self._wanted)
        for turn, id in self._wanted:
            chance = random.Random(f"{SEED} {turn} {id}")
            original, entries = self._originals[id], self._entries[id]
            dealt = self._dealers[original.category].deal(entries, chance)
            related = [f"{other}-{turn}" for other in original.related if (turn, other) in made]
            fields = {"code": str(1000 * turn + (original.code or 0)), "related": f"[{', '.join(related)}]"}
            for code, entry in entries.items():
                vary = partial(self._dictionaries[code].vary, chance=chance)
                title = entry.title
                while title in titles:
                    title = f"{vary(title)} {self._dictionaries[code].word(SHORTEST, chance)}"
                titles.add(title)
                front = _FIELD.sub(partial(_field, fields, vary), entry.front)
                told = [vary(dealt.get((code, at)) or section) for at, section in enumerate(entry.sections)]
                sections = entry.sections if f"{id}-{turn}" in plainly else told
                yield f"{code}/{id}-{turn}.md", f"---\n{front}---\n\n# {title}\n\n{''.join(sections)}"


class _Dealer:
    """Deals the phrases and bans of a category, in all languages alike."""

    def __init__(self, entries: list[Mapping[str, Entry]]) -> None:
        self._pools = {
            section: [
                dict(zip(entry, items, strict=True))
                for entry in entries
                for items in zip(*(e.items(section) for e in entry.values()), strict=True)
            ]
            for section in (APPROVED, FORBIDDEN)
        }

    def deal(self, entry: Mapping[str, Entry], chance: random.Random) -> dict[tuple[str, int], str]:
        """Return the sections of a situation with as many items as it has, drawn from all: text by language and place."""
        dealt = {}
        for section, pool in self._pools.items():
            drawn = chance.sample(pool, len(next(iter(entry.values())).items(section)))
            for code, own in entry.items():
                heading = own.sections[section].partition("\n")[0]
                dealt[code, section] = "\n".join((heading, "", *(items[code] for items in drawn), "", ""))
        return dealt


def _field(fields: Mapping[str, str], vary: Callable[[str], str], field: re.Match[str]) -> str:
    name, value = field.groups()
    value = fields.get(name) or _each_once(vary(value))
    return "" if value == "[]" else f"{name}: {value}\n"


def _each_once(value: str) -> str:
    """Return a list without the items that have become one."""
    return f"[{', '.join(dict.fromkeys(value[1:-1].split(', ')))}]" if value.startswith("[") else value


class _Dictionary:
    """Puts other words of a language's dictionary into texts."""

    def __init__(self, language: Language) -> None:
        # Numbers, and all words of which a rule says something.
        self._meant = {word.lower() for word in _WORD.findall(str(language.wording))} | set(language.marked)
        known = [w for w in forms(language.code, FORMS) if w.isalpha() and w.islower() and script_of(w) == language.letters["script"]]
        random.Random(SEED).shuffle(known)
        self._words: dict[int, list[str]] = {}
        for word in known:
            if len(word) >= SHORTEST and word not in self._meant:
                self._words.setdefault(len(word), []).append(word)
        self._weights = {
            length: list(accumulate(rank**-RARER for rank in range(1, len(words) + 1))) for length, words in self._words.items()
        }

    def word(self, length: int, chance: random.Random) -> str:
        return chance.choices(self._words[length], cum_weights=self._weights[length])[0]

    def vary(self, text: str, chance: random.Random) -> str:
        """Return the text with some of its words changed, as many letters for as many."""

        def other(found: re.Match[str]) -> str:
            word = found[0]
            may = len(word) in self._words and word.islower() and word not in self._meant
            return self.word(len(word), chance) if may and chance.random() < CHANGED else word

        return "".join(part if at % 2 else _WORD.sub(other, part) for at, part in enumerate(_KEPT.split(text)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--situations", type=int, required=True, help="in each language")
    parser.add_argument("--out", type=Path, required=True, help="a folder that is empty or not there yet")
    return parser.parse_args()


if __name__ == "__main__":
    main()
