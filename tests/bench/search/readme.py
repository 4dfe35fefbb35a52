"""Puts a report into the README, under “Measured”."""

from __future__ import annotations

import re
from pathlib import Path

OPENING, CLOSING = "<!-- bench:search -->", "<!-- /bench:search -->"
SECTION = "## Measured\n"


def write(readme: Path, report: str, opening: str = OPENING, closing: str = CLOSING) -> None:
    """Replace what stands between the two marks; where there are none, add them at the end of the section."""
    text = readme.read_text("utf-8")
    block = f"{opening}\n\n{report}\n\n{closing}"
    if opening in text:
        pattern = f"{re.escape(opening)}.*?{re.escape(closing)}"
        written = re.sub(pattern, lambda _: block, text, count=1, flags=re.DOTALL)
    else:
        before, section, after = text.partition(SECTION)
        if not section:
            raise SystemExit(f"{readme} has no section “{SECTION.strip()}”; write one")
        inside, heading, rest = after.partition("\n## ")
        written = f"{before}{section}{inside.rstrip()}\n\n{block}\n{heading}{rest}"
    readme.write_text(written, "utf-8")
