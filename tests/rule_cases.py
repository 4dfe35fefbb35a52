"""Reads `tests/rules/*.md`: cases in which a rule fires, and in which it is silent.

A case is a heading, `## fires: …` or `## silent: …`, and fenced blocks, each laid over the little world of
`tests/fixtures/docs` in its order. The word after the fence says how, then comes the file's path in `docs/`:

- `diff`: lines that begin with a space or “-” stand in the file exactly once, and become those with a space or “+”;
  a line `@@` begins the next place
- `markdown`, `yaml`: the whole file
- `hex`: the whole file, as bytes
- `delete`: the file is gone
- `text`, without a path: the violations that must be found, all of them and no others
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CASE = re.compile(r"^## (fires|silent): (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<fence>`{3,}|~{3,})(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One world with something changed, and what must be said about it."""

    fires: bool
    sentence: str
    blocks: tuple[tuple[str, str, str], ...]
    """(kind, path, body) of every block but the expectation."""
    expected: tuple[str, ...]

    def lay_over(self, world: Files) -> Files:
        """Return the world as this case wants it."""
        files = dict(world)
        for kind, path, body in self.blocks:
            if kind == "delete":
                del files[path]
            elif kind == "hex":
                files[path] = bytes.fromhex(body)
            elif kind == "diff":
                files[path] = _changed(files[path].decode(), body, path).encode()
            else:
                files[path] = body.encode()
        return files


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of one file."""
    pieces = _CASE.split(path.read_text(encoding="utf-8"))[1:]
    for kind, sentence, text in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        blocks = [(found["kind"], found["path"] or "", found["body"]) for found in _BLOCK.finditer(text)]
        yield Case(
            fires=kind == "fires",
            sentence=sentence,
            blocks=tuple(block for block in blocks if block[0] != "text"),
            expected=tuple(line for kind, _, body in blocks if kind == "text" for line in body.splitlines()),
        )


def _changed(text: str, diff: str, path: str) -> str:
    for place in re.split(r"^@@.*\n", diff, flags=re.MULTILINE):
        lines = [(line[:1], line[1:] + "\n") for line in place.splitlines()]
        old = "".join(line for sign, line in lines if sign != "+")
        new = "".join(line for sign, line in lines if sign != "-")
        assert text.count(old) == 1, f"these lines stand {text.count(old)} times in {path}:\n{old}"
        text = text.replace(old, new)
    return text
