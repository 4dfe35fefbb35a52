"""`mkdocs serve` as a writer has it: a process of its own, its terminal, and the pages that it gives."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from queue import Queue
from threading import Thread

HOOKS = Path(__file__).parent.parent / "hooks"
PATIENCE = 60
"""Seconds after which a server that does not answer is taken for stuck."""


class Server:
    """`mkdocs serve` on a port of its own."""

    def __init__(self, project: Path, patience: int = PATIENCE) -> None:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(HOOKS), "PYTHONUNBUFFERED": "1"}
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        line = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        self.said: Queue[str] = Queue()
        self.patience = patience
        self.process = subprocess.Popen(line, cwd=project, env=environment, stderr=subprocess.PIPE, text=True)
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.address = self.says(r"Serving on (http://127\.0\.0\.1:\d+/)")[1]

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.said.put(line)

    def says(self, pattern: str) -> re.Match[str]:
        """Return the next line of the terminal that has the pattern. Raises queue.Empty where none comes."""
        while not (found := re.search(pattern, self.said.get(timeout=self.patience))):
            pass
        return found

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=self.patience) as answer:
            return str(answer.read().decode())

    def after(self, change: Callable[[], object], path: str) -> str:
        """Return a page as it is loaded again after a change: by the very question that its live reload asks."""
        epoch, request = re.search(r"livereload\((\d+), (\d+)\)", self.get(path)).groups()  # type: ignore[union-attr] - else the test fails
        change()
        self.get(f"livereload/{epoch}/{request}")
        return self.get(path)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()

    def is_silent(self) -> bool:
        """Whether everything that it has started has ended, so that nobody can write into its terminal any more."""
        self._listener.join(self.patience)
        return not self._listener.is_alive()
