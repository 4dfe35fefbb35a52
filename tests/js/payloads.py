"""Writes what the finder loads, made from a folder of content: {language: payload} as JSON, to standard output.

The JavaScript tests run it, so that they read the very bytes that Python writes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))

from playbook import search
from playbook.library import Library, read_folder


def payloads(folders: list[Path]) -> dict[str, object]:
    """Return the payload of every language found in the folders laid over each other."""
    sources = {path: content for folder in folders for path, content in read_folder(folder).items()}
    library = Library.build(sources)
    return {code: search.build(library, code, typeset=str, url=lambda s: f"{s.language}/{s.id}/") for code in library.languages}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] - a script has a real one
    json.dump(payloads([Path(argument) for argument in sys.argv[1:]]), sys.stdout, ensure_ascii=False)
