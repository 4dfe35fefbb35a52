"""What a writer sees under `make serve`: a fault is shown where the writer looks, and the site stays up."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import PROJECT, WORLD, Project

PAGE = "ru/difficult-callers/caller-swears/"
PATIENCE = 60
"""Seconds after which a server that does not answer is taken for stuck."""


class Server:
    """`mkdocs serve` on a port of its own."""

    def __init__(self, made: Project) -> None:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT / "hooks"), "PYTHONUNBUFFERED": "1"}
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        line = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        self.process = subprocess.Popen(line, cwd=made.folder, env=environment, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr
        found = next(found for said in self.process.stderr if (found := re.search(r"Serving on (http://127\.0\.0\.1:\d+/)", said)))
        self.address = found[1]

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def next_build(self) -> None:
        """Return when the server has built again: the very question that its live reload asks."""
        epoch, request = re.search(r"livereload\((\d+), (\d+)\)", self.get(PAGE)).groups()  # type: ignore[union-attr] - else the test fails
        self.get(f"livereload/{epoch}/{request}")


@pytest.fixture
def served(project: Callable[[Path], Project]) -> Iterator[tuple[Project, Server]]:
    made = project(WORLD)
    server = Server(made)
    yield made, server
    server.process.kill()
    server.process.communicate()


def test_fault_is_shown_on_the_page_and_gone_when_it_is_mended(served: tuple[Project, Server]) -> None:
    made, server = served
    path = made.docs / "ru/difficult-callers/caller-swears.md"
    whole = path.read_text("utf-8")
    assert "PB007" not in server.get(PAGE)

    path.write_text(whole.replace("## Запрещённые фразы", "## Запрещёные фразы"), "utf-8")
    server.next_build()

    assert "PB007" in server.get(PAGE)

    path.write_text(whole, "utf-8")
    server.next_build()

    assert "PB007" not in server.get(PAGE)


def test_nothing_of_what_is_being_written_is_kept_on_a_device(served: tuple[Project, Server]) -> None:
    _, server = served

    assert '"offline":false' in server.get(PAGE)
    # Whoever has looked at a published site at this address keeps copies of it: they go at the first visit.
    assert "unregister" in server.get("service-worker.js")
