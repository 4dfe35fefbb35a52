"""Writes `tests/golden/`: how the little world is read, and what a reviewer is told of a change of one phrase in it.

After a change that is meant: `python tests/write_golden.py`, then look at the difference.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent
sys.path.insert(0, str(TESTS.parent / "hooks"))

from playbook.comparison import comment  # noqa: E402 - after the path
from playbook.differences import differences  # noqa: E402 - after the path
from playbook.library import Library, read_folder  # noqa: E402 - after the path
from playbook.model import Part, Text  # noqa: E402 - after the path

WORLD = TESTS / "fixtures" / "docs"
GOLDEN = TESTS / "golden" / "library.json"
COMMENT = TESTS / "golden" / "comment.md"
CHANGED = "ru/inbound-call/line-drops.md"
"""The file in which one phrase is said otherwise; it is an original."""
PHRASE = ("Отключаюсь и сразу перезваниваю вам", "Перезваниваю вам сейчас же")


def as_text(library: Library) -> str:
    """Return the situations of a library as JSON, in reading order; what is empty is left out."""
    return json.dumps([_plain(s) for s in library.situations], ensure_ascii=False, indent=1, default=_plain) + "\n"


def of_one_phrase(world: Mapping[str, bytes]) -> str:
    """Return the comment on a change of one phrase in one language."""
    before, after = (phrase.encode() for phrase in PHRASE)
    changed = {**world, CHANGED: world[CHANGED].replace(before, after)}
    assert changed != world
    library = Library.build(changed)
    return comment(differences(Library.build(world), library), (), library)


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return _text(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        pairs = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
        return {name: _plain(found) for name, found in pairs if found not in (None, (), {}, "", False)}
    if isinstance(value, Mapping):
        return {key: _plain(found) for key, found in value.items()}
    if isinstance(value, tuple):
        return [_plain(found) for found in value]
    return value.isoformat() if isinstance(value, date) else value


def _text(text: Text) -> str:
    """Return line and column, then the words: quoted or not, with signs around each slot, bold word and link."""
    words = "".join(_part(part) for part in text.parts) or text.text
    return f"{text.location.line}:{text.location.column} {f'“{words}”' if text.quoted else words}"


def _part(part: Part) -> str:
    if part.slot:
        return f"{{{part.text}}}"
    return f"**{part.text}**" if part.strong else f"[{part.text}]({part.href})" if part.href else part.text


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(as_text(Library.build(read_folder(WORLD))), encoding="utf-8")
    COMMENT.write_text(of_one_phrase(read_folder(WORLD)), encoding="utf-8")
