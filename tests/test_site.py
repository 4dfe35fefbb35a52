"""One strict build of the real content, looked at from outside as a browser would."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from conftest import WORLD, Project
from playbook import policy, rules
from playbook.library import Library

SITE = "http://site.test/"
_ADDRESSES = {"href", "src", "action", "poster", "data", "formaction"}


class Page(HTMLParser):
    """The tags of a page, with their attributes, and its text."""

    def __init__(self, path: Path, site: Path) -> None:
        super().__init__()
        folder = path.parent if path.name == "index.html" else path
        self.url = urljoin(SITE, folder.relative_to(site).as_posix() + ("/" if path.name == "index.html" else ""))
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        return [a for t, a in self.tags if t == tag and all(a.get(k.rstrip("_")) == v for k, v in attributes.items())]

    def addresses(self) -> Iterator[str]:
        for _, attributes in self.tags:
            yield from (urljoin(self.url, attributes[name]) for name in _ADDRESSES & set(attributes))


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, Page]:
    """Every page of the real site, by its address."""
    made = [Page(path, built_site) for path in sorted(built_site.rglob("*.html"))]
    return {page.url: page for page in made}


def test_every_situation_has_its_page_at_the_same_path_in_every_language(pages: dict[str, Page], real_library: Library) -> None:
    wanted = {f"{SITE}{code}/{s.id}/" for s in real_library.situations for code in real_library.languages}

    assert wanted - set(pages) == set()


def test_page_says_what_language_it_is_in(pages: dict[str, Page], real_library: Library) -> None:
    for url, page in pages.items():
        code = urlsplit(url).path.split("/")[1]
        if code in real_library.languages:
            assert page.tags[0] == ("html", {**page.tags[0][1], "lang": code}), url


def test_reader_changes_language_and_stays_with_the_same_situation(pages: dict[str, Page], real_library: Library) -> None:
    for situation in real_library.situations:
        page = pages[f"{SITE}{situation.language}/{situation.id}/"]
        offered = {a["hreflang"]: urljoin(page.url, a["href"]) for a in page.all("a") if "hreflang" in a}
        declared = {a["hreflang"]: urljoin(page.url, a["href"]) for a in page.all("link", rel="alternate")}
        expected = {code: f"{SITE}{code}/{situation.id}/" for code in real_library.languages}
        assert offered == expected
        assert declared == expected


def test_no_link_leads_nowhere(pages: dict[str, Page], built_site: Path) -> None:
    broken = set()
    for url, page in pages.items():
        for address in page.addresses():
            parts = urlsplit(address)
            target = built_site / unquote(parts.path).lstrip("/")
            if parts.netloc == "site.test" and not target.is_file() and not (target / "index.html").is_file() and "404" not in url:
                broken.add((url, address))

    assert broken == set()


def test_nothing_that_a_page_needs_comes_from_another_host(pages: dict[str, Page], built_site: Path) -> None:
    loading = {"script", "link", "img", "iframe", "source", "video", "audio", "object", "embed", "use"}
    for page in pages.values():
        for tag, attributes in page.tags:
            if tag in loading and attributes.get("rel") not in ("alternate", "canonical"):
                for name in _ADDRESSES & set(attributes):
                    assert urlsplit(urljoin(page.url, attributes[name])).netloc == "site.test", (page.url, attributes)
    for sheet in built_site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", sheet.read_text("utf-8")), sheet


def test_nothing_stands_inside_a_page_but_scripts_that_its_policy_knows(pages: dict[str, Page], built_site: Path) -> None:
    for page in pages.values():
        assert page.all("style") == []
        assert [a for _, a in page.tags if "style" in a or any(name.startswith("on") for name in a)] == []
    for path in built_site.rglob("*.html"):
        html = path.read_text("utf-8")
        inside = re.findall(r"<script(?![^>]*(?: src=| type=\"application/json\"))[^>]*>(.*?)</script>", html, re.DOTALL)
        assert [code for code in inside if policy.source(code) not in html] == [], path


def test_every_page_tells_the_finder_what_the_page_itself_is(built_site: Path) -> None:
    for path in built_site.glob("*/**/*.html"):
        html = path.read_text("utf-8")
        if found := re.search(r'<html lang="(\w+)" data-kind="([\w-]+)">.* id="playbook-config">(.*?)</script>', html, re.DOTALL):
            config = json.loads(found[3])
            assert (config["language"], config["kind"]) == (found[1], found[2]), path
            assert (path.parent / config["home"]).resolve() == built_site / found[1] or found[2] == "missing", path


def test_every_page_leads_to_every_category_of_its_language(pages: dict[str, Page], real_library: Library) -> None:
    for code in real_library.languages:
        wanted = {f"{SITE}{code}/{s.category}/" for s in real_library.in_language(code)}
        for url, page in pages.items():
            if url.startswith(f"{SITE}{code}/"):
                assert wanted - set(page.addresses()) == set(), url


def test_every_language_has_words_of_its_own_for_a_page_that_is_gone(built_site: Path, real_library: Library) -> None:
    texts = {code: Page(built_site / code / "404.html", built_site).text for code in real_library.languages}

    assert len(set(texts.values())) == len(texts)
    assert (built_site / "404.html").is_file()


def test_first_page_leads_to_every_language_without_scripts(pages: dict[str, Page], real_library: Library) -> None:
    links = {urljoin(SITE, a["href"]) for a in pages[SITE].all("a") if "href" in a}

    assert {f"{SITE}{code}/" for code in real_library.languages} <= links


def test_phrases_stand_in_the_page_without_scripts_in_both_languages(pages: dict[str, Page], real_library: Library) -> None:
    def bare(text: str) -> str:
        return re.sub(r"[^\w]+", "", text)

    for situation in real_library.situations:
        text = bare(pages[f"{SITE}{situation.language}/{situation.id}/"].text)
        for other in (situation, *real_library.translations(situation)):
            for phrase in other.approved:
                assert bare(phrase.text) in text, (situation.path, phrase.text)
        for phrase in situation.forbidden:
            assert bare(phrase.text) in text
            assert phrase.instead is None or bare(phrase.instead.text) in text


def test_category_lists_each_of_its_situations_with_trigger_and_first_phrase(pages: dict[str, Page], real_library: Library) -> None:
    def bare(text: str) -> str:
        return re.sub(r"[^\w]+", "", text)

    for situation in real_library.situations:
        text = bare(pages[f"{SITE}{situation.language}/{situation.category}/"].text)
        for words in (situation.title, situation.trigger[0].text, situation.approved[0].text):
            assert bare(words) in text, (situation.path, words)


def test_page_says_where_its_situation_comes_from_in_words(pages: dict[str, Page], real_library: Library) -> None:
    for situation in real_library.situations:
        text = (
            pages[f"{SITE}{situation.language}/{situation.id}/"]
            .text.replace("\N{NO-BREAK SPACE}", " ")
            .replace("\N{NON-BREAKING HYPHEN}", "-")
        )
        for source in situation.sources:
            assert real_library.taxonomy.sources[source.document]["title"] in text


def test_every_rule_can_be_looked_up_in_every_language(pages: dict[str, Page], real_library: Library) -> None:
    for code in real_library.languages:
        listed = pages[f"{SITE}{code}/authoring/rules/"]
        assert listed.url in pages[f"{SITE}{code}/authoring/"].addresses()
        for rule in rules.all_rules():
            page = pages[f"{SITE}{code}/authoring/rules/{rule.code.lower()}/"]
            assert rule.name in page.text
            assert rule.code in listed.text


def test_search_index_of_each_language_holds_its_situations(built_site: Path, real_library: Library) -> None:
    for code in real_library.languages:
        names, phrases = (_columns(path) for path in sorted((built_site / "search").glob(f"{code}.[np]*.json")))
        assert names["id"] == [s.id for s in real_library.in_language(code)]
        assert list(map(len, phrases["approved"])) == [len(s.approved) for s in real_library.in_language(code)]


def _columns(path: Path) -> dict[str, list[Any]]:
    """Return what the lines of an index say of situations, one after the other."""
    text = path.read_text("utf-8")
    _, *lines = json.loads(text)
    assert text.count("\n") == len(lines) > 1, "a browser reads a line at a time"
    return {name: [value for line in lines for value in line[name]] for name in lines[0]}


def test_nothing_of_the_theme_is_shipped_that_no_page_asks_for(built_site: Path, pages: dict[str, Page]) -> None:
    files = [path for path in (built_site / "assets").rglob("*") if path.is_file() and not path.name.startswith("LICENSE")]
    shipped = {urljoin(SITE, path.relative_to(built_site).as_posix()) for path in files}
    asked = {address for page in pages.values() for address in page.addresses()}
    for manifest in built_site.glob("*/manifest.webmanifest"):
        at = urljoin(SITE, manifest.relative_to(built_site).as_posix())
        asked |= {urljoin(at, icon["src"]) for icon in json.loads(manifest.read_text("utf-8"))["icons"]}
    # Those that scripts fetch when somebody needs them.
    later = re.search(r'"scripts":(\{.*?\})', (built_site / "ru" / "index.html").read_text("utf-8"))
    assert later
    asked |= {urljoin(SITE, path) for path in json.loads(later[1]).values()}
    assert shipped - asked == set()
    assert [path for path in built_site.rglob("_*.yml") if "espanso" not in path.parts] == []


def test_page_costs_the_same_however_many_situations_there_are(project: Callable[[Path], Project], world_site: Path) -> None:
    made = project(WORLD)
    for path in sorted(made.docs.glob("r?/inbound-call/*-*.md")):
        for number in range(100, 110):
            text = re.sub(r"^code: \d+", lambda code, n=number: f"{code[0]}{n}", path.read_text("utf-8"), flags=re.MULTILINE)
            text = re.sub(r"^# (.+)$", rf"# \1 {number}", text, count=1, flags=re.MULTILINE)
            path.with_stem(f"{path.stem}-{number}").write_text(text, "utf-8")
    made.run("playbook", "accept", "all")
    built = made.build()
    assert built.returncode == 0, built.stderr

    def page(site: Path) -> str:
        text = (site / "ru/difficult-callers/caller-swears/index.html").read_text("utf-8")
        return re.sub(r"search/r[uo]\.\w+\.\w+\.json", "", text)

    assert page(made.site) == page(world_site)
