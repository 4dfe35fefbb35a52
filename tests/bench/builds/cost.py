"""A command → what it cost the machine, with everything that it started. Linux only: memory is asked of /proc."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from select import select
from tempfile import TemporaryFile

PAUSE = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a run took."""

    processor: float
    """Seconds in user and system mode, of all processes."""
    wall: float
    """Seconds by the clock."""
    memory: int
    """Bytes at the peak: of all processes at one moment, what they share counted once, and at least what the largest ever held.

    Not `ru_maxrss`, which begins with what this process held when it started the other.
    """

    def __add__(self, other: Cost) -> Cost:
        """Return what both take, one after the other."""
        return Cost(processor=self.processor + other.processor, wall=self.wall + other.wall, memory=max(self.memory, other.memory))


def measure(command: Sequence[str], folder: Path, limit: float) -> Cost:
    """Run a command in a folder to its end. Raises TimeoutError after `limit` seconds, RuntimeError with what it said where it fails."""
    # Whoever builds keeps what Python has compiled; what is installed comes with it, whatever is asked for here.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "NO_MKDOCS_2_WARNING": "1"}
    with TemporaryFile("w+") as said:
        begun = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said, start_new_session=True)
        try:
            peak = _watch(process.pid, begun + limit)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)}\n{said.read()}")
    return Cost(processor=used.ru_utime + used.ru_stime, wall=wall, memory=peak)


def _watch(process: int, until: float) -> int:
    """Return the most memory that was seen, once the process has ended."""
    peak, end = 0, os.pidfd_open(process)
    try:
        while not select([end], [], [], PAUSE)[0]:
            if time.monotonic() > until:
                raise TimeoutError
            peak = max(peak, _memory(list(_family(process))))
    finally:
        os.close(end)
    return peak


def _family(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):  # it has ended meanwhile
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text("ascii").split():
                yield from _family(int(child))


def _memory(family: Sequence[int]) -> int:
    # The kernel counts every page for what is shared, 10 ms for 400 MB: too much to ask of a single process, which shares nothing.
    together = sum(_bytes(each, "smaps_rollup", "Pss") for each in family) if len(family) > 1 else 0
    return max(together, *(_bytes(each, "status", "VmHWM") for each in family))


def _bytes(process: int, file: str, field: str) -> int:
    """Return what the kernel says of a process; 0 of one that has ended."""
    with suppress(OSError):
        said = re.search(rf"^{field}:\s+(\d+) kB$", Path(f"/proc/{process}/{file}").read_text("ascii", "replace"), re.MULTILINE)
        return 1024 * int(said[1]) if said else 0
    return 0
