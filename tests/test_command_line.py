"""What an editor sees who runs `playbook` by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from conftest import PROJECT, WORLD, Project
from playbook import rules

MakeProject = Callable[[Path], Project]


def spoil(made: Project, count: int) -> list[str]:
    """Take the titles away from some files and return their names."""
    chosen = sorted(made.docs.glob("ru/*/*-*.md"))[:count]
    for path in chosen:
        path.write_text("\n".join(line for line in path.read_text("utf-8").splitlines() if not line.startswith("# ")), "utf-8")
    return [path.relative_to(made.folder).as_posix() for path in chosen]


def test_clean_content_exits_with_nothing_to_mend(project: MakeProject) -> None:
    done = project(WORLD).check()

    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("no violations; situations: ")


def test_every_file_with_a_fault_is_named_in_one_run(project: MakeProject) -> None:
    made = project(WORLD)
    names = spoil(made, 3)

    done = made.check()

    assert done.returncode == 1
    assert all(name in done.stdout for name in names)


def test_tools_get_the_same_findings_as_json(project: MakeProject) -> None:
    made = project(WORLD)
    names = spoil(made, 2)

    findings = json.loads(made.check("--format", "json").stdout)

    assert {finding["path"] for finding in findings} >= set(names)
    assert all(set(f) == {"code", "name", "severity", "path", "line", "column", "message", "page", "fix"} for f in findings)


def test_only_the_named_file_is_judged_when_one_is_named(project: MakeProject) -> None:
    made = project(WORLD)
    first, second = spoil(made, 2)

    done = made.check(first)

    assert first in done.stdout
    assert second not in done.stdout


def test_folder_that_is_not_there_is_a_fault_of_the_call_and_not_of_the_text(project: MakeProject) -> None:
    done = project(WORLD).check("--docs", "elsewhere")

    assert done.returncode == 2
    assert "elsewhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_translation_is_stale_until_somebody_accepts_it(project: MakeProject) -> None:
    made = project(WORLD)
    path = next(p for p in sorted(made.docs.glob("ro/*/*-*.md")) if "translates:" in p.read_text("utf-8"))
    whole = path.read_text("utf-8")
    path.write_text("\n".join(x for x in whole.splitlines() if not x.startswith("translates:")) + "\n", "utf-8")
    id = path.relative_to(made.docs / "ro").with_suffix("").as_posix()
    assert made.check().returncode == 1

    done = made.run("playbook", "accept", id)

    assert done.returncode == 0, done.stderr
    assert sorted(path.read_text("utf-8").splitlines()) == sorted(whole.splitlines())
    assert made.check().returncode == 0


def test_accepting_an_unknown_situation_writes_nothing(project: MakeProject) -> None:
    made = project(WORLD)

    done = made.run("playbook", "accept", "all", "no-such/thing")

    assert done.returncode == 2
    assert "no-such/thing" in done.stderr


def test_page_of_a_rule_is_found_by_its_code_or_name_in_every_language(project: MakeProject) -> None:
    made = project(PROJECT / "docs")

    english, by_name = made.run("playbook", "explain", "pb101"), made.run("playbook", "explain", "missing-forbidden")
    russian = made.run("playbook", "explain", "PB101", "--language", "ru")

    assert english.stdout == by_name.stdout
    assert english.stdout.startswith("PB101 missing-forbidden (error)\n\n# No forbidden phrase is listed\n")
    assert "# Нет ни одной запрещённой фразы" in russian.stdout
    assert "messages:" not in russian.stdout


def test_all_rules_are_listed_with_what_they_find(project: MakeProject) -> None:
    done = project(PROJECT / "docs").run("playbook", "explain", "--language", "ro")

    assert [line.split()[0] for line in done.stdout.splitlines()] == [rule.code for rule in rules.all_rules()]
    assert "Nu este nicio frază interzisă" in done.stdout


def test_a_rule_that_is_not_there_is_answered_with_the_nearest(project: MakeProject) -> None:
    done = project(WORLD).run("playbook", "explain", "mising-why")

    assert (done.returncode, done.stderr) == (2, "playbook: there is no rule “mising-why”; perhaps PB105 missing-why was meant\n")


def test_what_was_mended_is_written_and_not_said_again(project: MakeProject) -> None:
    made = project(WORLD)
    path = made.docs / "ru/difficult-callers/caller-doubts.md"
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("«В прошлый раз мне сказали другое.»", '"В прошлый раз мне сказали другое ."'), "utf-8")

    done = made.check("--fix")

    assert path.read_text("utf-8") == whole
    assert done.returncode == 0
    assert done.stdout.startswith("no violations; ")
    assert done.stderr == "docs/ru/difficult-callers/caller-doubts.md: mended\n"


def test_only_the_named_file_is_mended_when_one_is_named(project: MakeProject) -> None:
    made = project(WORLD)
    paths = [made.docs / f"ru/{name}.md" for name in ("difficult-callers/caller-doubts", "inbound-call/caller-hurries")]
    for path in paths:
        path.write_text(path.read_text("utf-8").replace("«", '"').replace("»", '"'), "utf-8")

    made.check("--fix", str(paths[0]))

    assert '"' not in paths[0].read_text("utf-8")
    assert '"' in paths[1].read_text("utf-8")


def test_a_language_that_is_not_there_is_one_sentence(project: MakeProject) -> None:
    done = project(WORLD).check("--language", "fr")

    assert (done.returncode, done.stderr) == (2, "playbook: there is no language “fr”; there are en, ru, ro\n")


def test_a_translation_whose_top_is_broken_is_not_accepted_and_the_checker_does_not_fail(project: MakeProject) -> None:
    made = project(WORLD)
    path = made.docs / "ro/inbound-call/line-drops.md"
    text = "---\naliases: [cade linia]\n\n" + path.read_text("utf-8").partition("\n---\n")[2].lstrip()
    path.write_text(text, "utf-8")

    done = made.run("playbook", "accept", "inbound-call/line-drops")

    assert done.returncode == 2
    assert "docs/ro/inbound-call/line-drops.md" in done.stderr
    assert "fault of the checker" not in done.stderr
    assert path.read_text("utf-8") == text


def test_an_unknown_situation_is_a_fault_of_the_call_and_not_of_the_checker(project: MakeProject) -> None:
    done = project(WORLD).run("playbook", "accept", "inbound-call/nothing")

    assert done.returncode == 2
    assert done.stderr == "playbook: there is no situation inbound-call/nothing\n"
