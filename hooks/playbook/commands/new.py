"""write the files of a new situation, in every language, with its free code and hints"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from playbook.commands import CLEAN, next_steps, read_library, today
from playbook.library import Library
from playbook.model import RefusedError
from playbook.scaffold import Plan, files, refuse_taken
from playbook.spelling import instruction


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments; what is not given is asked for on a terminal."""
    parser.add_argument("id", metavar="ID", help="category/name")
    parser.add_argument("--title", action="append", default=[], metavar="LANGUAGE=TEXT", help="the title in one language; once for each")
    parser.add_argument("--original", metavar="LANGUAGE", help="the language it is written in first (default: the first one)")
    parser.add_argument("--audience", metavar="A,B", help="who says the phrases")
    parser.add_argument("--direction", help="who calls whom")
    parser.add_argument("--owner", help="who answers for it")
    parser.add_argument("--source", action="append", default=[], metavar='"000: PLACE"', help="where it comes from")


def run(options: argparse.Namespace) -> int:
    """Write the files, print their names and what to do next."""
    library = read_library(options.docs)
    if not library.languages:
        raise RefusedError("there is no language to write in; run “playbook check” first")
    refuse_taken(library, options.id)
    plan = _plan(library, options)
    for path, text in files(library, plan):
        place = options.docs / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
        print(f"{place}: written")
    print(f"fill them in, then run {next_steps(library, f'accept {plan.id}')}")
    return CLEAN


def _plan(library: Library, options: argparse.Namespace) -> Plan:
    taxonomy = library.taxonomy
    original = _known("original", options.original or next(iter(library.languages)), tuple(library.languages))
    given = dict(_title(library, text) for text in options.title)
    titles = {code: given.get(code) or _asked(f"--title {code}=…", language.name) for code, language in library.languages.items()}
    if not titles[original]:
        raise RefusedError(f"the title is missing; write it: --title {original}=…")
    audience = options.audience or _asked("--audience …", ", ".join(taxonomy.audiences))
    return Plan(
        id=options.id,
        original=original,
        titles=titles,
        audience=tuple(_known("audience", word.strip(), taxonomy.audiences) for word in audience.split(",")),
        direction=_known("direction", options.direction or _asked("--direction …", ", ".join(taxonomy.directions)), taxonomy.directions),
        owner=_known("owner", options.owner or _asked("--owner …", ", ".join(taxonomy.owners)), taxonomy.owners),
        sources=tuple(options.source),
        reviewed=today(),
    )


def _title(library: Library, text: str) -> tuple[str, str]:
    code, _, title = text.partition("=")
    return _known("language", code.strip(), tuple(library.languages)), title.strip()


def _asked(flag: str, choice: str) -> str:
    """Return what somebody at the terminal answers; nothing where nobody sits there."""
    if not sys.stdin.isatty():
        return ""
    print(f"{flag.strip('-… =')} ({choice}): ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _known(name: str, word: str, words: Sequence[str]) -> str:
    if word in words:
        return word
    if not word:
        raise RefusedError(f"the {name} is missing; write --{name} with one of: {', '.join(words)}")
    raise RefusedError(f"“{word}” is not a known {name}; {instruction(word, words)}")
