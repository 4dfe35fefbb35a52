"""Approved phrases as a package for espanso, which types a phrase where its code and number are typed.

`:32.1` is the first phrase of situation 32: espanso asks in which language, since more than one match has that trigger;
`:ru32.1` asks nothing. A slot is typed as `___`, as the site copies it. The form of a package (three files, a name of
small letters) is espanso's “Package specification”.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from playbook.library import Library
from playbook.model import Situation
from playbook.wording import plain

NAME = "playbook"
_FOLDER = f"espanso/{NAME}"
_BLANK = "___"
_DUMPER: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""libyaml's, where PyYAML was built with it: the same bytes in a seventh of the time."""


def files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the three files of the package."""
    # By situations: what YAML makes of all phrases at one go takes more memory than all the rest of a build.
    matches = (_yaml(list(_matches(situation))) for situation in library.situations)
    yield f"{_FOLDER}/package.yml", b"".join([b'"matches":\n', *matches])
    yield f"{_FOLDER}/_manifest.yml", _yaml(_manifest(library))
    sections = (f"## {language.name}\n\n{language.strings.get('espanso', '')}\n" for language in library.languages.values())
    yield f"{_FOLDER}/README.md", "\n".join([f"# {NAME}\n", *sections]).encode()


def _matches(situation: Situation) -> Iterator[dict[str, Any]]:
    for number, phrase in enumerate(situation.approved, 1):
        place = f"{situation.code}.{number}"
        yield {
            "triggers": [f":{place}", f":{situation.language}{place}"],
            "replace": plain(phrase.said, _BLANK),
            "label": f"{situation.language.upper()} {place} {situation.title}",
        }


def _manifest(library: Library) -> dict[str, str]:
    sites = " · ".join(dict.fromkeys(language.site for language in library.languages.values()))
    day = library.today
    return {
        "name": NAME,
        "title": sites,
        "description": " ".join(str(language.strings.get("description", "")) for language in library.languages.values()),
        "version": f"{day.year}.{day.month}.{day.day}" if day else "0.0.0",
        "author": sites,
    }


def _yaml(value: object) -> bytes:
    # All in quotation marks: a reader of another YAML must not take “:1.1” or a version for something else.
    return bytes(yaml.dump(value, Dumper=_DUMPER, encoding="utf-8", allow_unicode=True, sort_keys=False, width=10_000, default_style='"'))
