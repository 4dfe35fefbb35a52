"""Pagefind on the same texts as HTML: one bundle a language, as its authors advise where both are to be searched.

Settings: aliases and queries weigh as much as Pagefind's own weight of the title; its own ranking (of eight others tried on the sample
none found more than one query more); no delay while one types; the five best hits are drawn, as its own interface does, since each is a
file more. The other language's bundle is loaded when the browser is idle and asked when the reader's own brings nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from bench.search.engine import IN_PAGE, NODE_MODULES, Engine
from bench.search.entries import Entry, languages_of
from bench.search.node import run_node
from bench.search.own_page import ATTRIBUTE, FIELD, HIT, REGION, write_page

WEIGHT = 7


def build(folder: Path, entries: Iterable[Entry]) -> None:
    """Write a page for each entry, their bundles, and a page that searches."""
    entries = list(entries)
    for entry in entries:
        page = folder / entry.language / entry.id / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text("".join(_html(entry)), "utf-8")
    for language in languages_of(entries):
        run_node(NODE_MODULES / "pagefind/lib/runner/bin.cjs", "--site", folder / language, "--quiet")
        write_page(folder, language, languages_of(entries), "pagefind.mjs")
    for script in ("pagefind.mjs", "page.mjs"):
        shutil.copy(IN_PAGE / script, folder)


def _html(entry: Entry) -> Iterator[str]:
    yield f'<!doctype html><html lang="{entry.language}"><meta charset="utf-8"><title>{escape(entry.title)}</title>'
    yield f"<main data-pagefind-body><h1>{escape(entry.title)}</h1>"
    for names in (entry.aliases, entry.queries):
        yield from (f'<p data-pagefind-weight="{WEIGHT}">{escape(name)}</p>' for name in names)
    for heading, lines in entry.sections:
        yield f"<h2 data-pagefind-ignore>{escape(heading)}</h2>"
        yield from (f"<p>{escape(line)}</p>" for line in lines)
    yield "</main></html>"


ENGINE = Engine(
    name="pagefind",
    title="Pagefind",
    build=build,
    field=FIELD,
    region=REGION,
    hit=HIT,
    attribute=ATTRIBUTE,
    index=r"\.pf_\w+$|/pagefind-entry\.json$",
    main_thread="?main-thread",
)
