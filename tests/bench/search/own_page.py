"""The smallest page that can search: a field and a list, for the engines that are libraries."""

from __future__ import annotations

import json
from pathlib import Path

FIELD, REGION, HIT, ATTRIBUTE = "#query", "#answer", "#answer a", "href"

_PAGE = """<!doctype html>
<html lang="{language}" data-languages='{languages}'>
<meta charset="utf-8">
<title>{language}</title>
<script type="module" src="/{script}"></script>
<input id="query" autocomplete="off" autofocus>
<ol id="answer"></ol>
</html>
"""


def write_page(folder: Path, language: str, languages: list[str], script: str) -> None:
    """Write the page of one language, whose script is at the root of the site."""
    order = sorted(languages, key=lambda code: code != language)
    text = _PAGE.format(language=language, languages=json.dumps(order), script=script)
    (folder / language / "index.html").write_text(text, "utf-8")
