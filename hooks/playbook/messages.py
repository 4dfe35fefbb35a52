"""The words of the rules: one page for each rule and language, with its messages in the front matter.

English stands beside the rule; a language of the playbook has its pages among its own texts, where editors can mend
them. What a language lacks, or has with a slip in it, is said in English: no message is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path

from playbook import document as markdown
from playbook.document import Document
from playbook.findings import Finding, Value
from playbook.library import Library
from playbook.plurals import form

ENGLISH = "en"
FOLDER = "authoring/rules"
"""Where a language has the pages, under its own folder."""
PARTS = 4
"""Sections of a page: what it does, why, bad, good."""

_BESIDE = Path(__file__).parent / "rules"
_SLOT = re.compile(r"\{([a-z_]+)\}")


class Messages:
    """Turns findings into words."""

    def __init__(self, library: Library, language: str | None = None) -> None:
        """`language` is that of all messages; without one each speaks the language of its file."""
        self.library, self.forced = library, language

    def of(self, code: str, found: Finding) -> tuple[str, str]:
        """Return the message and the path of the page it comes from; the path is empty where no language folder has it."""
        language = self.forced or self._language(found.location.path)
        page = self.page(code, language)
        path = "" if page is english(code) else page.path
        said = _said(templates(page), found, language) if path else ""
        return said or _said(templates(english(code)), found, ENGLISH) or found.key, path

    def page(self, code: str, language: str = "") -> Document:
        """Return a rule's page in a language, else in that of all messages; the English one where there is none."""
        path = self.library.path(f"{FOLDER}/{code.lower()}", language or self.forced or ENGLISH)
        return self._pages.get(path) or english(code)

    def _language(self, path: str) -> str:
        inside = self.library.inside(path)
        return inside.partition("/")[0] if "/" in inside else ENGLISH

    @cached_property
    def _pages(self) -> Mapping[str, Document]:
        return {document.path: document for document in self.library.documents if f"/{FOLDER}/" in document.path}


@cache
def english(code: str) -> Document:
    """Return the page that lies beside a rule."""
    path = _BESIDE / f"{code.lower()}.md"
    found = markdown.parse(path.read_bytes(), path.name)
    assert isinstance(found, Document), f"{path} cannot be read"
    return found


def templates(page: Document) -> dict[str, str]:
    """Return the messages of a page by their keys; one with a point in its key is a plural form."""
    listed = page.meta.get("messages")
    return {key: text.text for key, text in listed.items()} if isinstance(listed, Mapping) else {}


def slots(template: str) -> set[str]:
    """Return the names of the values that a message puts in."""
    return set(_SLOT.findall(template))


def page_in(docs: Path, code: str, language: str) -> Document:
    """Return a rule's page from the folder of the content; the English one where that has none that can be read."""
    own = docs / language / FOLDER / f"{code.lower()}.md"
    found = markdown.parse(own.read_bytes(), own.as_posix()) if own.is_file() else None
    return found if isinstance(found, Document) and found.title else english(code)


def title(page: Document) -> str:
    """Return what a rule finds, in a few words."""
    return page.title.text if page.title else ""


def body(page: Document) -> str:
    """Return the text of a page, from its title to its end."""
    return "\n".join(page.lines[page.title.location.line - 1 if page.title else 0 :]).strip()


def _said(listed: Mapping[str, str], found: Finding, language: str) -> str:
    """Return the message, or nothing where the page lacks it or asks for a value that nobody gave."""
    forms = {key.rpartition(".")[2]: text for key, text in listed.items() if key.startswith(f"{found.key}.")}
    count = found.values.get("count")
    template = form(forms, count, language) if isinstance(count, int) and "other" in forms else listed.get(found.key, "")
    if not slots(template) <= found.values.keys():
        return ""
    return _SLOT.sub(lambda slot: _written(found.values[slot[1]]), template)


def _written(value: Value) -> str:
    return ", ".join(map(str, value)) if isinstance(value, Iterable) and not isinstance(value, str) else str(value)
