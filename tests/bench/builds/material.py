"""Material with its own search: a page for each situation and a home in each language, nothing else.

All is as it comes: the navigation is the folders', whole on every page. `navigation.prune` is what Material's manual advises for big
sites, so the same is built with it, too.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from bench.builds.builder import SITE, Base, Builder, Command
from bench.search.entries import languages_of
from bench.search.pages import markdown

BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict")


def _translated(folder: Path, base: Base, features: tuple[str, ...] = ()) -> list[Command]:
    """Lay one configuration of mkdocs-static-i18n, which builds one language after the other."""
    _pages(folder, base)
    first, *_ = codes = languages_of(base.entries)
    languages = [{"locale": code, "name": code, "build": True, "default": code == first} for code in codes]
    plugins = ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}]
    _configure(folder / "mkdocs.yml", first, features, plugins=plugins)
    return [BUILD]


def _apart(folder: Path, base: Base) -> list[Command]:
    """Lay a configuration for each language."""
    _pages(folder, base)
    commands = []
    for code in languages_of(base.entries):
        _configure(folder / f"{code}.yml", code, (), plugins=["search"], docs_dir=f"docs/{code}", site_dir=f"{SITE}/{code}")
        commands.append((*BUILD, "--config-file", f"{code}.yml"))
    return commands


def _pages(folder: Path, base: Base) -> None:
    for code in languages_of(base.entries):
        home = folder / "docs" / code / "index.md"
        home.parent.mkdir(parents=True)
        home.write_text(f"# {code}\n", "utf-8")
    for entry in base.entries:
        page = folder / "docs" / entry.language / f"{entry.id}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(markdown(entry), "utf-8")


def _configure(file: Path, language: str, features: tuple[str, ...], **settings: object) -> None:
    theme = {"name": "material", "language": language, "font": False, "features": features}
    # JSON is YAML.
    file.write_text(json.dumps({"site_name": "Playbook", "theme": theme, **settings}), "utf-8")


TRANSLATED = Builder(name="material", title="Material + static-i18n", lay=_translated)
PRUNED = Builder(
    name="pruned", title="Material + static-i18n, `navigation.prune`", lay=partial(_translated, features=("navigation.prune",))
)
APART = Builder(name="apart", title="Material, a configuration for each language", lay=_apart)
