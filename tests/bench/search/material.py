"""Material's own search on the same texts as ordinary pages, both languages in one site, as one mkdocs.yml makes it.

Settings, the best of 17 tried on the sample (found first, in three, of 77): separator and pipeline as they come 35, 43; a separator that
knows quotation marks and dashes, and no pipeline, 42, 52; a boost of 10 for titles in place of 1,000, and names as tags with the same
boost, 45, 56. With `stemmer` in the pipeline 11, 15: Material appends `*` to each word, and lunr stems no word with a wildcard.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.search.engine import Engine
from bench.search.entries import Entry, languages_of
from bench.search.pages import markdown

SEPARATOR = r"[\s\-–—,.:;!?…«»„“”\"'’()\[\]{}/]+"
FIELDS = {"title": {"boost": 10.0}, "tags": {"boost": 10.0}}


def build(folder: Path, entries: Iterable[Entry]) -> None:
    """Write a site with a page for each entry."""
    entries = list(entries)
    with TemporaryDirectory() as temporary:
        project = Path(temporary)
        for path, text in _pages(entries):
            page = project / "docs" / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, "utf-8")
        # JSON is YAML.
        (project / "mkdocs.yml").write_text(json.dumps(_config(entries, folder)), "utf-8")
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=project, env=environment, check=True)


def _config(entries: Iterable[Entry], folder: Path) -> dict[str, object]:
    languages = languages_of(entries)
    return {
        "site_name": "Playbook",
        "site_dir": str(folder),
        # Without pruning every page holds the whole navigation, which searching does not need.
        "theme": {"name": "material", "language": languages[0], "font": False, "features": ["navigation.prune"]},
        "plugins": [{"search": {"lang": languages, "separator": SEPARATOR, "pipeline": [], "fields": FIELDS}}],
    }


def _pages(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    for language in languages_of(entries):
        yield f"{language}/index.md", f"---\nsearch:\n  exclude: true\n---\n\n# {language}\n"
    for entry in entries:
        yield f"{entry.language}/{entry.id}.md", markdown(entry, tags=[*entry.aliases, *entry.queries])


ENGINE = Engine(
    name="material",
    title="Material",
    build=build,
    field='[data-md-component="search-query"]',
    region='[data-md-component="search-result"]',
    hit=".md-search-result__item > a.md-search-result__link",
    attribute="href",
    index=r"^/search/search_index\.json$",
)
