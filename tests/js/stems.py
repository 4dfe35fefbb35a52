"""Writes how Python splits texts and stems words, for Node to compare: those of the folders given, and so many made up."""

from __future__ import annotations

import json
import random
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))

from playbook.letters import fold_table, split
from playbook.library import Library, read_folder
from playbook.search import Terms, letters

ENDINGS = {
    "ru": "а|ы|у|ой|ами|ах|ов|ого|ему|ыми|ая|ую|ить|ишь|ил|ила|ите|ующий|вшись|ся|сь|ость|остью|ейший|ешь|ет|ем|ут|нн",
    "ro": "ul|ului|i|ii|ilor|a|ei|e|ele|elor|ească|ăm|ați|esc|ește|eau|ind|at|ată|ați|ări|ării|itate|ist|ismul|ător|abil|iv|ice",
    "en": "s|es|ed|ing|ly|ness|ful|ment|ation|ize|izer|able|ible|ous|ive|y",
}
SYLLABLES = {
    "ru": "ба|во|гри|де|жё|зу|ки|лю|мы|но|пря|ро|стя|ту|фе|хи|цо|чу|ши|щё|эк|юн|яр",
    "ro": "ba|ve|gri|do|jă|zu|chi|lâ|mî|no|pre|ro|ști|țu|fe|hi|ce|ghe|șa",
    "en": "ba|thi|gro|ye|sion|ca|dle|mo|que|pre",
}


def made_up(known: list[str], code: str, count: int) -> list[str]:
    """Return words that look like the language's: known ones with other endings, and syllables strung together."""
    chance = random.Random(20261122)
    endings, syllables = ENDINGS[code].split("|"), SYLLABLES[code].split("|")
    grown = [chance.choice(known)[: chance.randint(3, 9)] + chance.choice(endings) for _ in range(count // 2)]
    strung = ["".join(chance.choices(syllables, k=chance.randint(1, 5))) + chance.choice(endings) for _ in range(count // 2)]
    return grown + strung


def strange_texts() -> list[str]:
    """Return texts in which every sign of the scripts in use, and of their surroundings, stands between letters."""
    codes = (*range(0x20, 0x2C00), *range(0xFB00, 0xFB07), 0x1F600, 0x1F469)
    return [f"а{sign}Б{sign}ţ {sign}" for sign in map(chr, codes) if unicodedata.category(sign) != "Cn"]


def main(count: int, folders: list[Path]) -> dict[str, object]:
    """Return the letters of the content's languages, texts with their words, and for each language words with their stems."""
    sources = {path: content for folder in folders for path, content in read_folder(folder).items()}
    library = Library.build(sources)
    table = fold_table(language.letters.get("fold", {}) for language in library.languages.values())
    texts = [content.decode("utf-8") for path, content in sources.items() if path.endswith(".md")]
    corpus = sorted({word for text in texts for word in split(text, table)})
    stems = {}
    for code in library.languages:
        terms = Terms(library.languages, code)
        made = {word for text in made_up([w for w in corpus if w.isalpha()], code, count) for word in split(text, table)}
        stems[code] = {word: terms.stem(word) for word in sorted({*corpus, *made})}
    given = [*strange_texts(), *texts, *(unicodedata.normalize("NFD", text) for text in texts)]
    return {"languages": letters(library), "split": [[text, split(text, table)] for text in given], "stems": stems}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] - a script has a real one
    json.dump(main(int(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]]), sys.stdout, ensure_ascii=False)
