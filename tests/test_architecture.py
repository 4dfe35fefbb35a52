"""The laws of `DESIGN.md` that can be read off the files: who imports whom, who touches what, how long a file may grow."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import PROJECT

HOOKS = PROJECT / "hooks"
PACKAGE = HOOKS / "playbook"
SCRIPTS = PROJECT / "overrides" / "assets" / "javascripts"

LAYERS = (
    {"model"},
    {"findings"},
    {"spelling", "nesting", "letters", "stemming", "plurals", "spans", "folder", "history", "node"},
    {"markup", "frontmatter", "moves", "ladders", "mapping"},
    {"document"},
    {"language"},
    {"lists"},
    {"languages"},
    {"fields"},
    {"parser"},
    {"translation"},
    {"library"},
    {"wording", "messages", "differences", "freshness", "codes", "addresses", "steps", "clock"},
    {"search"},
    {"drill"},
    {"finding", "bundle", "precache"},
    {
        "rules",
        "typography",
        "stats",
        "accept",
        "foreign",
        "log",
        "scaffold",
        "reference",
        "comparison",
        "owners",
        "schema",
        "bill",
        "policy",
        "sanitiser",
        "compression",
    },
    {"formats", "fixes", "changes", "handbook", "interface", "moving", "status", "cards", "rendering", "judge"},
    {"exports"},
    {"site"},
    {"build", "deployment"},
    {"commands", "preview"},
    {"__main__", "events"},
)
"""Each may import only what stands in an earlier row; those of one row do not know one another."""

PYTHON = sorted(HOOKS.rglob("*.py"))
OWN_SCRIPTS = sorted(p for p in SCRIPTS.rglob("*.*js") if "vendor" not in p.parts)
TEMPLATES = sorted(p for p in (PROJECT / "overrides").rglob("*.html"))
LONGEST = [(PYTHON, 250), (OWN_SCRIPTS, 150), (TEMPLATES, 80)]
DOM = re.compile(
    r"\b(window|navigator|localStorage|sessionStorage|HTMLElement|innerHTML"
    r"|document\.(?:querySelector|getElement|createElement|body|addEventListener))"
)
READERS_OF_TEXT = ("document", "markup", "frontmatter", "accept")
"""Files that may look at Markdown as it is written; `accept` writes one line of it."""


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def module(path: Path) -> str:
    inside = path.relative_to(PACKAGE) if path.is_relative_to(PACKAGE) else path.relative_to(HOOKS)
    return inside.parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names that a Python file imports, those for type checkers too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno} imports by dots; write the whole name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def known_modules(path: Path) -> set[str]:
    """Return the modules of the package that a file imports."""
    everything = set().union(*LAYERS)
    found = {dotted.split(".")[1] for dotted in imports(path) if dotted.startswith("playbook.")}
    assert found <= everything, f"{name(path)}: {sorted(found - everything)} has no row in LAYERS"
    return found - {module(path)}


def strings(path: Path) -> set[str]:
    """Return every string that a Python file holds, docstrings too."""
    found = (node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
    return {text for text in found if isinstance(text, str)}


def script_imports(path: Path) -> Iterator[Path]:
    """Yield the files that a script imports, those it loads later too."""
    for target in re.findall(r"""(?:from\s+|import\s*\(?\s*)["'](\.[^"']+)["']""", path.read_text("utf-8")):
        yield (path.parent / target).resolve()


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_module_knows_only_what_stands_before_it(path: Path) -> None:
    if path == PACKAGE / "__init__.py":
        assert known_modules(path) == set()
        return
    row = next((place for place, layer in enumerate(LAYERS) if module(path) in layer), None)
    assert row is not None, f"{module(path)} has no row in LAYERS; say whom it may know"

    wrong = known_modules(path) - set().union(*LAYERS[:row])

    assert not wrong, f"law “who may import whom”: {name(path)} may not import {', '.join(sorted(wrong))}"


def test_the_design_shows_the_table_that_is_held() -> None:
    line = re.search(r"^`(model ◄ .+)`\.$", (PROJECT / "DESIGN.md").read_text("utf-8"), re.MULTILINE)
    assert line

    assert [set(re.findall(r"\w+", row)) for row in line[1].split("◄")] == list(LAYERS)


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_law_2_only_one_file_must_be_rewritten_when_mkdocs_ends(path: Path) -> None:
    if path != HOOKS / "events.py":
        assert not [dotted for dotted in imports(path) if dotted.split(".")[0] in ("mkdocs", "material")], name(path)


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_only_what_renders_knows_the_language_of_the_templates(path: Path) -> None:
    if path not in (HOOKS / "events.py", PACKAGE / "rendering.py"):
        assert "jinja2" not in {dotted.split(".")[0] for dotted in imports(path)}, name(path)


@pytest.mark.parametrize("path", [p for p in PYTHON if p.stem not in READERS_OF_TEXT], ids=name)
def test_law_1_only_the_document_reads_markdown(path: Path) -> None:
    assert not any(re.search(r"\^.{0,12}#|`\{3", text) for text in strings(path)), f"{name(path)} looks for headings or fences"


@pytest.mark.parametrize("path", sorted((PACKAGE / "rules").glob("pb*.py")), ids=name)
def test_law_5_a_rule_is_a_file_that_knows_no_other_rule(path: Path) -> None:
    assert not [dotted for dotted in imports(path) if re.search(r"rules\.pb\d", dotted)]


def test_law_8_no_list_of_languages_lives_in_the_code() -> None:
    languages = {path.parent.name for path in (PROJECT / "docs").glob("*/_language.yml")}
    assert languages
    for path in PYTHON:
        assert not strings(path) & languages, f"{name(path)} names the language {strings(path) & languages}"


@pytest.mark.parametrize("path", [p for p in OWN_SCRIPTS if p.parts[len(SCRIPTS.parts)] in ("search", "drill")], ids=name)
def test_law_9_what_is_pure_needs_no_page(path: Path) -> None:
    strangers = [name(target) for target in script_imports(path) if target.is_relative_to(SCRIPTS / "ui")]
    touched = DOM.search(re.sub(r"^\s*(\*|//).*$", "", path.read_text("utf-8"), flags=re.MULTILINE))

    assert not strangers, f"{name(path)} imports {strangers}"
    assert not touched, f"{name(path)} touches the page: {touched}"


@pytest.mark.parametrize("path", [p for p in OWN_SCRIPTS if p.is_relative_to(SCRIPTS / "ui")], ids=name)
def test_law_9_the_page_does_not_rank(path: Path) -> None:
    ranking = {"rank.mjs", "boosts.mjs", "match.mjs", "distance.mjs", "retrieve.mjs"}

    assert not [name(target) for target in script_imports(path) if target.name in ranking or target.parent.name == "expansions"]


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=name)
def test_every_script_that_is_imported_is_there(path: Path) -> None:
    assert [name(target) for target in script_imports(path) if not target.exists()] == []


@pytest.mark.parametrize(("paths", "longest"), LONGEST, ids=["Python", "JavaScript", "templates"])
def test_no_file_is_longer_than_one_reads_in_one_sitting(paths: list[Path], longest: int) -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in paths}

    assert {path: length for path, length in lengths.items() if length > longest} == {}


def test_no_file_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "scripts", "manager"}

    assert [name(path) for path in (*PYTHON, *OWN_SCRIPTS, *TEMPLATES) if drawers & set(Path(name(path)).with_suffix("").parts)] == []
