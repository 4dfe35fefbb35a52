"""What a reviewer reads under a pull request instead of a diff of markup."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import WORLD, Files, Project
from playbook.comparison import MARKER, comment, escaped
from playbook.differences import differences
from playbook.library import Library

LINE_DROPS = "ru/inbound-call/line-drops.md"
FIRST = "- «Связь прерывается, слышно не всё. Повторите, пожалуйста, последние слова.»\n"
SECOND = "Отключаюсь и сразу перезваниваю вам"


def compared(world: Files, changed: Files) -> str:
    library = Library.build(changed)
    return comment(differences(Library.build(world), library), (), library)


def edited(world: Files, path: str, before: str, after: str) -> Files:
    text = world[path].decode()
    assert before in text
    return {**world, path: text.replace(before, after).encode()}


def rows(text: str) -> list[list[str]]:
    """Return the cells of each row of the tables, without the heads."""
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in cells if row[2:] != ["---", "---"] and row[:2] != [" ", " "]]


def test_a_phrase_is_shown_before_and_after_beside_its_translation(world: Files) -> None:
    before, after = rows(compared(world, edited(world, LINE_DROPS, SECOND, "Перезваниваю вам сейчас же")))

    assert "было" in before[1]
    assert SECOND in before[2]
    assert before[3] == ""
    assert "стало" in after[1]
    assert "Перезваниваю вам сейчас же" in after[2]
    assert "„" in after[3]


def test_a_translation_that_became_stale_is_named_with_the_command_that_follows(world: Files) -> None:
    text = compared(world, edited(world, LINE_DROPS, SECOND, "Перезваниваю вам сейчас же"))

    assert "- Română: Fraze permise 2 · `playbook accept inbound-call/line-drops`" in text
    assert text.count("traducerea nu mai e la zi") == 1


def test_who_mends_only_the_translation_is_not_told_that_it_is_stale(world: Files) -> None:
    path = LINE_DROPS.replace("ru/", "ro/")
    title = next(line for line in world[path].decode().splitlines() if line.startswith("# "))

    text = compared(world, edited(world, path, title, "# Se aude prost"))

    assert "Se aude prost" in text
    assert "playbook accept" not in text


def test_a_phrase_put_in_the_middle_does_not_make_the_others_look_changed(world: Files) -> None:
    found = rows(compared(world, edited(world, LINE_DROPS, FIRST, f"- «Слышно через слово.»\n{FIRST}")))

    assert [row[2] for row in found] == ["«Слышно через слово.»"]


def test_a_phrase_taken_out_is_shown_as_it_was(world: Files) -> None:
    start = world[LINE_DROPS].decode().index(FIRST)
    text = world[LINE_DROPS].decode()
    gone = text[:start] + text[text.index("- «Отключаюсь") :]

    before, after = rows(compared(world, {**world, LINE_DROPS: gone.encode()}))

    assert "Связь прерывается" in before[2]
    assert after[2] == "—"
    assert "„" in after[3], "its translation is still there, and is seen to be"


def test_a_renamed_situation_is_one_change_and_not_a_loss(world: Files) -> None:
    moved = {path.replace("line-drops", "line-is-bad"): content for path, content in world.items()}

    text = compared(world, moved)

    assert "inbound-call/line-drops" in text
    assert "inbound-call/line-is-bad" in text
    assert "удалена" not in text


@pytest.mark.parametrize(("gone", "word"), [(True, "ситуация удалена"), (False, "новая ситуация")])
def test_a_reviewer_sees_at_once_that_a_situation_comes_or_goes(world: Files, gone: bool, word: str) -> None:
    without = {path: content for path, content in world.items() if "line-drops" not in path}

    text = compared(world, without) if gone else compared(without, world)

    assert word in text
    assert SECOND in text


def test_nothing_is_shown_where_no_phrase_changed(world: Files) -> None:
    text = compared(world, edited(world, LINE_DROPS, "---\n\n# ", "---\n\n\n# "))

    assert "Ни одна фраза не изменилась" in text
    assert rows(text) == []


def test_words_that_somebody_wrote_call_nobody_and_change_no_table(world: Files) -> None:
    hostile = "@team | <img src=x> [a](https://b.test) <!-- x --> `c` **d** #1 www.e.test -->"

    text = compared(world, edited(world, LINE_DROPS, SECOND, hostile))
    shown = text.removeprefix(MARKER).replace("<!-- -->", "\0")

    assert [len(row) for row in rows(text)] == [4, 4]
    assert not re.search(r"@\w|<(?!br>)|//|\](?=[(:])|(?<!\\)[\[*`]\S*(?:img|c`|d\*)|#1|www\.\w", shown)


def test_escaped_text_keeps_every_letter() -> None:
    text = "Уточню {до какого времени} — «да», „nu”; 5 > 3 & 2 < 4"

    assert escaped(text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


def test_a_change_of_everything_still_fits_the_host(world: Files) -> None:
    path = "ru/inbound-call/line-drops.md"
    many = dict(world)
    for number in range(300):
        many[path.replace("drops", f"drops-{number}")] = world[path].replace(SECOND.encode(), f"{SECOND} {number}".encode())

    text = compared(world, many)

    assert len(text) < 65_536
    assert "В сообщение не поместилось" in text


def branch(made: Project) -> Callable[..., None]:
    """Make the project a repository and return a function that runs git in it."""

    def git(*arguments: str) -> None:
        who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.test", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *arguments], cwd=made.folder, check=True, capture_output=True)

    git("init", "-b", "main")
    git("add", "docs")
    git("commit", "-m", "Begin")
    return git


def replace(path: Path, before: str, after: str) -> None:
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")


def test_what_others_did_since_the_branch_began_is_not_laid_to_its_author(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    git = branch(made)
    git("switch", "-c", "mine")
    replace(made.docs / LINE_DROPS, SECOND, "Перезваниваю вам сейчас же")
    git("commit", "-am", "Say it shorter")
    git("switch", "main")
    replace(made.docs / "ru/inbound-call/caller-hurries.md", "ровно минута", "полминуты")
    git("commit", "-am", "Hurry")
    git("switch", "mine")

    done = made.run("playbook", "compare", "main")

    assert done.returncode == 0, done.stderr
    assert "Перезваниваю вам сейчас же" in done.stdout
    assert "полминуты" not in done.stdout


def test_other_files_that_changed_are_named(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    branch(made)
    replace(made.docs / "ru/index.md", "", "\n")

    assert "`docs/ru/index.md`" in made.run("playbook", "compare", "main").stdout


@pytest.mark.parametrize("base", ["nowhere", "--output=x"])
def test_a_branch_that_is_not_there_is_said_in_one_line(project: Callable[[Path], Project], base: str) -> None:
    made = project(WORLD)
    branch(made)

    done = made.run("playbook", "compare", "--", base)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr == f"playbook: git knows no “{base}” here; fetch it first\n"
    assert not (made.folder / "x").exists()
