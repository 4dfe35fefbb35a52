"""The rules as a language's readers see them: which have a page, where, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass

from playbook import messages, rules
from playbook.findings import Rule
from playbook.library import Library

INDEX = f"{messages.FOLDER}/index.md"
"""The list of all rules, under a language's folder; made from the pages."""
PAGE, LIST = "rule", "rules"
"""Kinds of pages: that of one rule, and the list of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    """The page of one rule in one language."""

    rule: Rule
    title: str
    path: str
    """Relative to the folder of the content."""


def pages(library: Library, language: str) -> tuple[RulePage, ...]:
    """Return the pages that a language has, by the codes of their rules."""
    folder = f"{language}/{messages.FOLDER}/"
    titles = {path: messages.title(d) for d in library.documents if (path := library.inside(d.path)).startswith(folder)}
    found = ((rule, f"{folder}{rule.code.lower()}.md") for rule in rules.all_rules())
    return tuple(RulePage(rule=rule, title=titles[path], path=path) for rule, path in found if path in titles)


def indexes(library: Library) -> set[str]:
    """Return the paths of the lists: of every language that has pages."""
    return {f"{code}/{INDEX}" for code in library.languages if pages(library, code)}


def kind(path: str) -> str:
    """Return what a page is, by its path relative to the folder of the content; nothing where it is not about the rules."""
    if f"/{messages.FOLDER}/" not in path:
        return ""
    return LIST if path.endswith(f"/{INDEX}") else PAGE if _rule(path) else ""


def context(library: Library, path: str) -> dict[str, object]:
    """Return what the template of a page about the rules is given besides the rest."""
    if kind(path) == LIST:
        return {"rule_pages": pages(library, path.partition("/")[0])}
    return {"rule": _rule(path), "rules_path": f"{path.partition('/')[0]}/{INDEX}"}


def _rule(path: str) -> Rule | None:
    name = path.rpartition("/")[2].removesuffix(".md")
    return next((rule for rule in rules.all_rules() if rule.code.lower() == name), None)
