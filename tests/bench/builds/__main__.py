"""`python -m bench.builds`: build bases of several sizes by every generator in turn, print what it costs."""

from __future__ import annotations

import argparse
import os
import platform
import shlex
import shutil
import sys
import time
from datetime import date
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import generate
from bench.builds import report
from bench.builds.builder import SITE, Base, Builder
from bench.builds.cost import Cost, measure
from bench.builds.hugo import HUGO
from bench.builds.material import APART, PRUNED, TRANSLATED
from bench.builds.ours import OURS
from bench.search import entries, readme

BUILDERS = {builder.name: builder for builder in (OURS, TRANSLATED, PRUNED, APART, HUGO)}
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "hugo")
SIZES = [186, 500, 1000]
RUNS = 5
LIMIT = 30
OPENING, CLOSING = "<!-- bench:builds -->", "<!-- /bench:builds -->"


def main() -> None:
    options = _options()
    costs: dict[tuple[str, int], list[Cost]] = {}
    for size in options.sizes:
        with TemporaryDirectory() as folder:
            costs |= _measure(Path(folder), size, options, gone={name for (name, _), runs in costs.items() if not runs})
    builders = [BUILDERS[name] for name in options.builders]
    written = f"{_head(options)}\n\n{report.tables(builders, options.sizes, costs, options.limit)}"
    print(written)
    if options.write_readme:
        readme.write(generate.PROJECT / "README.md", written, OPENING, CLOSING)


def _measure(home: Path, size: int, options: argparse.Namespace, gone: set[str]) -> dict[tuple[str, int], list[Cost]]:
    """Return the runs of one size, all builders but those that are gone in turn; none of one that reached the limit."""
    _say(f"writes {size} situations")
    generate.write(size, home / "base")
    base = Base(project=home / "base", entries=entries.read(home / "base" / "docs"))
    found: dict[str, list[Cost]] = {name: [] for name in options.builders if name not in gone}
    going = list(found)
    for turn in range(1, options.runs + 1):
        for name in tuple(going):
            _say(f"builds {size}, {name}, {turn} of {options.runs}")
            try:
                found[name].append(_build(BUILDERS[name], base, home / name, 60 * options.limit))
                if options.keep and turn == options.runs:
                    shutil.copytree(home / name / SITE, options.keep / f"{name}-{size}", dirs_exist_ok=True)
            except TimeoutError:
                found[name].clear()
                going.remove(name)
            shutil.rmtree(home / name)
        # Whoever comes after the busiest one is not always the same.
        going.reverse()
    return {(name, size): runs for name, runs in found.items()}


def _build(builder: Builder, base: Base, folder: Path, limit: float) -> Cost:
    cost = Cost(processor=0, wall=0, memory=0)
    for command in builder.lay(folder, base):
        cost += measure(command, folder, limit - cost.wall)
    if missing := base.missing_in(folder / SITE):
        sys.exit(f"{builder.title}: {missing} pages of {len(base.entries)} are missing")
    return cost


def _head(options: argparse.Namespace) -> str:
    given = shlex.join(sys.argv[1:])
    command = f"make builds BUILDS_OPTIONS={shlex.quote(given)}" if given else "make builds"
    # Debian's own build of it takes a quarter less than one that was compiled without what a test run taught it.
    machine = f"{os.cpu_count()} cores, load average {os.getloadavg()[2]:.1f}, Python {platform.python_version()}"
    runs = f"medians of {options.runs} runs" if options.runs > 1 else "one run each, no medians"
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Clean builds of so many situations, each in both languages, {date.today().isoformat()}, {machine}; {runs}: `{command}`."
        f" {packages}. What each was given stands at the top of its module in `tests/bench/builds/`."
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.builds", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, metavar="N,…", help="situations in each language")
    parser.add_argument("--builders", type=_builders, default=list(BUILDERS), metavar="NAME,…", help=f"some of {','.join(BUILDERS)}")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--limit", type=int, default=LIMIT, help="minutes of one build; who needs more is not asked again")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the last site of each there; big ones take gigabytes")
    parser.add_argument("--write-readme", action="store_true", help="put the tables into README.md")
    return parser.parse_args()


def _sizes(numbers: str) -> list[int]:
    return sorted(int(number) for number in numbers.split(","))


def _builders(names: str) -> list[str]:
    if unknown := set(names.split(",")) - set(BUILDERS):
        raise argparse.ArgumentTypeError(f"no builder is called {', '.join(sorted(unknown))}; there are {', '.join(BUILDERS)}")
    return names.split(",")


def _say(what: str) -> None:
    print(f"bench: {time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
