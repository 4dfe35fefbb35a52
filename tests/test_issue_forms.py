"""What an operator meets who proposes a phrase or a situation: a form in the language of the page, with what is known filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml

from conftest import PROJECT

FORMS = PROJECT / ".github" / "ISSUE_TEMPLATE"
KINDS = ("phrase", "situation")
LANGUAGES = sorted(path.parent.name for path in (PROJECT / "docs").glob("*/_language.yml"))
OF_EVERY_FORM = {"template", "title"}
"""What an address may fill in besides the fields of its form."""


def form(language: str, kind: str) -> dict[str, object]:
    return dict(yaml.safe_load((FORMS / f"{language}-{kind}.yml").read_text("utf-8")))


def fields(language: str, kind: str) -> list[tuple[str, str, bool]]:
    """Return id, type and whether it is required of each field."""
    body = form(language, kind)["body"]
    assert isinstance(body, list)
    return [(f["id"], f["type"], f.get("validations", {}).get("required", False)) for f in body if f["type"] != "markdown"]


def proposals(site: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the language of each page and what each of its links to a form fills in."""
    for path in sorted(site.rglob("*.html")):
        page = path.read_text("utf-8")
        language = re.search(r'<html lang="([^"]+)"', page)
        for address in re.findall(r'href="([^"]*/issues/new[^"]*)"', page):
            assert language, path
            query = urlsplit(address.replace("&amp;", "&")).query
            yield language[1], dict(parse_qsl(query, keep_blank_values=True, strict_parsing=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_whoever_reads_a_language_can_propose_in_it(language: str, kind: str) -> None:
    texts = str(form(language, kind)["name"]), str(form(language, kind)["description"])

    assert all(texts)
    assert any(required for _, _, required in fields(language, kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_language_asks_for_more_than_another(kind: str) -> None:
    first, *others = (fields(language, kind) for language in LANGUAGES)

    assert others
    assert all(other == first for other in others)
    assert len({id for id, _, _ in first}) == len(first)


def test_a_form_opens_in_the_language_of_the_page_with_fields_that_it_has(world_site: Path) -> None:
    found = list(proposals(world_site))

    assert {(language, kind) for language in LANGUAGES for kind in KINDS} == {
        (language, filled["template"].removeprefix(f"{language}-").removesuffix(".yml")) for language, filled in found
    }
    for language, filled in found:
        assert (FORMS / filled["template"]).is_file(), filled
        kind = filled["template"].removeprefix(f"{language}-").removesuffix(".yml")
        assert set(filled) - OF_EVERY_FORM <= {id for id, _, _ in fields(language, kind)}


def test_who_proposes_a_phrase_does_not_type_which_situation_it_is_for(world_site: Path) -> None:
    filled = [filled for _, filled in proposals(world_site) if "phrase" in filled["template"]]

    assert filled
    for fields_of_link in filled:
        code, _, title = fields_of_link["situation"].partition(" ")
        assert code.isdigit()
        assert title in (PROJECT / "tests/fixtures" / fields_of_link["file"]).read_text("utf-8")


def test_the_finder_has_a_place_for_what_was_typed(world_site: Path) -> None:
    situations = [filled for _, filled in proposals(world_site) if "situation.yml" in filled["template"]]

    assert situations
    assert all({key for key, value in filled.items() if not value} == {"query", "title"} for filled in situations)
