"""The finder of this project: the site as `make build` makes it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from bench.search.engine import PROJECT, Engine
from bench.search.entries import Entry


def build(folder: Path, entries: Iterable[Entry]) -> None:  # noqa: ARG001 - it reads docs/ itself, as it is published
    """Write the site of this project."""
    publish(PROJECT, folder)


def publish(project: Path, folder: Path) -> None:
    """Write the site of a project that is laid out as this one is."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=project, env=environment, check=True)


ENGINE = Engine(
    name="ours",
    title="this finder",
    build=build,
    field='[data-playbook="finder-input"]',
    region="main",
    hit='[data-playbook="hit"]',
    attribute="data-situation",
    # Nothing is known of how it draws: the same hits may well stay as they are.
    quiet=100,
    index=r"^/search/",
)
