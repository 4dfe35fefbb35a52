"""What is kept from one reading to the next, or from one build to the next, never shows where it is not true any more."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from hashlib import blake2s
from pathlib import Path

from conftest import PROJECT, WORLD, Project
from live import HOOKS
from playbook import build, exports, rules
from playbook.library import Library, read_folder

TODAY = date(2026, 11, 22)
PHRASE = "ru/difficult-callers/caller-swears.md"


def told(docs: Path) -> str:
    """Return the hash of all that is made from a folder of content, and of what the rules say of it."""
    library = Library.build(read_folder(docs), today=TODAY)
    made = (build.make(library).files, exports.make(library), list(map(str, rules.run(library))))
    return blake2s(repr(made).encode()).hexdigest()


def told_by_another_process(docs: Path) -> str:
    """Return the same from a process that has kept nothing."""
    environment = {**os.environ, "PYTHONPATH": f"{HOOKS}{os.pathsep}{Path(__file__).parent}"}
    code = "import sys; from pathlib import Path; from test_nothing_stale import told; print(told(Path(sys.argv[1])))"
    done = subprocess.run([sys.executable, "-c", code, str(docs)], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def rewritten(docs: Path, path: str, old: str, new: str) -> None:
    text = (docs / path).read_text("utf-8")
    assert old in text
    (docs / path).write_text(text.replace(old, new), "utf-8")


def spoilt(docs: Path) -> None:
    rewritten(docs, PHRASE, "## Запрещённые фразы", "## Запрещёные фразы")
    (docs / PHRASE.replace("ru/", "ro/")).write_bytes(b"\xff\xfe")


def spoilt_words(docs: Path) -> None:
    (docs / "ro/_language.yml").write_text("name: [", "utf-8")


def another_branch(docs: Path) -> None:
    """A phrase, a place and words of the interface are others, as after `git switch`."""
    rewritten(docs, PHRASE, "Записываю всё", "Заношу в заявку")
    rewritten(docs, "ru/_language.yml", "\nsite: ", "\nsite: Наш ")
    for code in ("ru", "ro"):
        (docs / code / "inbound-call/line-drops.md").rename(docs / code / "inbound-call/line-is-gone.md")


def as_it_was(docs: Path) -> None:
    """Nothing is changed: the content is as it was at first."""


def test_of_content_that_comes_and_goes_the_same_is_said_as_by_who_reads_it_for_the_first_time(tmp_path: Path) -> None:
    seen = []
    for change in (as_it_was, spoilt, as_it_was, another_branch, spoilt_words, another_branch, as_it_was):
        docs = tmp_path / "docs"
        shutil.rmtree(docs, ignore_errors=True)
        shutil.copytree(WORLD, docs)
        change(docs)
        seen.append((told(docs), told_by_another_process(docs)))

    assert [warm for warm, _ in seen] == [cold for _, cold in seen]
    assert len({warm for warm, _ in seen}) == 4, "each of the changes shows"


def test_pages_are_those_of_the_templates_as_they_are_whatever_was_kept_of_others(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    (made.folder / "overrides").unlink()
    shutil.copytree(PROJECT / "overrides", made.folder / "overrides")
    template, cache = made.folder / "overrides/category.html", made.folder / ".cache"
    before = template.read_bytes()
    first = pages(made)
    assert list(cache.rglob("*"))

    template.write_bytes(before.replace(b"</h1>", "</h1>и это тоже".encode()))
    changed = pages(made)
    template.write_bytes(before)
    again = pages(made)
    for kept in filter(Path.is_file, cache.rglob("*")):
        kept.write_bytes(kept.read_bytes().replace(b"playbook", b"playbooq"))
    spoilt_cache = pages(made)

    assert "и это тоже" in changed["ru/inbound-call/index.html"]
    assert first == again == spoilt_cache


def pages(made: Project) -> dict[str, str]:
    built = made.build()
    assert built.returncode == 0, built.stderr
    return {path.relative_to(made.site).as_posix(): path.read_text("utf-8") for path in sorted(made.site.rglob("*.html"))}
