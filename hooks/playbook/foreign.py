"""Words of another language in running text → marked as such, so that they are heard as they are spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from playbook.language import Language
from playbook.letters import script_of

_TAG = re.compile(r"(&#?\w+;|</?([a-z][a-z0-9]*)[^>]*>)")
_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s\d,.:;!?…–—-]*")
"""What may stand between two words of one run."""
_UNREAD = {"code", "pre", "kbd"}


def mark(html: str, language: Language, languages: Mapping[str, Language]) -> str:
    """Return a page's HTML with every run of words in another language's letters in a `<span lang>`.

    A run of plain ASCII says nothing of its language, names and commands are written so; it stays as it is.
    """
    others = [other for other in languages.values() if other is not language]
    marked, unread = [], 0
    for part, tag in _parts(html):
        if tag in _UNREAD:
            unread += -1 if part.startswith("</") else 1
        marked.append(part if unread or tag is not None else _marked(part, language, others))
    return "".join(marked)


def _parts(html: str) -> Iterator[tuple[str, str | None]]:
    """Yield text with None, tags with the name of their element, references with nothing."""
    at = 0
    for found in _TAG.finditer(html):
        yield html[at : found.start()], None
        yield found[0], found[2] or ""
        at = found.end()
    yield html[at:], None


def _marked(text: str, language: Language, others: list[Language]) -> str:
    pieces, at = [], 0
    for start, end in _runs(text, language):
        if code := _language_of(text[start:end], others):
            pieces += [text[at:start], f'<span lang="{code}">{text[start:end]}</span>']
            at = end
    return "".join((*pieces, text[at:]))


def _runs(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where runs of words stand that are not in the language's own script."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        script = script_of(word[0])
        if run and (script != script_of(run[-1][0]) or not _BETWEEN.fullmatch(text, run[-1].end(), word.start())):
            yield run[0].start(), run[-1].end()
            run = []
        if script != language.letters["script"]:
            run.append(word)
    if run:
        yield run[0].start(), run[-1].end()


def _language_of(run: str, others: list[Language]) -> str:
    """Return the language whose letters a run has: of several in one script, that to which its own letters belong."""
    if run.isascii():
        return ""
    written = [other for other in others if other.letters["script"] == script_of(run)]
    own = [other for other in written if set(run.lower()) & set(other.letters.get("fold", {}))]
    return next((other.code for other in (*own, *written)), "")
