"""Where pages are in the site, and what a link to one shows."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2s

from playbook.language import Language
from playbook.model import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in one language."""

    language: Language
    url: str
    """From the root of the site."""
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category as lists show it."""

    id: str
    title: str
    url: str
    count: int
    """Situations in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A page beside the situations."""

    title: str
    url: str


def hashed(path: str, content: bytes) -> str:
    """Return a path with eight digits of what stands there before its ending: under that name a browser may keep it for ever."""
    name, _, ending = path.rpartition(".")
    return f"{name}.{blake2s(content, digest_size=4).hexdigest()}.{ending}"


def page_url(path: str) -> str:
    """Return the address, from the root of the site, of a Markdown file by its path under `docs/`."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    return "/".join(part for part in (folder, "" if name == "index" else name) if part) + "/"


def situation_url(situation: Situation) -> str:
    """Return the address of a situation's page, from the root of the site."""
    return f"{situation.language}/{situation.id}/"
