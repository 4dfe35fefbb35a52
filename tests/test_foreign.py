"""Whoever hears a page hears each word in its own language."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from playbook import foreign
from playbook.library import Library


class Spoken(HTMLParser):
    """The texts of a page that are read aloud, each with the language it stands in."""

    SILENT = frozenset({"script", "style", "title", "code", "pre"})
    VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)

    def other(self, code: str) -> list[str]:
        """Return the texts that stand in any other language than this."""
        return [text for language, text in self.texts if language != code]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        language = attributes.get("lang") or (self.open[-1][1] if self.open else "")
        if tag not in self.VOID:
            self.open.append((tag, language))
        if tag != "meta":
            self.texts += [(language, text) for name in ("aria-label", "title", "placeholder", "alt") if (text := attributes.get(name))]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            """Tags that need no end are closed by the next one."""

    def handle_data(self, data: str) -> None:
        if self.open and not self.SILENT & {tag for tag, _ in self.open}:
            self.texts.append((self.open[-1][1], data.strip()))


@pytest.mark.parametrize(
    ("code", "html", "heard"),
    [
        ("ru", "<p>В пособии («Nu știu, întreb») так.</p>", '<p>В пособии («<span lang="ro">Nu știu, întreb</span>») так.</p>'),
        ("ro", "<p>Rubrica („Как есть”) spune.</p>", '<p>Rubrica („<span lang="ru">Как есть</span>”) spune.</p>'),
        ("ro", "<p>да 14 дней. Нет</p>", '<p><span lang="ru">да 14 дней. Нет</span></p>'),
        ("ru", "<p>В MkDocs и Git, <code>știu</code> &amp; <kbd>ș</kbd></p>", None),
        ("ru", '<p><a href="../știu/">слово</a></p>', None),
        ("ro", "<pre><code>да\n</code></pre><p>nu</p>", None),
    ],
)
def test_words_of_another_language_are_marked_and_nothing_else(world: dict[str, bytes], code: str, html: str, heard: str | None) -> None:
    languages = Library.build(world).languages

    assert foreign.mark(html, languages[code], languages) == (heard or html)


def test_words_of_another_language_are_marked_as_such(built_site: Path, everything_site: Path) -> None:
    letters = {"ru": re.compile("[а-яё]{3}", re.IGNORECASE), "ro": re.compile("[ăâîșț]", re.IGNORECASE)}
    wrong = set()
    for site in (built_site, everything_site):
        for path in site.rglob("*.html"):
            spoken = Spoken(path.read_text("utf-8"))
            wrong |= {
                (path.relative_to(site), text) for code, found in letters.items() for text in spoken.other(code) if found.search(text)
            }

    assert wrong == set()
