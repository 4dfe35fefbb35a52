"""A site as it was written → a site that can be published: pages with their policy, and what a server must know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from playbook import policy
from playbook.folder import Folder

NGINX = ".nginx"
"""Folder in the site for the server alone: nothing that begins with a dot is ever served, and Pages does not take it."""


def finish(site: Path, moved: Mapping[str, str], inline: Iterable[str] = ()) -> tuple[str, ...]:
    """Put the policy into every page and beside the site, or return why the site must not be published.

    `moved` holds old addresses and those they lead to, both from the root of the site; `inline` the scripts that may stand inside pages.
    A site that must not be published is left without `build.json`, by which whoever publishes knows one that was judged.
    """
    pages = Folder(site, "*.html")
    examined = policy.examine(((path, html.decode()) for path, html in pages.items()), [policy.source(script) for script in inline])
    if examined.strangers:
        (site / "build.json").unlink(missing_ok=True)
        return examined.strangers
    for name, html in pages.items():
        (site / name).write_bytes(policy.with_policy(html.decode(), examined.policy).encode())
    (site / NGINX).mkdir(exist_ok=True)
    said = (f'add_header {name} "{value}" always;\n' for name, value in policy.headers(examined.policy).items())
    (site / NGINX / "headers.conf").write_bytes("".join(said).encode())
    # Found in a tree with all other locations, these cost a request nothing; a map would be asked at every one.
    led = (f"location = /{old} {{ return 301 /{new}$is_args$args; }}\n" for old, new in sorted(moved.items()))
    (site / NGINX / "moved.conf").write_bytes("".join(led).encode())
    return ()
