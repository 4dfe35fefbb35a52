"""MkDocs events → playbook. Handlers only: this is the one file that knows MkDocs.

ProperDocs, which continues MkDocs 1.x, gives itself out as `mkdocs` to whoever imports that, so it is served by the same lines.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from tempfile import mkstemp
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from playbook import build, bundle, deployment, exports, foreign, precache, rendering, rules, sanitiser
from playbook import log as changes
from playbook.findings import Violation
from playbook.library import Library, read_folder
from playbook.preview import Preview
from playbook.site import Site

_MATERIAL = str(Path("material", "templates", "assets"))
"""Where the theme keeps styles and scripts; none of them is used, see DESIGN.md."""
_EACH_LANGUAGE = {"404.html": "404.html", precache.NOT_STORED: "offline.html", "manifest.webmanifest": "manifest.html"}
"""What every language's folder has without a page of MkDocs: name → template."""
_OLD_CODE = "the code in hooks/ has changed, and this server goes on with the old one; stop it with Ctrl+C and start it again"
_CACHE = ".cache"
"""Beside the templates, and never published."""
_BUNDLED = ("assets/javascripts/", "assets/stylesheets/")

log = get_plugin_logger("playbook")


class _Build:
    """What one event leaves for the next: MkDocs calls plain functions and has no other place for it."""

    site: Site
    bundled: bundle.Bundle
    serving = False
    env: Environment
    pages: Sequence[File] = ()
    """Those that are rendered when somebody asks for them."""
    preview: Preview
    bell: Path
    """A file that is touched when the rules have judged what was written: what MkDocs watches makes browsers load again."""


_build = _Build()


class _MadePage(Page):
    """A page made from the model: its Markdown and metadata are kept away from MkDocs, which has nothing to turn into HTML."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.present_anchor_ids = "", set()


def on_startup(command: str, dirty: bool) -> None:
    # Nearly all that is made lives to the end of a build: to look for garbage as often as Python does of itself took up to a sixth of it.
    gc.set_threshold(10_000, 20, 50)
    _build.serving = command == "serve"
    if _build.serving:
        handle, name = mkstemp()
        os.close(handle)
        _build.bell, _build.preview = Path(name), Preview(_judged)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Judge the content, then add what is made from it."""
    docs, library = Path(config.docs_dir), _library(config)
    violations = rules.run(library)
    _report(violations)
    if not library.languages:
        raise PluginError("there is no language that can be read, so there is nothing to show")
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
    added: dict[str, str | bytes] = {**dict.fromkeys(sorted(site.missing_pages), ""), **made.files, **bundled.files}
    for path, content in added.items():
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
    rendering.prepare(env, site.library.languages, each, Path(str(config.theme.custom_dir)).resolve().with_name(_CACHE))
    config.theme.static_templates |= set(each)
    _build.env = env
    if _build.serving:
        _build.pages = list(files.documentation_pages())
        for file in _build.pages:
            files.remove(file)
    return env


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    # MkDocs takes only a root 404.html for a page that is served at any depth; elsewhere it would count the steps up from its own folder.
    context["base_url"] = urlsplit(config.site_url or "").path or "/"
    return context | _build.site.context(template_name, kind="missing")


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    return _in_page(_build.site, page, context)


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
    if _build.serving:
        pages = {file.dest_uri: partial(_render, file.page, _build.env, config) for file in _build.pages if file.page}
        watched = [Path(path) for path in (config.config_file_path, *config.watch)]
        _build.preview.begin(site, folder, Path(config.docs_dir), watched, pages)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Render a page when somebody asks for it, and build all again only where more than situations has changed."""
    preview, given = _build.preview, server.serve_request

    def serve_request(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace").removeprefix(server.mount_path)
        preview.refresh(f"{path}index.html" if path.endswith("/") or not path else path)
        return given(environ, start_response)

    def rebuild() -> None:
        with preview.lock:
            if not preview.take():
                if preview.touched(Path(__file__).parent):
                    log.info("%s", _OLD_CODE)
                if (library := _library(config)).languages:
                    builder()
                else:
                    _report(rules.run(library))

    server.builder = rebuild
    server.set_app(serve_request)
    server.watch(str(_build.bell))
    return server


def on_shutdown() -> None:
    if _build.serving:
        _build.bell.unlink(missing_ok=True)


def _library(config: MkDocsConfig) -> Library:
    docs = Path(config.docs_dir)
    return Library.build(read_folder(docs), root=_root(docs, config), today=get_build_datetime().date())


def _render(page: Page, env: Environment, config: MkDocsConfig, site: Site) -> str:
    page.title = site.title(page.file.src_uri) or page.title
    rendering.forget(env)
    context = dict(get_context(Navigation([], []), [], config, page))
    return env.get_template(str(page.meta["template"])).render(_in_page(site, page, context))


def _in_page(site: Site, page: Page, context: dict[str, Any]) -> dict[str, Any]:
    return context | site.context(page.file.src_uri) | {"edit_url": page.edit_url, "nav": None}


def _judged(violations: Sequence[Violation]) -> None:
    _report(violations)
    if not violations:
        log.info("the content has no violations any more")
    _build.bell.touch()


def _report(violations: Sequence[Violation]) -> None:
    """End the build with all violations at once; while serving, say them and go on: a logged error would block every request."""
    errors = [str(v) for v in violations if v.severity == "error"]
    for violation in violations:
        if violation.severity != "error":
            log.info("%s", violation)
    if not errors:
        return
    message = "\n".join([*errors, f"{len(errors)} violations; nothing is published until they are mended"])
    if not _build.serving:
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
