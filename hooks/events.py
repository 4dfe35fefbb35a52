"""MkDocs events → playbook. Handlers only: this is the one file that knows MkDocs.

ProperDocs, which continues MkDocs 1.x, gives itself out as `mkdocs` to whoever imports that, so it is served by the same lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from playbook import build, bundle, deployment, exports, foreign, precache, rendering, rules, sanitiser
from playbook import log as changes
from playbook.findings import Violation
from playbook.library import Library, read_folder
from playbook.site import Site

_MATERIAL = str(Path("material", "templates", "assets"))
"""Where the theme keeps styles and scripts; none of them is used, see DESIGN.md."""
_EACH_LANGUAGE = {"404.html": "404.html", precache.NOT_STORED: "offline.html", "manifest.webmanifest": "manifest.html"}
"""What every language's folder has without a page of MkDocs: name → template."""
_BUNDLED = ("assets/javascripts/", "assets/stylesheets/")

log = get_plugin_logger("playbook")


class _Build:
    """What one event leaves for the next: MkDocs calls plain functions and has no other place for it."""

    site: Site
    bundled: bundle.Bundle
    serving = False


_build = _Build()


class _MadePage(Page):
    """A page made from the model: its Markdown and metadata are kept away from MkDocs, which has nothing to turn into HTML."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.present_anchor_ids = "", set()


def on_startup(command: str, dirty: bool) -> None:
    _build.serving = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Judge the content, then add what is made from it."""
    docs = Path(config.docs_dir)
    library = Library.build(read_folder(docs), root=_root(docs, config), today=get_build_datetime().date())
    violations = rules.run(library)
    _report(violations, library)
    made = build.make(library)
    bundled = _bundle(config, library)
    site = Site(
        library=library,
        search_indexes=made.search_indexes,
        drills=made.drills,
        assets=bundled.paths,
        inline=bundled.inline,
        # Who writes must see what was written, and no copy of it.
        offline=bool(config.extra["offline"]) and not _build.serving,
        built=library.today,
        log=changes.read(docs, library),
        violations=violations if _build.serving else (),
    )
    for path, content in {**dict.fromkeys(sorted(site.missing_pages), ""), **made.files, **bundled.files}.items():
        files.append(File.generated(config, path, content=content))
    for file in list(files):
        if _MATERIAL in (file.abs_src_path or "") or (file.src_uri.startswith(_BUNDLED) and not file.name.startswith("LICENSE")):
            files.remove(file)
    for file in files.documentation_pages():
        if file.src_uri in site.missing_pages or site.kind(file.src_uri) == "situation":
            file.page = _MadePage(None, file, config)
    _build.site, _build.bundled = site, bundled
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    site = _build.site
    page.title = site.title(page.file.src_uri) or page.title
    page.meta["template"] = f"{site.template(page.file.src_uri)}.html"
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    site = _build.site
    return foreign.mark(sanitiser.clean(html), site.language(page.file.src_uri), site.library.languages)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    site = _build.site
    each = {f"{code}/{name}": f'{{% extends "{base}" %}}' for code in site.library.languages for name, base in _EACH_LANGUAGE.items()}
    rendering.prepare(env, site.library.languages, each)
    config.theme.static_templates |= set(each)
    return env


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    # MkDocs takes only a root 404.html for a page that is served at any depth; elsewhere it would count the steps up from its own folder.
    context["base_url"] = urlsplit(config.site_url or "").path or "/"
    return context | _build.site.context(template_name, kind="missing")


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    return context | _build.site.context(page.file.src_uri) | {"edit_url": page.edit_url, "nav": None}


def on_post_build(config: MkDocsConfig) -> None:
    """Add the exports past MkDocs, which would make a page of one and leave out another; lock the pages; list what devices keep.

    While serving, pages stay open: the live reload of MkDocs is a script inside the page.
    """
    site, folder = _build.site, Path(config.site_dir)
    exports.write(site.library, folder / exports.FOLDER)
    if not _build.serving and (strangers := deployment.finish(folder, site.moved, site.inline.values())):
        raise PluginError("\n".join([*strangers, f"{len(strangers)} things that no browser may run or load; nothing is to be published"]))
    if site.offline:
        precache.write(folder, site.library.languages, _build.bundled.worker)
    else:
        (folder / precache.WORKER).write_text(_build.bundled.gone, "utf-8")


def _report(violations: Sequence[Violation], library: Library) -> None:
    """End the build with all violations at once; while serving, say them and go on: a logged error would block every request."""
    errors = [str(v) for v in violations if v.severity == "error"]
    for violation in violations:
        if violation.severity != "error":
            log.info("%s", violation)
    if not errors:
        return
    message = "\n".join([*errors, f"{len(errors)} violations; nothing is published until they are mended"])
    if not _build.serving or not library.languages:
        raise PluginError(message)
    log.info("the content has violations:\n%s", message)


def _bundle(config: MkDocsConfig, library: Library) -> bundle.Bundle:
    stemmers = [language.stemmer for language in library.languages.values() if language.stemmer]
    try:
        return bundle.make(Path(str(config.theme.custom_dir), "assets"), stemmers)
    except RuntimeError as error:
        raise PluginError(str(error)) from None


def _root(docs: Path, config: MkDocsConfig) -> str:
    """Return how a message names the docs folder: as seen from the configuration file."""
    project = Path(config.config_file_path).parent
    return docs.relative_to(project).as_posix() if docs.is_relative_to(project) else docs.as_posix()
