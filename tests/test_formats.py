"""What editors, reviewers and hosts are given of one and the same finding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import Files
from playbook import formats, rules
from playbook.findings import Violation
from playbook.formats import Report, github
from playbook.library import Library
from playbook.model import Location

PATH = "docs/ru/difficult-callers/caller-doubts.md"
HOST = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c0ffee"}


def violation(number: int = 1, message: str = "нет слов; напишите их", severity: Any = "error", code: str = "PB107") -> Violation:
    place = Location(path=PATH, line=number, column=3)
    return Violation(
        code=code, name="empty-phrase", severity=severity, location=place, message=message, page="docs/ru/authoring/rules/pb107.md"
    )


def report(world: Files, violations: Sequence[Violation] = (), **environment: str) -> Report:
    return Report(violations=tuple(violations), library=Library.build(world), environment=environment)


@pytest.fixture
def spoilt(world: Files) -> Report:
    """The little world with a word that lacks its ё, three words into a line, and marks that are wrong twice."""
    path = PATH.removeprefix("docs/")
    text = world[path].decode().replace("Пришлю ответ письменно", "Пришлю еще ответ").replace("неправду.", 'неправду: "да", "нет".')
    library = Library.build({**world, path: text.encode()})
    return Report(violations=rules.run(library), library=library, environment={})


def test_every_format_can_be_written_of_nothing_and_of_something(world: Files, spoilt: Report) -> None:
    assert set(formats.names()) == {"github", "json", "rdjson", "sarif", "text"}
    for name in formats.names():
        assert formats.write(name, report(world))
        assert "missing-yo" in formats.write(name, spoilt)


def test_text_is_a_line_for_each_violation_and_the_counts(world: Files) -> None:
    first, last = formats.write("text", report(world, [violation()])).splitlines()

    assert first == f"{PATH}:1: PB107 нет слов; напишите их (empty-phrase)"
    assert last.startswith("1 violations; situations: ru 5, ro 5; rules: ")


def test_json_gives_what_mends_a_fault_by_line_and_column(spoilt: Report) -> None:
    found = {finding["code"]: finding for finding in json.loads(formats.write("json", spoilt))}

    (edit,) = found["PB404"]["fix"]["edits"]
    assert (edit["path"], edit["old"], edit["new"]) == (PATH, "еще", "ещё")
    line = spoilt.library.lines(PATH)[edit["line"] - 1]
    assert line[edit["column"] - 1 : edit["end_column"] - 1] == "еще"
    assert [edit["new"] for edit in found["PB406"]["fix"]["edits"]] == ["«", "»", "«", "»"]


def test_host_shows_the_ten_worst_and_says_how_many_there_are(world: Files) -> None:
    warnings = [violation(n, severity="warning") for n in range(1, 30)]
    lines = formats.write("github", report(world, [*warnings, violation(50), violation(60, code="PB301")])).splitlines()

    shown = [line for line in lines if line.startswith("::")]
    assert len(shown) == 10
    assert [line.partition(" ")[0] for line in shown] == ["::error", "::error", *["::warning"] * 8]
    assert "PB301" in shown[0]
    assert sum(line.startswith(f"{PATH}:") for line in lines) == 21
    assert any(line.startswith("10 of 31 ") for line in lines)


def test_no_sign_of_a_text_breaks_out_of_an_annotation(world: Files) -> None:
    odd = violation(message="100%\n::error::прочь, a:b; c")
    (shown, _) = formats.write("github", report(world, [odd])).splitlines()

    assert shown == f"::error file={PATH},line=1,col=3,title=PB107 empty-phrase::100%25%0A::error::прочь, a:b; c (empty-phrase)"


def test_commas_and_colons_of_a_file_name_do_not_end_it(world: Files) -> None:
    place = Location(path="docs/ru/a,b:c.md")
    odd = Violation(code="PB014", name="misplaced-file", severity="error", location=place, message="a; b")

    assert "file=docs/ru/a%2Cb%3Ac.md,line=1" in formats.write("github", report(world, [odd]))


def test_summary_of_a_job_has_all_and_keeps_what_was_there(world: Files, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")

    formats.write("github", report(world, [violation(n) for n in range(1, 31)], GITHUB_STEP_SUMMARY=str(summary), **HOST))

    text = summary.read_text("utf-8")
    assert text.startswith("before\n")
    assert text.count("| нет слов; напишите их |") == 30
    assert "](https://github.com/a/b/blob/c0ffee/docs/ru/authoring/rules/pb107.md)" in text
    assert f"](https://github.com/a/b/blob/c0ffee/{PATH}#L30)" in text


def test_no_sign_of_a_text_breaks_out_of_the_table(world: Files) -> None:
    table = github.table(report(world, [violation(message="a | b\n<img src=x> [c](http://d) `e`; f")]))

    assert r"| a \| b \<img src=x\> \[c\](http://d) \`e\`; f |" in table


def test_summary_is_cut_before_the_host_refuses_all_of_it(world: Files) -> None:
    table = github.table(report(world, [violation(n, message="я" * 900 + "; б") for n in range(1, 1000)]))

    assert len(table.encode()) < 1_048_576
    assert " more are in the log." in table


def test_sarif_has_the_form_that_hosts_take(spoilt: Report) -> None:
    log = json.loads(formats.write("sarif", spoilt))

    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    known = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in known] == sorted({v.code for v in spoilt.violations})
    assert all(rule["shortDescription"]["text"] and rule["help"]["markdown"].startswith("# ") for rule in known)
    for result in run["results"]:
        assert set(result) <= {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "fixes"}
        assert known[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note", "none")
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1
        assert not location["physicalLocation"]["artifactLocation"]["uri"].startswith("/")
        for change in (change for fix in result["fixes"] for change in fix["artifactChanges"]):
            assert all(r["deletedRegion"]["endColumn"] > r["deletedRegion"]["startColumn"] for r in change["replacements"])


def test_sarif_names_a_fault_by_the_same_print_after_it_has_moved(world: Files) -> None:
    logs = [json.loads(formats.write("sarif", report(world, [violation(line)]))) for line in (1, 9)]
    prints = [log["runs"][0]["results"][0]["partialFingerprints"] for log in logs]

    assert prints[0] == prints[1]


def test_rules_help_speaks_the_language_that_was_asked_for(world: Files) -> None:
    library = Library.build({**world, "ru/authoring/rules/pb107.md": "# Пункт без слов\n".encode()})
    asked = Report(violations=(violation(),), library=library, language="ru", environment=HOST)

    (rule,) = json.loads(formats.write("sarif", asked))["runs"][0]["tool"]["driver"]["rules"]

    assert rule["shortDescription"]["text"] == "Пункт без слов"
    assert rule["helpUri"] == "https://github.com/a/b/blob/c0ffee/docs/ru/authoring/rules/pb107.md"


def test_reviewdog_counts_bytes_and_gets_one_suggestion(spoilt: Report) -> None:
    found = {d["code"]["value"]: d for d in json.loads(formats.write("rdjson", spoilt))["diagnostics"]}

    (suggestion,) = found["PB404"]["suggestions"]
    start, end = (suggestion["range"][name] for name in ("start", "end"))
    line = spoilt.library.lines(PATH)[start["line"] - 1].encode()
    assert line[start["column"] - 1 : end["column"] - 1].decode() == "еще"
    assert suggestion["text"] == "ещё"
    (quotes,) = found["PB406"]["suggestions"]
    assert quotes["text"] == "«да», «нет»"
    assert found["PB404"]["severity"] == "ERROR"
