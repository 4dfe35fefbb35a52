"""What a writer is told while pages are served: of what was written last, whatever happened before."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable
from pathlib import Path
from queue import Queue

import pytest

from conftest import WORLD
from live import PATIENCE
from playbook import rules
from playbook.findings import Violation
from playbook.judge import Judge
from playbook.library import Library, read_folder

Ask = Callable[[], Callable[[], tuple[Violation, ...]]]
FILE = "ru/difficult-callers/caller-swears.md"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WORLD, tmp_path / "docs"))


@pytest.fixture
def asked(docs: Path) -> Ask:
    """Ask about the folder as it is; what is returned waits for the answer."""
    said: Queue[tuple[str, tuple[Violation, ...]]] = Queue()
    judge = Judge(lambda *verdict: said.put(verdict))

    def ask() -> Callable[[], tuple[Violation, ...]]:
        judge.ask(docs, "docs", None)
        digest = Library.build(read_folder(docs)).digest

        def answer() -> tuple[Violation, ...]:
            while (verdict := said.get(timeout=PATIENCE))[0] != digest:
                pass
            return verdict[1]

        return answer

    return ask


def spoil(docs: Path, heading: str) -> None:
    path = docs / FILE
    path.write_text(path.read_text("utf-8").replace("## Запрещённые фразы", heading), "utf-8")


def test_it_says_what_the_rules_say(docs: Path, asked: Ask) -> None:
    spoil(docs, "## Запрещёные фразы")

    violations = asked()()

    assert [(v.code, v.location.path) for v in violations if v.code == "PB007"] == [("PB007", f"docs/{FILE}")]
    assert violations == rules.run(Library.build(read_folder(docs)))


def test_of_what_was_written_quickly_the_last_is_judged(docs: Path, asked: Ask) -> None:
    asked()
    spoil(docs, "## Запрещонные фразы")
    asked()
    shutil.copy(WORLD / FILE, docs / FILE)
    spoil(docs, "## Запретные фразы")
    last = asked()

    assert "Запретные фразы" in next(v.message for v in last() if v.code == "PB007")

    shutil.copy(WORLD / FILE, docs / FILE)
    assert asked()() == rules.run(Library.build(read_folder(docs)))


def test_one_that_has_died_is_replaced(asked: Ask) -> None:
    others = set(multiprocessing.active_children())
    before = asked()()
    (process,) = set(multiprocessing.active_children()) - others
    process.kill()
    process.join()

    assert asked()() == before
