"""What is taken elsewhere: another program reads it as it was meant, and the same content gives the same files."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from datetime import date
from io import StringIO
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
import yaml

from conftest import PROJECT, WORLD, Project
from playbook import exports
from playbook.cards import sides
from playbook.exports.phrases import COLUMNS, guarded
from playbook.library import Library, read_folder

MakeProject = Callable[[Path], Project]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """The exports of the real content."""
    return exports.make(Library.build(read_folder(PROJECT / "docs"), today=TODAY))


def test_the_same_content_gives_the_same_files_whatever_the_order_on_disk(made: dict[str, str]) -> None:
    files = read_folder(PROJECT / "docs")
    again = Library.build({path: files[path] for path in sorted(files, reverse=True)}, today=TODAY)

    assert exports.make(again) == made


def test_site_and_command_line_give_the_same_files(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    world = project(WORLD)
    assert world.build().returncode == 0

    done = world.run("playbook", "export", "--to", "out")

    assert done.returncode == 0, done.stderr
    out, site = world.folder / "out", world.site / exports.FOLDER
    listed = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    published = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    # A published page says what a browser may do on it; a file on a desk is on its own.
    assert listed == {
        path: re.sub(rb'<meta http-equiv="Content-Security-Policy"[^>]*>', b"", content) for path, content in published.items()
    }
    assert len(listed) == len(done.stdout.splitlines()) > 10


def test_nothing_is_exported_of_content_that_would_not_be_published(project: MakeProject) -> None:
    world = project(WORLD)
    (world.docs / "ro/inbound-call/line-drops.md").unlink()

    done = world.run("playbook", "export", "--to", "out")

    assert done.returncode == 1
    assert "PB206" in done.stdout
    assert not (world.folder / "out").exists()


def test_json_is_as_its_schema_says_and_the_schema_is_one(made: dict[str, str]) -> None:
    schema = json.loads(made["playbook.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(json.loads(made["playbook.json"]), schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data["situations"][0].pop("owner"),
        lambda data: data["situations"][0].update(code="1"),
        lambda data: data["situations"][0].update(note=""),
        lambda data: next(iter(data["situations"][0]["languages"].values()))["approved"].clear(),
        lambda data: data.update(format=2),
    ],
)
def test_schema_does_not_take_whatever_it_is_given(made: dict[str, str], spoil: Callable[[dict], object]) -> None:
    data = json.loads(made["playbook.json"])
    spoil(data)

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(made["playbook.schema.json"]))


def test_json_holds_every_word_of_every_situation(made: dict[str, str], real_library: Library) -> None:
    situations = {s["id"]: s for s in json.loads(made["playbook.json"])["situations"]}
    for situation in real_library.situations:
        found = situations[situation.id]["languages"][situation.language]
        text = json.dumps(found, ensure_ascii=False)
        words = [json.dumps(t.text, ensure_ascii=False)[1:-1] for t in (*situation.texts, *situation.aliases, *situation.queries)]
        assert [each for each in words if each not in text and "**" not in each and "](" not in each] == []


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_spreadsheet_has_a_row_for_every_phrase_and_knows_the_letters(made: dict[str, str], real_library: Library) -> None:
    text = made["phrases.csv"]

    assert text.startswith("\ufeff")
    assert tuple(rows(text)[0]) == COLUMNS
    assert len(rows(text)) == sum(len(s.approved) + len(s.forbidden) for s in real_library.situations)
    assert {(row["code"], row["language"], row["number"]) for row in rows(text) if row["section"] == "approved"} == {
        (str(s.code), s.language, str(number)) for s in real_library.situations for number in range(1, len(s.approved) + 1)
    }


@pytest.mark.parametrize("cell", ["=1+1", "+373 22", "-5 %", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_calculated(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert guarded(f"Скажите {cell}") == f"Скажите {cell}"


def test_formula_that_an_editor_wrote_reaches_no_spreadsheet(world: dict[str, bytes]) -> None:
    path = "ru/difficult-callers/caller-swears.md"
    phrase = Library.build(world).get("difficult-callers/caller-swears", "ru").approved[0].text
    world[path] = world[path].replace(phrase.encode(), b'=HYPERLINK("https://a.test")')

    (row,) = (r for r in rows(exports.make(Library.build(world))["phrases.csv"]) if "HYPERLINK" in r["text"])

    assert row["text"].startswith("'=")


def test_zendesk_gets_a_file_for_each_language_with_the_state_of_each_variant(world: dict[str, bytes]) -> None:
    path = "ru/inbound-call/line-drops.md"
    world[path] = world[path].replace("Отключаюсь и сразу".encode(), "Отключаюсь и тут же".encode())
    files = exports.make(Library.build(world))

    assert files["zendesk/ro.csv"].splitlines()[0] == '"Title","Default language","Default text","Romanian text","Variant status"'
    translated = {row["Title"]: row for row in rows(files["zendesk/ro.csv"])}
    assert translated["playbook 1.1"]["Variant status"] == "Current"
    assert translated["playbook 1.2"]["Variant status"] == "Out of date"
    assert translated["playbook 1.2"]["Romanian text"].startswith("Închid și vă sun")
    assert {row["Default language"] for row in translated.values()} == {"Russian"}
    default = rows(files["zendesk/ru.csv"])
    assert all(row["Default text"] == row["Russian text"] for row in default)
    assert {row["Title"] for row in default} == set(translated)


def test_zendesk_is_given_no_title_twice(made: dict[str, str]) -> None:
    titles = [row["Title"] for row in rows(made["zendesk/ro.csv"])]

    assert len(set(titles)) == len(titles) > 700
    assert all(re.fullmatch(r"playbook \d+\.\d+", title) for title in titles)


def test_espanso_package_has_what_a_package_must_have(made: dict[str, str], real_library: Library) -> None:
    manifest = yaml.safe_load(made["espanso/playbook/_manifest.yml"])

    assert re.fullmatch(r"[a-z0-9-]+", manifest["name"])
    assert manifest["version"] == "2026.11.22"
    assert all(manifest[key] for key in ("title", "description", "author"))
    assert [language.name in made["espanso/playbook/README.md"] for language in real_library.languages.values()] == [True, True]


def test_code_and_number_type_the_phrase_in_either_language(made: dict[str, str], real_library: Library) -> None:
    matches = yaml.safe_load(made["espanso/playbook/package.yml"])["matches"]
    typed = {trigger: match["replace"] for match in matches for trigger in match["triggers"]}
    situation = next(s for s in real_library.in_language("ro") if s.code == 32)

    assert typed[":ro32.2"] == re.sub(r"\{[^}]*\}", "___", situation.approved[1].text)
    assert sorted(m["label"][:2] for m in matches if ":32.1" in m["triggers"]) == ["RO", "RU"]
    assert not [text for text in typed.values() if "{" in text or "$|$" in text]


def test_no_trigger_fires_while_another_is_still_being_typed(made: dict[str, str]) -> None:
    matches = yaml.safe_load(made["espanso/playbook/package.yml"])["matches"]
    triggers = sorted({trigger for match in matches for trigger in match["triggers"]})

    assert [(a, b) for a, b in pairwise(triggers) if b.startswith(a)] == []


def test_every_situation_has_its_card_with_every_phrase(made: dict[str, str], real_library: Library) -> None:
    def bare(text: str) -> str:
        return re.sub(r"\W+", "", re.sub(r"<[^>]*>", "", text))

    for situation in real_library.situations:
        page = made[f"cards/{situation.language}/{situation.category}.html"]
        cards = re.findall(rf'<article data-situation="{situation.id}">.*?</article>', page)
        assert len(cards) == len(sides(situation))
        said = bare("".join(cards))
        phrases = [p for p in (*situation.approved, *situation.forbidden) if p.kind == "phrase"]
        assert [p.text for p in phrases if bare(p.text) not in said] == []
        assert [t.text for t in situation.escalation if bare(t.text.replace("**", "")) not in said] == []


def test_words_of_a_card_cannot_become_markup(world: dict[str, bytes]) -> None:
    path = "ru/inbound-call/line-drops.md"
    world[path] = world[path].replace("Говорите громче".encode(), b"<img src=x onerror=x> & more")

    page = exports.make(Library.build(world))["cards/ru/inbound-call.html"]

    assert "&lt;img" in page
    assert "<img" not in page
