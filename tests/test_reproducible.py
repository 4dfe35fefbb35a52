"""One commit is one site: whoever builds it again, elsewhere or with another generator, gets the same bytes.

Without that nobody can tell whether a published site is what the commit says.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from conftest import ADDRESS, PROJECT

PARTS = ("docs", "hooks", "overrides")


def files(site: Path) -> dict[str, str]:
    """Return path → hash of every file of a site."""
    return {path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sorted(site.rglob("*")) if path.is_file()}


def differing(one: Path, other: Path) -> list[str]:
    first, second = files(one), files(other)
    assert len(first) > 500
    return sorted(path for path in {**first, **second} if first.get(path) != second.get(path))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """This project in another folder, its files written the other way round and at another time."""
    folder = tmp_path / "somebody else's" / "Плейбук"
    sources = (path for part in PARTS for path in (PROJECT / part).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    for path in (PROJECT / "mkdocs.yml", *sorted(sources, reverse=True)):
        there = folder / path.relative_to(PROJECT)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, there)
        os.utime(there, (1_000_000_000, 1_000_000_000))
    (folder / "node_modules").symlink_to(PROJECT / "node_modules")
    return folder


def build(folder: Path, generator: str, site: Path, **environment: str) -> None:
    command = [sys.executable, "-m", generator, "build", "--strict", "--config-file", str(folder / "mkdocs.yml"), "--site-dir", str(site)]
    surroundings = {
        **os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks"), "SITE_URL": ADDRESS,
        "GIT_DIR": os.devnull,  # one of the two lies in a repository: what git remembers of it is no part of the folder
        **environment,
    }  # fmt: skip
    done = subprocess.run(command, cwd=folder.parent, env=surroundings, umask=0o077, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_whoever_builds_the_commit_elsewhere_gets_the_published_site_byte_for_byte(built_site: Path, elsewhere: Path) -> None:
    build(elsewhere, "mkdocs", elsewhere.parent / "out", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="4711", HOME="/nonexistent")

    assert differing(built_site, elsewhere.parent / "out") == []


def test_when_mkdocs_ends_its_continuation_builds_the_same_site_byte_for_byte(built_site: Path, tmp_path: Path) -> None:
    build(PROJECT, "properdocs", tmp_path / "site")

    assert differing(built_site, tmp_path / "site") == []
