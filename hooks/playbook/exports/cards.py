"""Cue cards for the desk: a page for each category and language, a card of A6 for each situation, printed by the browser.

Exports are made without MkDocs and its templates, so the pages are trees of elements, written by the standard library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from playbook.cards import Card, sides
from playbook.interface import day, word
from playbook.language import Language
from playbook.library import Library
from playbook.model import Situation, Text
from playbook.typography import typeset

_STYLE = "cards.css"
_ICON = "../../../assets/images/icon.svg"
"""Of the site; without it a browser asks for one that is not there. Elsewhere the cards have none."""


def files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the style sheet, and a page for each category in each language."""
    yield f"cards/{_STYLE}", Path(__file__).with_name(_STYLE).read_bytes()
    for code, language in library.languages.items():
        for category in library.taxonomy.categories:
            situations = library.in_category(category, code)
            if situations:
                yield f"cards/{code}/{category}.html", _page(language, category, situations).encode()


def _page(language: Language, category: str, situations: Iterable[Situation]) -> str:
    html = Element("html", lang=language.code)
    head = SubElement(html, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _put(head, "title", f"{language.categories[category]} · {language.site}")
    SubElement(head, "link", rel="stylesheet", href=f"../{_STYLE}")
    SubElement(head, "link", rel="icon", href=_ICON)
    main = SubElement(SubElement(html, "body"), "main")
    _put(main, "h1", _set(language, str(language.categories[category])))
    _put(main, "p", _set(language, word(language, "cards_note")), "hint")
    for situation in situations:
        for card in sides(situation):
            _card(main, language, situation, card)
    return "<!doctype html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def _card(main: Element, language: Language, situation: Situation, card: Card) -> None:
    article = SubElement(main, "article", {"data-situation": situation.id})
    header = SubElement(article, "header")
    _put(header, "h2", _set(language, situation.title))
    _put(header, "p", str(situation.code) if card.side == 1 else f"{situation.code} / {card.side}")
    if card.approved:
        items = SubElement(article, "ol")
        for phrase in card.approved:
            item = SubElement(items, "li")
            if phrase.when and card.conditions:
                _words(_put(item, "p", "", "when"), language, phrase.when)
            _words(_put(item, "p", "", "said"), language, phrase.said)
    items = SubElement(article, "ul")
    for phrase in card.forbidden:
        item = SubElement(items, "li")
        label = word(language, "say_not" if phrase.kind == "phrase" else "do_not")
        _words(_labelled(item, "✕", label), language, phrase.said, "s")
        if phrase.instead:
            _words(_labelled(item, "✓", str(language.labels["instead"])), language, phrase.instead)
    for text in situation.escalation if card.escalation else ():
        _words(_put(article, "p", "", "escalation"), language, text)
    _foot(article, language, situation)


def _foot(article: Element, language: Language, situation: Situation) -> None:
    facts = [str(language.categories[situation.category])]
    facts += [str(language.owners[situation.owner])] if situation.owner else []
    facts += [day(language, situation.reviewed)] if situation.reviewed else []
    _put(article, "footer", _set(language, ", ".join(facts)))


def _labelled(item: Element, sign: str, label: str) -> Element:
    paragraph = _put(item, "p", "")
    _put(paragraph, "b", f"{sign} {label}:").tail = " "
    return paragraph


def _words(parent: Element, language: Language, text: Text, tag: str = "span") -> None:
    """Put a text into an element, with its quotation marks, and its slots as blanks that keep their names."""
    opening, closing = language.quotes if text.quoted else ("", "")
    inner = SubElement(parent, tag)
    inner.text = opening
    last: Element | None = None
    for part in text.parts:
        if part.slot:
            last = _put(inner, "i", _set(language, part.text))
        elif last is None:
            inner.text += _set(language, part.text)
        else:
            last.tail = (last.tail or "") + _set(language, part.text)
    if last is None:
        inner.text += closing
    else:
        last.tail = (last.tail or "") + closing


def _put(parent: Element, tag: str, text: str, name: str = "") -> Element:
    element = SubElement(parent, tag, {"class": name} if name else {})
    element.text = text
    return element


def _set(language: Language, text: str) -> str:
    return typeset(text, language.style)
