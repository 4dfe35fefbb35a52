"""What the host does by itself: judge, show, publish; and what a stranger's pull request must not make it do."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import PROJECT
from playbook.comparison import MARKER, escaped
from test_javascript import node
from write_golden import COMMENT

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
STRANGERS = "pull-request.yml"
"""Runs code of whoever opened the pull request."""

HARNESS = """
const { script, world } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
const calls = []
const told = (name) => async (given) => void calls.push([name, given])
const issues = { createComment: told('create'), updateComment: told('update'), create: told('open'), update: told('rewrite') }
const pulls = { list: async (given) => ({ data: world.pulls.filter((pull) => given.head === pull.label) }) }
const github = { rest: { issues, pulls }, paginate: async () => world.comments }
const core = { setFailed: told('failed'), info: told('info') }
const context = { serverUrl: 'https://host.test', repo: { owner: 'us', repo: 'playbook' }, payload: { workflow_run: world.run } }
const AsyncFunction = (async () => {}).constructor
new AsyncFunction('github', 'context', 'core', 'require', script)(github, context, core, require)
  .then(() => console.log(JSON.stringify(calls)))
"""
"""The host, as far as the script asks it; what it was asked to do is printed."""


def read(name: str) -> dict[Any, Any]:
    return dict(yaml.safe_load((PROJECT / ".github" / "workflows" / name).read_text("utf-8")))


def jobs(path: Path) -> Iterator[dict[str, Any]]:
    yield from read(path.name)["jobs"].values()


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path):
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nobody_can_change_what_an_action_does_after_it_was_read(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))

    assert used
    assert [line for line in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_has_one_version_everywhere() -> None:
    used = {line for path in WORKFLOWS for line in re.findall(r"uses: (.*)", path.read_text("utf-8"))}

    assert len(used) == len({line.partition("@")[0] for line in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_may_only_what_it_says_and_ends_by_itself(path: Path) -> None:
    assert read(path.name)["permissions"] == {}
    assert all(job["permissions"] and job["timeout-minutes"] <= 30 for job in jobs(path))
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_code_of_a_stranger_runs_without_secrets_and_may_write_nothing() -> None:
    text = (PROJECT / ".github" / "workflows" / STRANGERS).read_text("utf-8")

    assert set(read(STRANGERS)[True]) == {"pull_request"}  # YAML reads “on” as true
    assert not re.search(r"secrets\.|github\.token|GITHUB_TOKEN|: write", text.partition("\npermissions:")[2])
    assert not any("checkout" in step.get("uses", "") or "run" in step for step in steps(Path("comment.yml")))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_of_a_workflow_is_there(path: Path) -> None:
    targets = set(re.findall(r"^([\w/.$()-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    commands = " ".join(step.get("run", "") for step in steps(path))

    assert {name.replace(".venv", "$(VENV)") for name in re.findall(r"\bmake ([\w/.]+)", commands)} <= targets


def asked(folder: Path, workflow: str, **world: object) -> list[Any]:
    """Run the script of a workflow in a folder and return what it asked of the host."""
    script = next(step["with"]["script"] for step in steps(Path(workflow)) if "script" in step.get("with", {}))
    given = json.dumps({"script": script, "world": world})
    done = subprocess.run([node(), "-e", HARNESS], cwd=folder, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def post(folder: Path, body: str, comments: list[dict[str, Any]], head: str = "abc") -> list[Any]:
    """Return what is asked of the host once a comparison was written for a pull request whose last commit is `head`."""
    (folder / "comparison").mkdir()
    (folder / "comparison" / "comment.md").write_text(body, "utf-8")
    run = {"head_repository": {"owner": {"login": "editor"}}, "head_branch": "fix", "head_sha": "abc"}
    pulls = [{"label": "editor:fix", "number": 7, "head": {"sha": head}}, {"label": "else:fix", "number": 8, "head": {"sha": "abc"}}]
    return asked(folder, "comment.yml", run=run, pulls=pulls, comments=comments)


def test_the_comparison_is_posted_under_the_pull_request_that_it_is_of(tmp_path: Path) -> None:
    body = COMMENT.read_text("utf-8")

    assert post(tmp_path, body, []) == [["create", {"owner": "us", "repo": "playbook", "issue_number": 7, "body": body}]]


def test_a_second_push_rewrites_the_comment_instead_of_adding_one(tmp_path: Path) -> None:
    theirs = {"id": 1, "user": {"login": "editor"}, "body": MARKER}
    ours = {"id": 2, "user": {"login": "github-actions[bot]"}, "body": f"{MARKER}\nold"}

    ((verb, given),) = post(tmp_path, COMMENT.read_text("utf-8"), [theirs, ours])

    assert verb == "update"
    assert given["comment_id"] == 2


def test_nothing_is_posted_about_a_commit_that_is_no_longer_the_last(tmp_path: Path) -> None:
    assert [verb for verb, _ in post(tmp_path, COMMENT.read_text("utf-8"), [], head="def")] == ["info"]


@pytest.mark.parametrize(
    "foreign",
    ["[a](/x)", "[a]\n\n[a]: /x", "https://evil.test", "www.evil.test", "@everybody", "<img src=x>", "</td>", "x" * 70_000, None],
)
def test_what_a_stranger_wrote_in_its_place_is_not_posted_in_our_name(tmp_path: Path, foreign: str | None) -> None:
    body = "no marker" if foreign is None else f"{COMMENT.read_text('utf-8')}\n{foreign}"

    assert [verb for verb, _ in post(tmp_path, body, [])] == ["failed"]


def test_what_the_comparison_writes_is_never_taken_for_a_strangers(tmp_path: Path) -> None:
    text = "@team [a](/x) [b]: /y https://e.test www.e.test <img> <!-- x --> ![i](j) a@b.test //e.test"

    assert [verb for verb, _ in post(tmp_path, f"{MARKER}\n{escaped(text)}", [])] == ["create"]


ROW = {"code": 32, "id": "wording/said-so", "owner": "quality", "path": "docs/ru/wording/said-so.md", "line": 9}
OVERDUE = [{**ROW, "reviewed": "2025-01-01", "due": "2026-01-01"}]
OPEN = [
    {"number": 3, "user": {"login": "editor"}, "body": "<!-- playbook due -->"},
    {"number": 5, "user": {"login": "github-actions[bot]"}, "body": "<!-- playbook due -->\nold"},
]


def due(folder: Path, overdue: list[dict[str, Any]], issues: list[dict[str, Any]]) -> list[Any]:
    status = {"owners": {"quality": {}, "retail": {}}, "overdue": overdue, "stale": [], "missing": []}
    (folder / "status.json").write_text(json.dumps(status), "utf-8")
    return asked(folder, "due.yml", comments=issues)


def test_who_answers_for_a_situation_finds_it_in_the_issue_when_it_is_due(tmp_path: Path) -> None:
    ((verb, given),) = due(tmp_path, OVERDUE, [{"number": 4, "body": None}])

    assert verb == "open"
    assert "### quality" in given["body"]
    assert "### retail" not in given["body"]
    address = "https://host.test/us/playbook/blob/main/docs/ru/wording/said-so.md#L9"
    assert f"- [ ] [32 wording/said-so]({address}) · 2025-01-01 → 2026-01-01" in given["body"]


def test_the_next_week_rewrites_the_issue_instead_of_opening_another(tmp_path: Path) -> None:
    ((verb, given),) = due(tmp_path, OVERDUE, OPEN)

    assert (verb, given["issue_number"]) == ("rewrite", 5)
    assert "wording/said-so" in given["body"]


def test_an_issue_with_nothing_left_in_it_is_closed(tmp_path: Path) -> None:
    ((verb, given),) = due(tmp_path, [], OPEN)

    assert (verb, given["state"]) == ("rewrite", "closed")


def test_a_week_without_anything_due_opens_nothing(tmp_path: Path) -> None:
    assert due(tmp_path, [], []) == []
