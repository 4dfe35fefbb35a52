"""What the tests share: the little world of content, and sites that are really built."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import nginx
from playbook.compression import compress
from playbook.library import Library, read_folder

PROJECT = Path(__file__).parent.parent
WORLD = PROJECT / "tests" / "fixtures" / "docs"
ADDRESS = "http://site.test/"
ENGLISH = PROJECT / "tests" / "fixtures" / "english"

os.environ["SOURCE_DATE_EPOCH"] = "1795305600"
"""The day of every test, 22 November 2026, whenever it runs: by a clock the content would fall due one day, and turn tests red."""

QUICK = 4
"""Of brotli: what is measured nowhere need not be small."""

Files = dict[str, bytes]


@pytest.fixture
def world() -> Files:
    """The files of the little world, by their path under `docs/`; a test may change its copy."""
    return read_folder(WORLD)


@pytest.fixture(scope="session")
def real_library() -> Library:
    """What `docs/` says."""
    return Library.build(read_folder(PROJECT / "docs"))


class Project:
    """A folder in which `mkdocs` and `playbook` run as in this one, with content of its own."""

    def __init__(self, folder: Path, content: Path) -> None:
        self.folder = folder
        self.docs = folder / "docs"
        self.site = folder / "site"
        shutil.copytree(content, self.docs)
        shutil.copy(PROJECT / "mkdocs.yml", folder)
        for part in ("hooks", "overrides"):
            (folder / part).symlink_to(PROJECT / part)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a module of this Python and return what it said."""
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT / "hooks")}
        return subprocess.run(
            [sys.executable, "-m", *command], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def build(self) -> subprocess.CompletedProcess[str]:
        return self.run("mkdocs", "build", "--strict")

    def check(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("playbook", "check", *arguments)


class Repository:
    """A folder of content of which git remembers each state."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, **environment: str) -> str:
        person = {f"GIT_{who}_{what}": "editor@site.test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        command = ["git", "-C", str(self.docs), *arguments]
        surroundings = {**os.environ, **person, **environment}
        return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True).stdout.strip()

    def commit(self, day: str) -> str:
        """Remember the folder as it is; return the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=-", GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Path], Project]:
    """Return a function that lays content into a project of its own."""
    (tmp_path / "project").mkdir()
    return lambda content: Project(tmp_path / "project", content)


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real content, built once as it is published: for an address."""
    made = Project(tmp_path_factory.mktemp("real"), PROJECT / "docs")
    config = made.folder / "mkdocs.yml"
    config.write_text(re.sub(r"^site_url: .*$", f"site_url: {ADDRESS}", config.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    return _build(made)


@pytest.fixture(scope="session")
def built_site(built_project: Project) -> Path:
    """Folder of the real site."""
    return built_project.site


@pytest.fixture(scope="session")
def world_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the site made from the little world."""
    return _built(tmp_path_factory.mktemp("world"), WORLD).site


@pytest.fixture(scope="session")
def everything_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the little world in three languages, with all that a page can have to say.

    A phrase and a translation are stale, one situation is overdue, one to be read by everybody, there is an old address, and git knows
    what changed on the day before yesterday and yesterday.
    """
    made = Project(tmp_path_factory.mktemp("everything"), WORLD)
    shutil.copytree(ENGLISH, made.docs, dirs_exist_ok=True)
    (made.docs / "_moved.yml").write_text("moved:\n  inbound-call/bad-line: inbound-call/line-drops\n", "utf-8")
    taxonomy = made.docs / "_taxonomy.yml"
    taxonomy.write_text(taxonomy.read_text("utf-8") + "\nreference: [state, changes]\n", "utf-8")
    history = Repository(made.docs)
    history.commit("2026-10-01T08:00:00Z")
    swears = made.docs / "ru/difficult-callers/caller-swears.md"
    text = swears.read_text("utf-8").replace("reviewed: 2026", "reviewed: 2024")
    swears.write_text(text.replace("Записываю всё", "Записываю с ваших слов всё"), "utf-8")
    history.commit("2026-11-20T08:00:00Z")
    hurries = made.docs / "ro/inbound-call/caller-hurries.md"
    hurries.write_text(hurries.read_text("utf-8").replace("reviewed: ", "must_read: 2026-11-20\nreviewed: "), "utf-8")
    history.commit("2026-11-21T08:00:00Z")
    return _build(made).site


def _built(folder: Path, content: Path) -> Project:
    return _build(Project(folder, content))


def _build(made: Project) -> Project:
    done = made.build()
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="session")
def published(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[nginx.Served]:
    """The real site, compressed and published, behind the nginx of `deploy/`."""
    home = tmp_path_factory.mktemp("published")
    site = shutil.copytree(built_site, home / "built")
    compress(site, QUICK)
    assert nginx.publish(site, home).returncode == 0
    with nginx.serve(home) as served:
        yield served
