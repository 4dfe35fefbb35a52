"""Whoever hears a page hears each word in its own language."""

from __future__ import annotations

import pytest

from playbook import foreign
from playbook.library import Library


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
