"""The page for writers names what they will really see."""

from __future__ import annotations

import re

import pytest
import yaml

from conftest import PROJECT
from playbook.library import Library

LANGUAGES = sorted(path.parent.name for path in (PROJECT / "docs").glob("*/_language.yml"))


def page(code: str) -> str:
    return (PROJECT / "docs" / code / "authoring" / "index.md").read_text("utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_writer_finds_on_the_page_the_words_of_the_buttons_and_of_the_comment(real_library: Library, code: str) -> None:
    language = real_library.languages[code]
    seen = [language.strings[key] for key in ("edit", "propose_phrase")] + [language.review[key] for key in ("title", "before", "stale")]

    assert [words for words in seen if f"{words}" not in page(code)] == []


def test_a_writer_finds_on_the_page_the_name_of_every_check_that_can_fail(real_library: Library) -> None:
    jobs = yaml.safe_load((PROJECT / ".github" / "workflows" / "pull-request.yml").read_text("utf-8"))["jobs"]
    judging = [job["name"].split(" · ") for key, job in jobs.items() if key != "compare"]

    for names in judging:
        for code, name in zip(real_library.languages, names, strict=True):
            opening, closing = real_library.languages[code].quotes
            assert f"{opening}{name}{closing}" in page(code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_writer_without_a_terminal_is_told_every_required_heading(real_library: Library, code: str) -> None:
    headings = set(re.findall(r"^## (.+)$", page(code), flags=re.MULTILINE))

    assert set(real_library.languages[code].headings.values()) <= headings
