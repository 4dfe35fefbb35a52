"""`python -m bench.search`: build the same texts for every engine, measure all side by side, print the tables."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from bench.search import answers, entries, material, minisearch, ours, pagefind, queries, readme, report, speed, weight
from bench.search.browser import Served, launch
from bench.search.engine import PROJECT
from bench.search.entries import Entry
from bench.search.server import serve

ENGINES = {module.ENGINE.name: module.ENGINE for module in (ours, material, pagefind, minisearch)}
RATES = (1, 4)
FIRST_LETTER = {"ru": "м"}
"""What is typed first after opening the page of that language: a letter that is no word of its own, since engines leave such out."""
RUNS, QUICK_RUNS = 5, 2
SAMPLE, QUICK_SAMPLE = 20, 6
"""Queries whose keystrokes are timed."""


def main() -> None:
    options = _options()
    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory()))
        texts = entries.read(PROJECT / "docs")
        served = []
        for name in options.engines:
            site = options.site if name == "ours" and options.site else folder / name
            if site != options.site:
                _say(f"builds {name}")
                site.mkdir()
                ENGINES[name].build(site, texts)
            served.append(Served(ENGINES[name], held.enter_context(serve(site))))
        browser = held.enter_context(launch())
        results = _measure(browser, served, texts, options)
        written = _words(results, browser.version)
    print(written)
    if options.write_readme:
        readme.write(PROJECT / "README.md", written)


def _measure(browser: Browser, served: list[Served], texts: list[Entry], options: argparse.Namespace) -> list[report.Result]:
    languages = entries.languages_of(texts)
    asked = queries.read(options.queries, languages, {entry.name for entry in texts})
    sample = queries.sample(asked, QUICK_SAMPLE if options.quick else SAMPLE)
    found, weights, waits = {}, {}, {}
    for each in served:
        _say(f"asks {each.engine.name}")
        found[each.engine.name] = answers.ask(browser, each, asked)
        weights[each.engine.name] = weight.weigh(browser, each, sample[0])
    for rate in RATES:
        _say(f"times all, processor ÷ {rate}")
        runs = QUICK_RUNS if options.quick else RUNS
        waits[rate] = speed.measure(browser, served, rate=rate, runs=runs, letters=FIRST_LETTER, queries=sample)
    names = [each.engine.name for each in served]
    by_rate = {name: {rate: waits[rate][name] for rate in RATES} for name in names}
    return [report.Result(ENGINES[name].title, found[name], by_rate[name], weights[name]) for name in names]


def _words(results: list[report.Result], chromium: str) -> str:
    options = shlex.join(sys.argv[1:])
    command = f"make bench BENCH_OPTIONS={shlex.quote(options)}" if options else "make bench"
    # On a busy machine everybody waits longer, and the waits say less.
    machine = f"{os.cpu_count()} cores, load average {os.getloadavg()[2]:.1f}, Chromium {chromium}"
    head = (
        f"The finder beside ready-made searches on the same texts, {date.today().isoformat()}, {machine}: `{command}`."
        " What each was given stands at the top of its module in `tests/bench/search/`."
    )
    return "\n\n".join((head, report.summary(results), report.by_kind(results)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    relevance = PROJECT / "tests" / "relevance"
    parser.add_argument(
        "--queries", nargs="+", type=Path, default=sorted(relevance.glob("sample.*.tsv")), metavar="FILE", help="labelled queries"
    )
    parser.add_argument("--engines", type=_engines, default=list(ENGINES), help=f"some of {','.join(ENGINES)}")
    parser.add_argument("--quick", action="store_true", help="fewer runs; for a look, not for the record")
    parser.add_argument("--site", type=Path, help="this project's site, built already")
    parser.add_argument("--write-readme", action="store_true", help="put the tables into README.md")
    return parser.parse_args()


def _engines(names: str) -> list[str]:
    unknown = set(names.split(",")) - set(ENGINES)
    if unknown:
        raise argparse.ArgumentTypeError(f"no engine is called {', '.join(sorted(unknown))}; there are {', '.join(ENGINES)}")
    return names.split(",")


def _say(what: str) -> None:
    print(f"bench: {time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
