"""`python -m bench.lighthouse`: what Lighthouse says of the finder, a situation and a category in both languages, as a mobile."""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import nginx
from bench.search import readme
from browser.lighthouse import TIMED, Judgement, judge

PROJECT = Path(__file__).parents[3]
PAGES = ("", "difficult-callers/caller-shouting/", "difficult-callers/")
RUNS = 3
OPENING, CLOSING = "<!-- bench:lighthouse -->", "<!-- /bench:lighthouse -->"
NUMBERS = {"first-contentful-paint": "first paint, ms", "total-blocking-time": "blocked, ms", "total-byte-weight": "sent, kB"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site", help="the site that “make release” wrote, with SITE_URL set")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    if not (options.site / "index.html.br").is_file():
        sys.exit(f"{options.site} is no compressed site; run “make release” first")
    written = "\n".join(_table(options.site, options.runs))
    print(written)
    if options.write_readme:
        readme.write(PROJECT / "README.md", written, OPENING, CLOSING)


def _table(site: Path, runs: int) -> Iterator[str]:
    paths = [f"{code}/{page}" for page in PAGES for code in sorted(path.parent.name for path in site.glob("*/404.html"))]
    with TemporaryDirectory() as folder:
        done = nginx.publish(site, Path(folder))
        if done.returncode:
            sys.exit(done.stderr)
        with nginx.serve(Path(folder)) as served:
            rounds = [judge([served.url + path for path in paths], TIMED) for _ in range(runs)]
    load = f"{os.cpu_count()} cores, load average {os.getloadavg()[2]:.1f}"
    machine = statistics.median(each.machine for found in rounds for each in found)
    turns = f"medians of {runs} runs" if runs > 1 else "one run"
    yield (
        f"Lighthouse as a mobile, behind the nginx of `deploy/`, {date.today().isoformat()}, {load}, the machine's own mark {machine:.0f}"
        f" (Lighthouse means its points for 1500 and more); {turns}: `make lighthouse`."
    )
    yield ""
    yield f"| page | {' | '.join((*TIMED, *NUMBERS.values()))} | what cost points |"
    yield f"| --- |{' --: |' * (len(TIMED) + len(NUMBERS))} --- |"
    for path, found in zip(paths, zip(*rounds, strict=True), strict=True):
        yield _row(path, found)


def _row(path: str, found: tuple[Judgement, ...]) -> str:
    scores = [f"{statistics.median(each.scores[category] for each in found):.0f}" for category in TIMED]
    numbers = []
    for key in NUMBERS:
        value = statistics.median(each.numbers[key] for each in found)
        numbers.append(f"{value / 1000 if key.endswith('weight') else value:.0f}")
    lost = sorted({lost for each in found for lost in each.lost})
    return f"| `{path}` | {' | '.join((*scores, *numbers))} | {'; '.join(lost) or '–'} |"


if __name__ == "__main__":
    main()
