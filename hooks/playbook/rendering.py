"""How the templates render: what they may call, and what is rendered once for many pages. Knows Jinja and no generator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from jinja2 import ChoiceLoader, DictLoader, Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from playbook.language import Language
from playbook.typography import typeset

_NEIGHBOURS = ("situation", "rule")
"""Kinds of pages that lie in one folder with others of their kind."""


def prepare(env: Environment, languages: Mapping[str, Language], more: Mapping[str, str]) -> None:
    """Give an environment what the templates need; `more` holds templates beside its own, by name."""

    @pass_context
    def typeset_(context: Context, text: str, code: str = "") -> str:
        return typeset(text, languages[code or context["language"].code].style)

    env.loader = ChoiceLoader([DictLoader(more), *([env.loader] if env.loader else [])])
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    env.trim_blocks = env.lstrip_blocks = env.autoescape = True
    env.auto_reload = False  # each build has an environment of its own; else every icon asks the disk whether its file has changed
    env.filters["typeset"] = typeset_
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
