"""A new situation: a supervisor names it, and both files are there to be filled in."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import PROJECT, WORLD, Project
from playbook.codes import next_code
from playbook.library import Library, read_folder
from playbook.model import SECTIONS

MakeProject = Callable[[Path], Project]
NAME = "difficult-callers/caller-laughs"
TITLES = ("--title", "ru=Клиент смеётся", "--title", "ro=Clientul râde")
FACTS = ("--audience", "inbound-operator", "--direction", "inbound", "--owner", "quality")
FILLED = {
    "ru": {
        "trigger": "Клиент смеётся и не слушает.\n\n- «Ха-ха, ну вы даёте!»",
        "approved": "- «Рады, что у вас хорошее настроение. Вернёмся к заказу?»\n- «Слышу вас. Назовите, пожалуйста, номер обращения.»",
        "forbidden": "- «Что смешного?»\n    - Почему: звучит как вызов.\n    - Вместо: «Слышу вас. Вернёмся к заказу?»",
    },
    "ro": {
        "trigger": "Clientul râde și nu ascultă.\n\n- „Ha-ha, sunteți grozavi!”",
        "approved": "- „Mă bucur că sunteți bine dispus. Revenim la comandă?”\n- „Vă aud. Spuneți-mi, vă rog, numărul sesizării.”",
        "forbidden": "- „Ce e de râs?”\n    - De ce: sună a provocare.\n    - În schimb: „Vă aud. Revenim la comandă?”",
    },
}


def fill_in(text: str, code: str, headings: dict[str, str]) -> str:
    """Write what the headings ask for under them, and leave the hints where they are."""
    for section, words in FILLED[code].items():
        heading = f"## {headings[section]}\n"
        assert heading in text
        text = text.replace(heading, f"{heading}\n{words}\n")
    for field in ("aliases", "queries"):
        text = re.sub(rf"^{field}: \[\]", f"{field}: [haha {code}]", text, flags=re.MULTILINE)
    return text


@pytest.mark.parametrize("content", [WORLD, PROJECT / "docs"], ids=["the little world", "the real content"])
def test_newcomer_who_fills_in_the_files_has_a_situation_with_nothing_to_mend(project: MakeProject, content: Path) -> None:
    made = project(content)
    library = Library.build(read_folder(made.docs))
    source = next(iter(library.taxonomy.sources))
    done = made.run("playbook", "new", NAME, *TITLES, *FACTS, "--source", f"{source}: Смех")
    assert done.returncode == 0, done.stderr
    assert made.check().returncode == 1

    for code, language in library.languages.items():
        path = made.docs / code / f"{NAME}.md"
        path.write_text(fill_in(path.read_text("utf-8"), code, dict(language.headings)), "utf-8")
    made.run("playbook", "accept", NAME)

    assert made.check(*(f"docs/{code}/{NAME}.md" for code in library.languages)).stdout.startswith("no violations")
    assert Library.build(read_folder(made.docs)).get(NAME, "ro").code == next_code(library)


def test_every_hint_is_in_the_language_of_its_file_and_is_no_fault(project: MakeProject) -> None:
    made = project(PROJECT / "docs")
    made.run("playbook", "new", NAME, *TITLES, *FACTS)

    library = Library.build(read_folder(made.docs))
    texts = {code: (made.docs / code / f"{NAME}.md").read_text("utf-8") for code in library.languages}

    for code, language in library.languages.items():
        hints = [line for key in ("title", *SECTIONS) for line in language.hints[key].splitlines() if line]
        assert [hint for hint in hints if hint not in texts[code]] == []
        assert [hint for other, text in texts.items() if other != code for hint in hints if hint in text] == []
    assert "PB301" not in made.check().stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((NAME.replace("callers", "caller"), *TITLES, *FACTS), "difficult-callers"),
        (("difficult-callers/Смеётся", *TITLES, *FACTS), "small Latin letters"),
        (("difficult-callers/caller-swears", *TITLES, *FACTS), "nothing is written over it"),
        ((NAME, *FACTS), "--title ru=…"),
        ((NAME, *TITLES), "--audience with one of: inbound-operator, team-lead"),
        ((NAME, *TITLES, *FACTS, "--owner", "qualiti"), "write “quality”"),
    ],
)
def test_what_cannot_be_written_is_refused_with_what_to_write_instead(project: MakeProject, arguments: tuple[str, ...], said: str) -> None:
    made = project(WORLD)
    before = read_folder(made.docs)

    done = made.run("playbook", "new", *arguments)

    assert done.returncode == 2
    assert said in done.stderr
    assert "fault of the checker" not in done.stderr
    assert read_folder(made.docs) == before


def test_at_a_terminal_what_is_missing_is_asked_for(project: MakeProject) -> None:
    made = project(WORLD)
    terminal, other_end = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "hooks")}
    asking = subprocess.Popen(
        [sys.executable, "-m", "playbook", "new", NAME, "--owner", "training"],
        cwd=made.folder, env=environment, stdin=other_end, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    os.write(terminal, "Клиент смеётся\nClientul râde\nteam-lead\nany\n".encode())
    _, questions = asking.communicate(timeout=30)

    assert asking.returncode == 0, questions
    written = Library.build(read_folder(made.docs)).get(NAME, "ru")
    assert (written.title, written.audience, written.direction, written.owner) == ("Клиент смеётся", ("team-lead",), "any", "training")
    assert [word in questions.decode() for word in ("title ru (Русский)", "team-lead", "inbound", "training")] == [True, True, True, False]


def test_the_day_of_the_data_is_the_day_of_review(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project(WORLD)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1771000000")

    made.run("playbook", "new", NAME, *TITLES, *FACTS)

    assert "reviewed: 2026-02-13\n" in (made.docs / "ru" / f"{NAME}.md").read_text("utf-8")
