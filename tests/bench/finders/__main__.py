"""`python -m bench.finders`: the finder beside Material's and Pagefind's over bases of several sizes: bytes, memory, waits."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from bench import generate
from bench.search import entries, material, memory, ours, pagefind, queries, readme, speed, weight
from bench.search.browser import Served, launch
from bench.search.queries import Query
from bench.search.report import kilobytes, median, p95
from bench.search.server import serve

ENGINES = (ours.ENGINE, material.ENGINE, pagefind.ENGINE)
RATES = (1, 4)
FIRST_LETTER = {"ru": "м"}
"""What is typed first after opening the page of that language, as in `bench.search`."""
RUNS = 5
SAMPLE = 8
"""Queries whose keystrokes are timed."""
PATIENCE = 12
"""Seconds: whoever needs more to load and be typed into once, at full speed, has one run and one query. All runs of it would take hours."""
OPENING, CLOSING = "<!-- bench:scale -->", "<!-- /bench:scale -->"


def main() -> None:
    options = _options()
    with launch() as browser:
        rows = [row for size in options.sizes for row in _rows(browser, size, options.runs)]
        written = "\n".join((*_head(browser), *rows))
    print(written)
    if options.write_readme:
        readme.write(generate.PROJECT / "README.md", written, OPENING, CLOSING)


def _rows(browser: Browser, size: int, runs: int) -> Iterator[str]:
    """Measure every engine on a base of so many situations, in turns."""
    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory()))
        _say(f"writes {size} situations")
        generate.write(size, folder / "base")
        texts = entries.read(folder / "base" / "docs")
        served = []
        for engine in ENGINES:
            _say(f"builds {engine.name}")
            site = folder / engine.name
            site.mkdir()
            if engine is ours.ENGINE:
                ours.publish(folder / "base", site)
            else:
                engine.build(site, texts)
            served.append(Served(engine, held.enter_context(serve(site))))
        relevance = sorted((generate.PROJECT / "tests" / "relevance").glob("sample.*.tsv"))
        asked = queries.read(relevance, entries.languages_of(texts), {entry.name for entry in texts})
        yield from _measure(browser, size, served, runs, queries.sample(asked, SAMPLE))


def _measure(browser: Browser, size: int, served: Sequence[Served], runs: int, sample: Sequence[Query]) -> Iterator[str]:
    sent, kept, slow = {}, {}, []
    for each in served:
        _say(f"weighs {each.engine.name}")
        begun = time.monotonic()
        sent[each] = weight.weigh(browser, each, sample[0]).index
        if time.monotonic() - begun > PATIENCE:
            slow.append(each)
        kept[each] = memory.measure(browser, each, sample[0])
    waits = {}
    for rate in RATES:
        _say(f"times {len(served)}, processor ÷ {rate}; of these once: {len(slow)}")
        quick = [each for each in served if each not in slow]
        waits[rate] = speed.measure(browser, quick, rate=rate, runs=runs, letters=FIRST_LETTER, queries=sample)
        waits[rate] |= speed.measure(browser, slow, rate=rate, runs=1, letters=FIRST_LETTER, queries=sample[:1])
    for each in served:
        waited = (waits[rate][each.engine.name] for rate in RATES)
        times = [f"{median(w.cold)}, {median(w.warm)} | {_spread(w.keystrokes)} | {_spread(w.scripts)}" for w in waited]
        title = f"{each.engine.title}, one run" if each in slow and runs > 1 else each.engine.title
        yield f"| {size} | {title} | {kilobytes(sent[each])} | {kept[each] / 1e6:.0f} | {' | '.join(times)} |"


def _spread(waits: Sequence[float]) -> str:
    return f"{median(waits)}, {p95(waits)}"


def _head(browser: Browser) -> Iterator[str]:
    options = shlex.join(sys.argv[1:])
    command = f"make finders FINDERS_OPTIONS={shlex.quote(options)}" if options else "make finders"
    yield (
        f"The finder beside others over generated bases of so many situations, each in both languages, {date.today().isoformat()},"
        f" {os.cpu_count()} cores, load average {os.getloadavg()[2]:.1f}, Chromium {browser.version}: `{command}`."
        " Milliseconds to the frame that is drawn, by software; memory is the page's, with all of its work on its own thread."
        " Script under a key holds up the page; what is put off until after it, or left to a worker, is not in it."
        f" Medians of the runs that the command names; who needs {PATIENCE} s to load and be typed into has one, and one query."
    )
    yield ""
    slowed = {rate: f", processor ÷ {rate}" if rate > 1 else "" for rate in RATES}
    times = " | ".join(
        f"first hit{words}: cold, warm, ms | keystroke{words}: median, p95, ms | of it script under the key{words}"
        for words in slowed.values()
    )
    yield f"| situations | search | index, gzip, kB | memory, MB | {times} |"
    yield f"| --: | --- |{' --: |' * (2 + 3 * len(RATES))}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.finders", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=[186, 2500], metavar="N,…", help="situations in each language")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    return parser.parse_args()


def _sizes(given: str) -> list[int]:
    return [int(size) for size in given.split(",")]


def _say(what: str) -> None:
    print(f"bench: {time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
