"""Library → what each page's template is given. No tag is written here and nothing is parsed in a template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Any

from playbook import handbook
from playbook.addresses import Alternate, Category, Reference, page_url, situation_url
from playbook.clock import clock
from playbook.findings import Violation
from playbook.freshness import is_overdue
from playbook.interface import day, for_whom, word
from playbook.language import Language
from playbook.library import Library
from playbook.log import DAYS, Log, part_of, texts
from playbook.model import Phrase, Situation, Text
from playbook.reference import CHANGES, DRILL, GENERATED, MINE, NEVER_SAY, SOURCES, STATE, by_source, must_read, often, stop_list
from playbook.status import SOON, state
from playbook.steps import Line, lines, lines_of

STALLING = 4
"""Code of the situation whose first phrases are said when nothing was found."""
STALLING_PHRASES = 2


@dataclass(frozen=True)
class Site:
    """Answers, for every page, what its template shows."""

    library: Library
    search_indexes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Language → name of each of the finder's payloads → its address, from the root of the site."""
    drills: Mapping[str, str] = field(default_factory=dict)
    """Language → the address of what its drill needs beside them."""
    assets: Mapping[str, str] = field(default_factory=dict)
    """Name of a script or style sheet, as templates call it → its address, from the root of the site."""
    inline: Mapping[str, str] = field(default_factory=dict)
    """Name of a script, as templates call it → what stands inside a page."""
    offline: bool = False
    """Whether devices are to keep the site."""
    built: date | None = None
    """Day of the data."""
    log: Log | None = None
    """What has changed lately; None where nobody knows."""
    violations: tuple[Violation, ...] = ()
    """Shown on every page while somebody writes; a published site has none."""

    @cached_property
    def _situations(self) -> dict[str, Situation]:
        return {f"{s.language}/{s.id}.md": s for s in self.library.situations}

    @cached_property
    def missing_pages(self) -> frozenset[str]:
        """Paths of pages that nobody wrote and each language has: home, categories, old addresses, what is made from the rest."""
        pages = ["index.md", f"{MINE}.md", *(f"{category}/index.md" for category in self._used_categories)]
        pages += [f"{name}.md" for name in GENERATED if name in self.library.taxonomy.reference]
        pages += [f"{id}.md" for id in self.library.moves.old]
        made = {f"{code}/{page}" for code in self.library.languages for page in pages}
        return frozenset(made | handbook.indexes(self.library)) - self.library.files

    def kind(self, path: str) -> str:
        """Return what a page is: chooser, home, category, situation, moved, mine, rules, rule, page, or one of `GENERATED` by its name."""
        folders = path.split("/")
        if path in self.missing_pages and _id(path) in self.library.moves.old:
            return "moved"
        if path in self.missing_pages and (name := folders[-1].removesuffix(".md")) in (*GENERATED, MINE):
            return name
        if path == "index.md":
            return "chooser"
        if path in self._situations:
            return "situation"
        if rule_kind := handbook.kind(path):
            return rule_kind
        if folders[-1] == "index.md" and len(folders) == 2 and folders[0] in self.library.languages:
            return "home"
        if folders[-1] == "index.md" and len(folders) == 3 and folders[1] in self.library.taxonomy.categories:
            return "category"
        return "page"

    @cached_property
    def moved(self) -> dict[str, str]:
        """Old address → where it leads, both from the root of the site."""
        paths = (path for path in self.missing_pages if self.kind(path) == "moved")
        return {page_url(path): self._led_to(path, self.language(path)).url for path in paths}

    def template(self, path: str) -> str:
        """Return the name of a page's template."""
        kind = self.kind(path)
        return {"home": "finder", "page": "main"}.get(kind, kind)

    def title(self, path: str) -> str | None:
        """Return the title of a page, or None where its own text has it."""
        language = self.language(path)
        match self.kind(path):
            case "situation":
                return self._situations[path].title
            case "category":
                return str(language.categories[path.split("/")[1]])
            case "home" | "chooser":
                return language.site
            case "moved":
                return self._led_to(path, language).title
            case "sources" | "never-say" | "state" | "drill" | "changes" | "mine" | "rules" as name:
                return word(language, name)
        return None

    def language(self, path: str) -> Language:
        """Return the language of a page; of one outside all language folders, the first."""
        languages = self.library.languages
        return languages.get(path.partition("/")[0]) or next(iter(languages.values()))

    def context(self, path: str, kind: str = "") -> dict[str, Any]:
        """Return the variables of a page's template."""
        language = self.language(path)
        context = self._common[language.code] | {"kind": kind or self.kind(path), "alternates": self._alternates(path, language)}
        if context["kind"] in ("home", "missing"):
            context["reference"] = tuple(self._reference(language))
            context["must_read"] = must_read(self.library, language)
            context["changed_at"] = self.log.newest_in(language.code) if self.log and CHANGES in self.library.taxonomy.reference else 0
        elif context["kind"] == "situation":
            context |= self._situation(self._situations[path], language)
        elif context["kind"] == "category":
            id = path.split("/")[1]
            context |= {"category": self._category(id, language), "situations": self.library.in_category(id, language.code)}
        elif context["kind"] == "moved":
            context["led_to"] = self._led_to(path, language)
        elif context["kind"] == SOURCES:
            context["sources"] = tuple(by_source(self.library, language))
        elif context["kind"] in (handbook.PAGE, handbook.LIST):
            context |= handbook.context(self.library, path)
        elif context["kind"] == NEVER_SAY:
            context["stop_list"] = tuple(stop_list(self.library, language))
        elif context["kind"] == CHANGES:
            context |= {"log": self.log, "log_days": DAYS, "part_of": part_of, "texts": texts}
        elif context["kind"] == STATE:
            context |= {"state": self._state, "soon": SOON}
        elif context["kind"] == DRILL:
            context["drill"] = self.drills.get(language.code)
        return context

    @cached_property
    def _common(self) -> dict[str, dict[str, Any]]:
        """Language → what is the same on all its pages."""
        return {
            code: {
                "language": language,
                "library": self.library,
                "other_languages": tuple(other for other in self.library.languages.values() if other is not language),
                "categories": tuple(self._category(id, language) for id in self._used_categories),
                "often": often(self.library, language),
                "stalling": self._stalling(language),
                **{name: getattr(self, name) for name in ("search_indexes", "assets", "inline", "offline", "violations")},
                "clock": clock(self.library, language),
                "build_date": self.built,
                "path_of": self.library.inside,
                "elsewhere": self._elsewhere,
                "situation_url": situation_url,
                "page_url": page_url,
                "for_whom": partial(for_whom, self.library.taxonomy, language),
                **{name: partial(function, language) for name, function in (("t", word), ("day", day))},
            }
            for code, language in self.library.languages.items()
        }

    @cached_property
    def _state(self) -> dict[str, Any]:
        return state(self.library)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {document.path: document.title.text for document in self.library.documents if document.title}

    def _reference(self, language: Language) -> Iterator[Reference]:
        for name in self.library.taxonomy.reference:
            path = f"{language.code}/{name}.md"
            title = self.title(path) or self._titles.get(self.library.path(name, language.code))
            if title and (path in self.library.files or path in self.missing_pages):
                yield Reference(title=title, url=page_url(path))

    def _led_to(self, path: str, language: Language) -> Reference:
        """Return where readers of an old address are led: to the situation, else to its category, else home."""
        end = self.library.moves.end(_id(path)) or ""
        if situation := self.library.get(end, language.code):
            return Reference(title=situation.title, url=situation_url(situation))
        id = end.partition("/")[0]
        if id in self._used_categories:
            category = self._category(id, language)
            return Reference(title=category.title, url=category.url)
        return Reference(title=language.site, url=f"{language.code}/")

    @cached_property
    def _used_categories(self) -> tuple[str, ...]:
        used = {s.category for s in self.library.situations}
        return tuple(id for id in self.library.taxonomy.categories if id in used)

    @cached_property
    def _ladders(self) -> dict[str, tuple[Line, ...]]:
        return {code: tuple(lines(self.library, language)) for code, language in self.library.languages.items()}

    @cached_property
    def _counts(self) -> Counter[tuple[str, str]]:
        return Counter((s.language, s.category) for s in self.library.situations)

    def _category(self, id: str, language: Language) -> Category:
        return Category(id=id, title=str(language.categories[id]), url=f"{language.code}/{id}/", count=self._counts[language.code, id])

    def _situation(self, situation: Situation, language: Language) -> dict[str, Any]:
        return {
            "situation": situation,
            "category": self._category(situation.category, language),
            "related": self.library.related(situation),
            "ladders": lines_of(self._ladders[language.code], situation),
            "stale": self.library.stale(situation),
            "overdue": is_overdue(self.library, situation),
            "sources": tuple((source, self.library.taxonomy.sources[source.document]) for source in situation.sources),
        }

    def _alternates(self, path: str, current: Language) -> tuple[Alternate, ...]:
        inner = path.partition("/")[2] if path.partition("/")[0] in self.library.languages else "index.md"
        return tuple(
            Alternate(language=language, url=page_url(self._counterpart(code, inner)), current=language is current)
            for code, language in self.library.languages.items()
        )

    def _counterpart(self, code: str, inner: str) -> str:
        path = f"{code}/{inner}"
        return path if path in self.library.files or path in self.missing_pages else f"{code}/index.md"

    def _stalling(self, language: Language) -> tuple[tuple[Phrase, tuple[tuple[Language, Text], ...]], ...]:
        """Return the phrases, each with the same one in the other languages."""
        found = next((s for s in self.library.in_language(language.code) if s.code == STALLING), None)
        return tuple((phrase, self._elsewhere(found, at)) for at, phrase in enumerate(found.approved[:STALLING_PHRASES])) if found else ()

    def _elsewhere(
        self, situation: Situation, at: int = 0, section: str = "approved", part: str = "said"
    ) -> tuple[tuple[Language, Text], ...]:
        """Return a part of a phrase in the other languages, where they have it."""
        same = ((s.language, phrase) for s in self.library.translations(situation) for phrase in getattr(s, section)[at : at + 1])
        return tuple((self.library.languages[code], text) for code, phrase in same if (text := getattr(phrase, part)))


def _id(path: str) -> str:
    """Return the id of the situation whose page lies at a path, if it is that of one."""
    return path.partition("/")[2].removesuffix(".md")
