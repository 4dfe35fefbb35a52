"""Whatever is in a file, the checker says something about it, at the right line, soon."""

from __future__ import annotations

import time

import pytest

from playbook import rules
from playbook.library import Library

PATH = "ru/difficult-callers/caller-swears.md"
MEGABYTE = 1_000_000
LONG = 300_000
"""Long enough for what grows with the square of a line's length to take minutes."""

LINES = {
    "letters": "а" * MEGABYTE,
    "spaces": " " * LONG + "а",
    "a heading of spaces": "# " + " " * LONG + "а",
    "number signs": "#" * LONG,
    "signs after a heading": "# а" + " #" * (LONG // 2) + "а",
    "comments begun": "<!--" * (LONG // 4),
    "comments begun and one ended": "<!--" * (LONG // 4) + "-->",
    "tags": "<a" * (LONG // 2),
    "backticks": "`" * LONG,
    "backticks of all lengths": " ".join("`" * n for n in range(1, 1400)),
    "links begun": "[a](" * (LONG // 4),
    "links ended": "](" * (LONG // 2),
    "references": "]: " * (LONG // 3),
    "braces": "{" * LONG,
    "braces with words": "{a" * (LONG // 2),
    "bold begun": "**a" * (LONG // 3),
    "quotation marks": "- " + "«" * LONG,
    "quotation marks and their partners": "- " + "«" * (LONG // 4) + "»" * (LONG // 4),
    "a list of a long item": "- " + "а " * (MEGABYTE // 3),
    "a limit": "- **" + "*" * LONG,
    "a label": "- а\n    - " + "а" * LONG + ": б",
    "many items": "- а\n" * (LONG // 40),
    "many sub-items": "- а\n" + "    - б\n" * (LONG // 80),
    "many headings": "## а\n" * (LONG // 80),
    "many fences": "```\n" * (LONG // 8),
    "many quotations": ">" * LONG,
}

FRONT_MATTER = {
    "an anchor that holds itself": "aliases: &a [*a]",
    "anchors that multiply": "\n".join(["a: &a [x, x]", *(f"{n}: &{n} [*{p}, *{p}]" for p, n in zip("abcdefgh", "bcdefghi", strict=True))]),
    "lists in lists": "aliases: " + "[" * 100_000,
    "items in items": "aliases:\n  " + "- " * 100_000 + "а",
    "keys in keys": "aliases:\n  " + "? " * 100_000 + "а",
    "mappings in mappings": "aliases: " + "{a: " * 100_000,
    "a tab": "aliases:\t[а]\n\towner: quality",
    "a NUL": "owner: \0",
    "a key that is a list": "[a, b]: c",
    "a key that is nothing": ": c",
    "a merge": "<<: {owner: quality}",
    "a tag of Python": "owner: !!python/object/apply:os.system [true]",
    "two documents": "owner: quality\n--- \nowner: quality",
    "a directive": "%YAML 9.9",
    "a long key": "a" * 100_000 + ": b",
    "many fields": "\n".join(f"f{n}: b" for n in range(2_000)),
    "emoji": "owner: 👩‍👩‍👧",
}

WHOLE = {
    "only the first dashes": "---",
    "only dashes": "---\n---",
    "only front matter": "---\ncode: 7\n---",
    "only a title": "# Т",
    "only NUL": "\0\0\0",
    "only a comment": "<!-- -->",
    "only a fence": "```",
    "only emoji": "👩‍👩‍👧",
    "right to left": "# \u202eт\u202c\n\n## \u200bСитуация\n",
    "form feeds": "# Т\f\n\x0b## Ситуация\x85\u2028",
}


def judged(world: dict[str, bytes], text: str) -> list[str]:
    started = time.process_time()
    found = rules.run(Library.build({**world, PATH: text.encode()}))
    spent = time.process_time() - started
    assert spent < 3, f"{spent:.1f} s of processor time for one file"
    assert all(len(v.message) < 1000 for v in found)
    return [f"{v.location.path}:{v.location.line}" for v in found]


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_monstrous_line_is_judged_at_once_and_moves_no_other(world: dict[str, bytes], line: str) -> None:
    before = judged(world, f"---\naliases: [а]\n---\n\n# Т\n\n## Чужой\n\n{line}\n")

    assert f"docs/{PATH}:7" in before
    assert {place.rpartition(":")[0] for place in before} <= {f"docs/{PATH}", "docs/ro/difficult-callers/caller-swears.md"}


@pytest.mark.parametrize("front", FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_monstrous_front_matter_is_a_fault_and_not_a_traceback(world: dict[str, bytes], front: str) -> None:
    assert judged(world, f"---\n{front}\n---\n\n# Т\n")


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_a_file_that_is_hardly_one_is_named(world: dict[str, bytes], text: str) -> None:
    assert any(place.startswith(f"docs/{PATH}:") for place in judged(world, text))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
def test_lines_are_counted_as_the_editor_counts_them(world: dict[str, bytes], ends: str, mark: str) -> None:
    text = world[PATH].decode().replace("## Эскалация", "## Чужой раздел")
    line = text.splitlines().index("## Чужой раздел") + 1

    assert judged(world, mark + text.replace("\n", ends)) == [f"docs/{PATH}:{line}"]


HARMLESS = {
    "trailing spaces": ("\n", "  \n"),
    "an empty line more": ("\n\n", "\n\n\n"),
    "stars for dashes": ("\n- ", "\n* "),
    "two spaces of indentation": ("    - ", "  - "),
    "a tab of indentation": ("    - ", "\t- "),
    "the other quotation marks of YAML": ('"100: Брань на линии"', "'100: Брань на линии'"),
    "a list over several lines": ("[матерится, бранится, грубит, орёт]", "\n  - матерится\n  - бранится"),
    "a comment in YAML": ("owner: quality", "owner: quality  # до января"),
    "no empty line after a heading": ("## Эскалация\n\n", "## Эскалация\n"),
    "a bracket for a full stop": ("1. Дать", "1) Дать"),
}


@pytest.mark.parametrize(("old", "new"), HARMLESS.values(), ids=HARMLESS)
def test_nobody_is_bothered_about_what_reads_the_same(world: dict[str, bytes], old: str, new: str) -> None:
    text = world[PATH].decode()
    assert old in text

    assert judged(world, text.replace(old, new)) == []
