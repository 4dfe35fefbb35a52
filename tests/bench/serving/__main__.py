"""`python -m bench.serving`: how long after saving a phrase it is on its page under `make serve`, in bases of several sizes."""

from __future__ import annotations

import argparse
import os
import platform
import re
import statistics
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import generate
from bench.search import readme
from live import Server
from playbook.library import Library, read_folder

RUNS = 9
PAUSE = 5
"""Seconds between two changes: who writes reads what came of it, and the rules judge meanwhile."""
STARTS = 900
"""Seconds in which the biggest base is built for the first time."""
OPENING, CLOSING = "<!-- bench:serving -->", "<!-- /bench:serving -->"
_FIRST = re.compile(r"(?<=^- )[«„]", re.MULTILINE)
"""Where the first words that somebody says in a file begin."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.serving", description=__doc__)
    parser.add_argument("--sizes", default="186", metavar="N,…", help="situations in each language")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    written = "\n".join(_table([int(size) for size in options.sizes.split(",")], options.runs))
    print(written)
    if options.write_readme:
        readme.write(generate.PROJECT / "README.md", written, OPENING, CLOSING)


def _table(sizes: list[int], runs: int) -> Iterator[str]:
    machine = f"{os.cpu_count()} cores, load average {os.getloadavg()[1]:.1f}, Python {platform.python_version()}"
    yield (
        f"From saving a phrase to its page, loaded again by its live reload, {date.today().isoformat()}, {machine};"
        f" the median of {runs} changes and the longest: `make serving`. MkDocs looks for changes twice a second."
    )
    yield ""
    yield "| situations | first start, s | seen after, s | at the most, s |"
    yield "| --: | --: | --: | --: |"
    for size in sizes:
        with TemporaryDirectory() as folder:
            generate.write(size, Path(folder))
            yield _row(size, Path(folder), runs)


def _row(size: int, project: Path, runs: int) -> str:
    library = Library.build(read_folder(project / "docs"))
    begun = time.monotonic()
    server = Server(project, patience=STARTS)
    started = time.monotonic() - begun
    try:
        chosen = library.situations[:: max(1, len(library.situations) // runs)][:runs]
        waits = [_wait(server, project, situation.path, f"{situation.language}/{situation.id}/") for situation in chosen]
    finally:
        server.stop()
    return f"| {size} | {started:.1f} | {statistics.median(waits):.2f} | {max(waits):.2f} |"


def _wait(server: Server, project: Path, file: str, page: str) -> float:
    """Return the seconds until a mark that is written before a file's first phrase is on its page."""
    server.get(page)
    path, mark = project / file, "Внимание"
    text = path.read_text("utf-8")
    changed = _FIRST.sub(lambda sign: f"{sign[0]}{mark}: ", text, count=1)
    begun = 0.0

    def save() -> None:
        nonlocal begun
        begun = time.monotonic()
        path.write_text(changed, "utf-8")

    shown = server.after(save, page)
    waited = time.monotonic() - begun
    if mark not in shown:
        raise SystemExit(f"{page} was loaded again without what had been written")
    time.sleep(PAUSE)
    return waited


if __name__ == "__main__":
    main()
