"""What a branch is told of: what it changed, and what its change broke elsewhere."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import WORLD, Project

MakeProject = Callable[[Path], Project]
SWEARS = "ru/difficult-callers/caller-swears.md"
DOUBTS = "ru/difficult-callers/caller-doubts.md"
HURRIES = "ru/inbound-call/caller-hurries.md"


def git(made: Project, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    subprocess.run(["git", *identity, *arguments], cwd=made.folder, check=True, capture_output=True)


@pytest.fixture
def branch(project: MakeProject) -> Project:
    """A branch that begins at main, where one situation is already broken."""
    made = project(WORLD)
    spoil(made, SWEARS)
    git(made, "init", "--initial-branch", "main")
    git(made, "add", "docs")
    git(made, "commit", "-m", "A")
    git(made, "switch", "-c", "branch")
    return made


def spoil(made: Project, name: str) -> None:
    path = made.docs / name
    path.write_text(path.read_text("utf-8").replace("\n# ", "\n"), "utf-8")


def named(made: Project) -> set[str]:
    done = made.check("--changed-only", "main")
    assert done.stderr == ""
    return {line.partition(":")[0].removeprefix("docs/") for line in done.stdout.splitlines()[:-1]}


def test_a_branch_is_not_told_of_what_others_broke(branch: Project) -> None:
    assert named(branch) == set()
    assert branch.check("--changed-only", "main").returncode == 0


def test_what_is_committed_and_what_is_not_yet_are_both_judged(branch: Project) -> None:
    spoil(branch, DOUBTS)
    git(branch, "commit", "-am", "B")
    spoil(branch, HURRIES)

    assert named(branch) == {DOUBTS, HURRIES}


def test_a_new_file_is_judged_before_git_knows_it(branch: Project) -> None:
    (branch.docs / "ru/difficult-callers/caller-new.md").write_text("# Новый", "utf-8")

    assert "ru/difficult-callers/caller-new.md" in named(branch)


def test_what_main_did_meanwhile_is_not_the_branch_s(branch: Project) -> None:
    git(branch, "switch", "main")
    (branch.docs / SWEARS).write_text((WORLD / SWEARS).read_text("utf-8"), "utf-8")
    git(branch, "commit", "-am", "C")
    git(branch, "switch", "branch")
    spoil(branch, DOUBTS)

    assert named(branch) == {DOUBTS}


def test_a_deleted_file_is_missed_where_its_counterpart_stands(branch: Project) -> None:
    (branch.docs / DOUBTS).unlink()

    assert named(branch) == {DOUBTS.replace("ru/", "ro/")}


def test_a_fault_shows_in_the_untouched_file_that_the_change_concerns(branch: Project) -> None:
    path = branch.docs / "ro/difficult-callers/caller-doubts.md"
    path.write_text(path.read_text("utf-8").replace("altceva", "altceva acum 30 de minute"), "utf-8")

    assert named(branch) == {DOUBTS}


def test_words_that_all_share_concern_every_file_of_their_language(branch: Project) -> None:
    path = branch.docs / "ru/_language.yml"
    path.write_text(path.read_text("utf-8").replace("approved: Разрешённые фразы", "approved: Можно"), "utf-8")

    assert {DOUBTS, HURRIES, SWEARS} <= named(branch)


@pytest.mark.parametrize("base", ["no-such", "--help", ""])
def test_a_base_that_is_not_there_is_one_sentence(branch: Project, base: str) -> None:
    done = branch.check(f"--changed-only={base}")

    if base:
        assert (done.returncode, done.stderr) == (2, f"playbook: git knows no “{base}” here; fetch it first\n")
    else:
        assert done.returncode == 1


def test_a_history_without_a_common_commit_is_one_sentence(branch: Project) -> None:
    git(branch, "switch", "--orphan", "alone")
    git(branch, "commit", "--allow-empty", "-m", "D")
    branch.docs.mkdir(exist_ok=True)

    done = branch.check("--changed-only", "main")

    assert done.returncode == 2
    assert done.stderr.startswith("playbook: this branch and “main” have no common commit; ")


def test_a_folder_without_git_is_one_sentence(project: MakeProject) -> None:
    done = project(WORLD).check("--changed-only", "main")

    assert done.returncode == 2
    assert done.stderr.startswith("playbook: git cannot compare here: ")
    assert done.stderr.count("\n") == 1
