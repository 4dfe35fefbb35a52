"""MiniSearch with an index made beforehand, one a language.

Settings, the best of 18 tried on the sample: every word by its beginning and, from four letters, with a third of them wrong; diacritics
and ё folded; title, aliases and queries count four times as much as the text; words joined by “or” (“and” finds less).
The other language's index is loaded when the browser is idle and asked when the reader's own brings nothing.
The page's script is one minified file, as any bundler makes it; the package itself ships with its comments.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from bench.search.engine import IN_PAGE, PROJECT, Engine
from bench.search.entries import Entry, languages_of
from bench.search.node import run_node
from bench.search.own_page import ATTRIBUTE, FIELD, HIT, REGION, write_page


def build(folder: Path, entries: Iterable[Entry]) -> None:
    """Write an index for each language and a page that searches."""
    entries = list(entries)
    for language in languages_of(entries):
        (folder / language).mkdir(parents=True)
        write_page(folder, language, languages_of(entries), "minisearch.mjs")
    texts = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False)
    run_node(IN_PAGE / "write-minisearch.mjs", str(folder), stdin=texts)
    options = ["--bundle", "--minify", "--format=esm", "--log-level=warning", f"--outfile={folder / 'minisearch.mjs'}"]
    run_node(PROJECT / "node_modules/esbuild/bin/esbuild", IN_PAGE / "minisearch.mjs", *options)


ENGINE = Engine(
    name="minisearch",
    title="MiniSearch",
    build=build,
    field=FIELD,
    region=REGION,
    hit=HIT,
    attribute=ATTRIBUTE,
    index=r"/index\.json$",
)
