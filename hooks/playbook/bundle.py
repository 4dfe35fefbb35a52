"""Scripts and style sheets as they are written → as they are published: few, small, and named by what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playbook import node
from playbook.addresses import hashed

_SCRIPT = Path(__file__).with_suffix(".mjs")
_INLINE = ("before-paint.js", "choose.js")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What pages load."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Path in the site → content."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """What a template calls it (`playbook.css`) → its path in the site."""
    inline: Mapping[str, str] = field(default_factory=dict)
    """What stands inside pages, by the name a template calls it: what must run before the first paint cannot wait for a file."""
    worker: str = ""
    """The service worker, which `precache` completes."""
    gone: str = ""
    """What stands in its place where the site is not to be kept on devices."""


def make(assets: Path, stemmers: Iterable[str]) -> Bundle:
    """Return the bundles of a folder of assets, with the stemmers of these names. Raises RuntimeError where a script does not compile."""
    made: dict[str, str] = node.run(_SCRIPT, {"assets": str(assets.resolve()), "stemmers": sorted(set(stemmers))})
    worker, gone = made.pop("service-worker.js"), made.pop("gone.js")
    inline = {name: made.pop(name).strip() for name in _INLINE}
    paths = {name: hashed(f"assets/{name}", text.encode()) for name, text in made.items()}
    return Bundle(files={paths[name]: text for name, text in made.items()}, paths=paths, inline=inline, worker=worker, gone=gone)
