"""How the templates render: what they may call, and what is rendered once for many pages. Knows Jinja and no generator."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2s
from pathlib import Path
from tempfile import mkstemp

from jinja2 import BytecodeCache, ChoiceLoader, DictLoader, Environment, __version__, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from playbook.language import Language
from playbook.typography import typeset

_NEIGHBOURS = ("situation", "rule")
"""Kinds of pages that lie in one folder with others of their kind."""
_DIGEST = 32
"""Bytes."""


class _Compiled(BytecodeCache):
    """What templates compile to, in files that begin with the hash of the rest; nothing is kept where nothing can be written.

    Jinja takes from here only what came of the very same source; for another Jinja or other settings it lies in another folder.
    """

    def __init__(self, folder: Path) -> None:
        settings = Path(__file__).read_bytes() + __version__.encode()
        self._folder = folder / f"templates-{blake2s(settings, digest_size=8).hexdigest()}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket what was kept for its template, if that is still what was written."""
        try:
            content = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if content[:_DIGEST] == blake2s(content[_DIGEST:], digest_size=_DIGEST).digest():
            bucket.bytecode_from_string(content[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds; whoever reads meanwhile finds the old file or the new one."""
        content = bucket.bytecode_to_string()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = mkstemp(dir=self._folder)
            os.close(handle)
            Path(name).write_bytes(blake2s(content, digest_size=_DIGEST).digest() + content)
            Path(name).replace(self._folder / bucket.key)


def prepare(env: Environment, languages: Mapping[str, Language], more: Mapping[str, str], cache_folder: Path) -> None:
    """Give an environment what the templates need; `more` holds templates beside its own, by name.

    What they compile to is kept in `cache_folder`.
    """

    @pass_context
    def typeset_(context: Context, text: str, code: str = "") -> str:
        return typeset(text, languages[code or context["language"].code].style)

    env.loader = ChoiceLoader([DictLoader(more), *([env.loader] if env.loader else [])])
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    env.trim_blocks = env.lstrip_blocks = env.autoescape = True
    env.auto_reload = False  # each build has an environment of its own; else every icon asks the disk whether its file has changed
    env.filters["typeset"] = typeset_
    env.bytecode_cache = _Compiled(cache_folder)
    forget(env)
    # An icon is the same wherever it stands, and fifty stand on a page.
    env.globals["icon"] = cache(vars(env.get_template("partials/icon.html").module)["icon"])


def forget(env: Environment) -> None:
    """Render anew what many pages have alike: the content is another."""
    env.globals["alike"] = _alike()


def _alike() -> Callable[[Context, str], str]:
    """Return what renders a part that says the same on many pages; where all addresses are the same too, for the first of them alone."""
    rendered: dict[tuple[str, str], str] = {}

    @pass_context
    def alike(context: Context, name: str) -> str:
        page = context["page"]
        address = page.url if page else str(context.name)
        # Nothing that stands on many pages leads to one of these, which would be “here” on that page and elsewhere on its neighbour.
        place = address.rstrip("/").rpartition("/")[0] if context["kind"] in _NEIGHBOURS else address
        if (name, place) not in rendered:
            rendered[name, place] = Markup(context.environment.get_template(name).render(context.get_all()))
        return rendered[name, place]

    return alike
