"""The build and the command line judge alike, and a build with a fault in its content makes no site."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ENGLISH, PROJECT, WORLD, Project
from playbook.library import Library

MakeProject = Callable[[Path], Project]


def without_section(text: str, heading: str) -> str:
    return re.sub(rf"^## {heading}\n.*?(?=^## |\Z)", "", text, flags=re.MULTILINE | re.DOTALL)


def test_build_and_check_name_the_same_missing_section_of_every_real_situation(project: MakeProject, real_library: Library) -> None:
    made = project(PROJECT / "docs")
    for situation in real_library.situations:
        heading = real_library.languages[situation.language].headings["forbidden"]
        path = made.folder / situation.path
        path.write_text(without_section(path.read_text("utf-8"), heading), "utf-8")

    built, checked = made.build(), made.check()

    assert built.returncode == 1
    assert checked.returncode == 1
    said = [line for line in checked.stdout.splitlines() if " PB101 " in line]
    assert {line.split(":")[0] for line in said} == {s.path for s in real_library.situations}
    assert [line for line in said if line not in built.stderr] == []
    assert not made.site.exists()
    assert "Traceback" not in built.stderr + checked.stderr


def test_one_deleted_forbidden_section_is_an_address_and_an_instruction(project: MakeProject) -> None:
    made = project(WORLD)
    path = next(p for p in sorted(made.docs.rglob("*.md")) if "## Запрещённые фразы" in p.read_text("utf-8"))
    path.write_text(without_section(path.read_text("utf-8"), "Запрещённые фразы"), "utf-8")

    said = made.check().stdout.splitlines()

    name = path.relative_to(made.folder).as_posix()
    message = "PB101 no forbidden phrase is listed; add “## Запрещённые фразы” with at least one (missing-forbidden)"
    assert any(re.fullmatch(rf"{name}:\d+: {re.escape(message)}", line) for line in said)


def test_broken_front_matter_ends_the_build_though_mkdocs_would_swallow_it(project: MakeProject) -> None:
    made = project(WORLD)
    path = next(iter(sorted(made.docs.glob("ru/*/*-*.md"))))
    path.write_text(path.read_text("utf-8").replace("aliases: [", "aliases: [[", 1), "utf-8")

    built = made.build()

    assert built.returncode == 1
    assert "PB003" in built.stderr


@pytest.mark.parametrize("command", ["build", "check"])
def test_content_without_any_language_is_a_message_and_not_a_traceback(project: MakeProject, command: str) -> None:
    made = project(WORLD)
    for folder in ("ru", "ro"):
        (made.docs / folder / "_language.yml").write_text("name: [", "utf-8")

    done = getattr(made, command)()

    assert done.returncode == 1
    assert "PB013" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_third_language_appears_when_its_folder_is_added(project: MakeProject) -> None:
    made = project(WORLD)
    shutil.copytree(ENGLISH, made.docs, dirs_exist_ok=True)

    built = made.build()

    assert built.returncode == 0, built.stderr
    situation = next(iter(sorted((made.site / "ru").glob("*/*/index.html"))))
    english = made.site / "en" / situation.relative_to(made.site / "ru")
    assert '<html lang="en"' in english.read_text("utf-8")
    assert 'hreflang="en"' in situation.read_text("utf-8")
    assert list((made.site / "search").glob("en.*.json"))
    assert (made.site / "en" / "404.html").is_file()


def test_publisher_can_tell_that_the_site_was_checked(built_project: Project, real_library: Library) -> None:
    manifest = json.loads((built_project.site / "build.json").read_text("utf-8"))

    assert manifest["situations"] == {code: len(real_library.in_language(code)) for code in real_library.languages}
    assert manifest["rules"] > 0
    assert f"content {manifest['content']}" in built_project.check().stdout


def test_what_is_only_a_warning_is_published_without_a_word_of_it(project: MakeProject) -> None:
    made = project(WORLD)
    path = made.docs / "ru/complaints-crises/parcel-lost.md"
    path.write_text(path.read_text("utf-8").replace("caller-swears]", "caller-swears, inbound-call/line-drops]"), "utf-8")
    assert " PB213 " in made.check().stdout

    built = made.build()

    assert built.returncode == 0, built.stderr
    assert [page for page in made.site.rglob("*.html") if "PB213" in page.read_text("utf-8")] == []
