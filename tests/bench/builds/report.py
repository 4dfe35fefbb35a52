"""Costs → Markdown tables: what each build took, and how that grows with the base."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence

from bench.builds.builder import Builder
from bench.builds.cost import Cost

Costs = Mapping[tuple[str, int], Sequence[Cost]]
"""Name of the builder and situations in each language → its runs; none where the limit was reached."""
TIMES = (2, 10)
"""Sizes that are so many times as big are set beside each other."""


def tables(builders: Sequence[Builder], sizes: Sequence[int], costs: Costs, limit: int) -> str:
    """Return the table of the costs and, where sizes can be compared, that of the growth. `limit` is in minutes."""
    middle = {key: _median(runs) for key, runs in costs.items() if runs}
    written = ["\n".join(_costs(builders, sizes, costs, middle, limit))]
    if pairs := [(less, more) for times in TIMES for less in sizes for more in sizes if more == times * less]:
        written.append("\n".join(_growth(builders, pairs, middle)))
    return "\n\n".join(written)


def _median(runs: Sequence[Cost]) -> Cost:
    """Return the median of each, which may be of different runs."""
    return Cost(
        processor=statistics.median(run.processor for run in runs),
        wall=statistics.median(run.wall for run in runs),
        memory=round(statistics.median(run.memory for run in runs)),
    )


def _costs(
    builders: Sequence[Builder], sizes: Sequence[int], costs: Costs, middle: Mapping[tuple[str, int], Cost], limit: int
) -> Iterator[str]:
    first = builders[0]
    yield f"| situations | build | processor, s | beside {first.title} | wall, s | peak memory, MB |"
    yield "| --: | --- | --: | --: | --: | --: |"
    for size in sizes:
        for builder in builders:
            key = builder.name, size
            if found := middle.get(key):
                own = middle.get((first.name, size))
                beside = f"× {found.processor / own.processor:.2f}" if own else "–"
                cells = [f"{found.processor:.1f}", beside, f"{found.wall:.1f}", f"{found.memory / 1e6:.0f}"]
            else:
                cells = ["–", "–", f"> {limit} min" if key in costs else "not run: over the limit before", "–"]
            yield f"| {size} | {builder.title} | {' | '.join(cells)} |"


def _growth(builders: Sequence[Builder], pairs: Sequence[tuple[int, int]], middle: Mapping[tuple[str, int], Cost]) -> Iterator[str]:
    yield f"| processor time grows | {' | '.join(f'{less} → {more}' for less, more in pairs)} |"
    yield f"| --- |{' --: |' * len(pairs)}"
    for builder in builders:
        ends = [[middle.get((builder.name, size)) for size in pair] for pair in pairs]
        cells = [f"× {more.processor / less.processor:.2f}" if less and more else "–" for less, more in ends]
        yield f"| {builder.title} | {' | '.join(cells)} |"
