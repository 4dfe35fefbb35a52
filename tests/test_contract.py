"""A word that Python and JavaScript fold or stem differently can never be found."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

import dictionaries
from playbook import node
from playbook.letters import fold_table, split
from playbook.library import Library
from playbook.search import Terms, letters

SCRIPT = Path(__file__).parent / "js" / "read_words.mjs"
FORMS = 20_000


def strange_texts() -> list[str]:
    """Return texts in which every sign of the scripts in use, and of their surroundings, stands between letters."""
    codes = (*range(0x20, 0x2C00), *range(0xFB00, 0xFB07), 0x1F600, 0x1F469)
    return [f"а{sign}Б{sign}ţ {sign}" for sign in map(chr, codes) if unicodedata.category(sign) != "Cn"]


def in_javascript(library: Library, code: str, *, texts: list[str], words: list[str]) -> dict[str, Any]:
    """Return the words of each text and the stem of each word, as the modules that ship find them on a page of a language."""
    return dict(node.run(SCRIPT, {"languages": letters(library), "language": code, "texts": texts, "words": words}))


@pytest.mark.parametrize("code", ["ru", "ro"])
def test_a_word_is_the_same_word_where_the_index_is_made_and_where_it_is_asked(code: str, real_library: Library) -> None:
    table = fold_table(language.letters.get("fold", {}) for language in real_library.languages.values())
    written = [text for path in sorted(Path("docs").rglob("*.md")) for text in [path.read_text("utf-8")]]
    texts = [*strange_texts(), *written, *(unicodedata.normalize("NFD", text) for text in written)]
    forms = [word for form in dictionaries.forms(code, FORMS) for word in split(form, table)]
    words = sorted({*forms, *(word for text in written for word in split(text, table))})
    assert len(words) > FORMS

    found = in_javascript(real_library, code, texts=texts, words=words)

    terms = Terms(real_library.languages, code)
    assert [text for text, split_there in zip(texts, found["split"], strict=True) if split(text, table) != split_there] == []
    assert found["read"] == found["split"]
    assert [word for word, stem in zip(words, found["stems"], strict=True) if terms.stem(word) != stem] == []
    assert [word for word, stem in zip(words, found["stems"], strict=True) if stem[:2] != word[: len(stem)][:2]] == []
