"""The rules while somebody writes: in a process of their own, since in a thread whoever asks for a page would wait for them."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from playbook import rules
from playbook.findings import Violation
from playbook.library import Library, read_folder

Told = Callable[[str, tuple[Violation, ...]], None]
"""Takes the digest of the content that was judged, and what the rules say of it."""
_PROCESSES = get_context("spawn")
"""A copy of a process in which threads run may wait for ever for what one of them held."""


class _OvertakenError(Exception):
    """Something else is to be judged, and what the rules say of this is of no use."""


class Judge:
    """Judges a folder as often as it is asked to; whoever asks does not wait, and of several questions the last is answered."""

    def __init__(self, told: Told) -> None:
        """`told` is called in another thread, and not for what was overtaken."""
        self._told = told
        self._process: BaseProcess | None = None
        self._pipe: Connection

    def ask(self, docs: Path, root: str, today: date | None) -> None:
        """Have the folder judged as it is a moment later; `root` and `today` are those of `Library.build`."""
        if self._process is None or not self._process.is_alive():
            # The first time, or a rule has failed: what it said stands in the terminal.
            self._begin()
        self._pipe.send((docs, root, today))

    def _begin(self) -> None:
        self._pipe, theirs = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        Thread(target=_listen, args=(self._pipe, self._told), daemon=True).start()


def _listen(pipe: Connection, told: Told) -> None:
    with suppress(EOFError):
        while True:
            told(*pipe.recv())


def _work(pipe: Connection) -> None:
    """Answer until nobody can ask any more: what was read and judged before is kept."""
    # Ctrl+C in a terminal is said to all; the server ends, and the pipe with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def give_way() -> None:
        if pipe.poll():
            raise _OvertakenError

    with suppress(EOFError, BrokenPipeError):
        while True:
            docs, root, today = pipe.recv()
            with suppress(_OvertakenError):
                give_way()
                library = Library.build(read_folder(docs), root, today)
                pipe.send((library.digest, rules.run(library, before_each=give_way)))
