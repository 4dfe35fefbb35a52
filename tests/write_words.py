"""Writes `marked` in `docs/<language>/_words.yml` anew from the content and the dictionaries: `python tests/write_words.py [docs]`.

What stood there stays, so that the list only grows; `accepted` is written by hand and left as it is.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from dictionaries import Words, content
from playbook.letters import fold
from playbook.library import Library, read_folder

_MARKED = re.compile(r"^marked: \|\n(?:  .*\n)*", re.MULTILINE)


def write(docs: Path) -> None:
    """Write the list of every language that has a file for it."""
    library = Library.build(read_folder(docs))
    for code, language in library.languages.items():
        judge = Words(language)
        seen = {word.lower() for word in content(library, code)} | set(language.marked.values())
        parts = {part for word in seen for part in re.split(r"[-‑'’]", word) if len(part) > 1}
        needy = [part for part in parts if judge.needs_its_marks(part)]
        plain = Counter(fold(word, judge.table) for word in needy)
        # Where two words lose their marks to the same letters (adaugă, adăuga) nobody can say which was meant.
        words = sorted(word for word in needy if plain[fold(word, judge.table)] == 1)
        path = docs / code / "_words.yml"
        lines = "".join(f"  {word}\n" for word in words)
        path.write_text(_MARKED.sub(lambda _, lines=lines: f"marked: |\n{lines}", path.read_text("utf-8")), encoding="utf-8")
        print(f"{path}: {len(words)} words")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
