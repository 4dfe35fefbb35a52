"""What the site's own renderer would let through is seen by the rules first: thousands of mixtures of signs, rendered for real."""

from __future__ import annotations

import random
from html.parser import HTMLParser

import markdown
import pytest

from playbook.library import Library
from playbook.rules import all_rules

EXTENSIONS = ["admonition", "attr_list", "tables", "toc", "pymdownx.details", "pymdownx.superfences"]
"""As in `mkdocs.yml`."""

# fmt: off
PIECES = (
    "<x>", "<script>", "</x>", "<div>", "</div>", "<", "x>", "<?", "?>", "<!", "<!--", "-->", "--!>", "--", "&lt;x&gt;",
    "`", "``", "```", "````", "~~~", "html", "\\", "\n", "\n", "\n", "\n\n", "    ", "  ", " ", " ", "\t", "\u00a0", "a", "b",
    "- ", "1. ", "> ", "#", "# ", "*", "**", "!", "!!! note\n", "??? x\n", "{ onclick=x }", "{: onclick=x }", "{", "}", "=",
    "[a](javascript:x)", "[a]", "(javascript:x)", "[a]: javascript:x", "<javascript:x>", "<http://a>", "<https://a>", "<a@b>",
    "](", "(", ")", "[", "java", "script:", "&#106;", "&colon;", "&Tab;", "%3A",
)
# fmt: on
DANGEROUS = ("javascript:", "//", "http:", "data:")


class Browser(HTMLParser):
    """Notes what a browser would run or follow."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "x"):
            self.found.append(tag)
        for key, value in attrs:
            target = "".join((value or "").lower().split())
            if key.startswith("on") or (key in ("href", "src") and target.startswith(DANGEROUS)):
                self.found.append(f"{key}={value}")


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_a_browser_would_run_gets_past_the_rules(seed: int) -> None:
    chance, renderer = random.Random(seed), markdown.Markdown(extensions=EXTENSIONS)
    judges = [rule for rule in all_rules() if rule.code in ("PB011", "PB301", "PB302")]
    dangers = 0
    for _ in range(400):
        text = "".join(chance.choices(PIECES, k=chance.randint(3, 16)))
        found = Browser(renderer.reset().convert(text)).found
        dangers += bool(found)
        if found:
            library = Library.build({"_taxonomy.yml": b"pages: [a]", "ru/_language.yml": b"", "ru/a.md": f"# A\n\n{text}".encode()})
            assert any(list(judge.check(library)) for judge in judges), f"{text!r} becomes {found}"
    assert dangers > 50
