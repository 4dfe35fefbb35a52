"""Measurements → Markdown tables with a column for each engine."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.search.answers import Answer
from bench.search.queries import CONTROL
from bench.search.speed import Waits
from bench.search.weight import Weight

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """All that was measured of one engine."""

    title: str
    answers: Sequence[Answer]
    waits: Mapping[int, Waits]
    """By how many times the processor was slowed down."""
    weight: Weight


def summary(results: Sequence[Result]) -> str:
    """Return the table of everything but the kinds of queries."""
    return _table("what", results, [*_answers(results), *_keystrokes(results), *_waits(results), *_weights(results)])


def by_kind(results: Sequence[Result]) -> str:
    """Return the table of what each kind of queries brought."""
    kinds = dict.fromkeys(answer.query.kind for answer in results[0].answers if answer.query.kind != CONTROL)
    rows = [_success(results, kind.replace("_", " "), lambda a, kind=kind: a.query.kind == kind) for kind in kinds]
    return _table("kind: first, in three", results, rows)


def _table(corner: str, results: Sequence[Result], rows: Iterable[Row]) -> str:
    head = (corner, *(result.title for result in results))
    lines = [head, ("---", *("--:" for _ in results)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _answers(results: Sequence[Result]) -> Iterator[Row]:
    yield _success(results, "found first, in three: all queries", lambda answer: answer.query.kind != CONTROL)
    for language in dict.fromkeys(answer.query.language for answer in results[0].answers):
        yield _success(results, f"the same, {language}", lambda a, code=language: a.query.kind != CONTROL and a.query.language == code)
    controls = [[a for a in result.answers if a.query.kind == CONTROL] for result in results]
    yield f"controls that bring anything, of {len(controls[0])}", *(str(sum(a.brings(1) for a in asked)) for asked in controls)


def _success(results: Sequence[Result], label: str, counts: Callable[[Answer], bool]) -> Row:
    asked = [[answer for answer in result.answers if counts(answer)] for result in results]
    shares = (", ".join(_share([answer.brings(most) for answer in each]) for most in (1, 3)) for each in asked)
    return f"{label} ({len(asked[0])})", *shares


def _share(found: Sequence[bool]) -> str:
    return f"{100 * sum(found) / len(found):.0f} %" if found else "–"


def _keystrokes(results: Sequence[Result]) -> Iterator[Row]:
    for most, words in ((1, "first"), (3, "in the first three")):
        counts = [[a.keystrokes(most) for a in result.answers if a.query.kind != CONTROL] for result in results]
        yield (
            f"letters until it is {words}: median, mean",
            *(f"{statistics.median(each):.0f}, {statistics.mean(each):.1f}" for each in counts),
        )


def _waits(results: Sequence[Result]) -> Iterator[Row]:
    for rate in results[0].waits:
        slowed = f", processor ÷ {rate}" if rate > 1 else ""
        waits = [result.waits[rate] for result in results]
        yield f"to the first hit{slowed}: cold, warm (ms)", *(f"{median(w.cold)}, {median(w.warm)}" for w in waits)
        yield f"a keystroke{slowed}: median, p95 (ms)", *(f"{median(w.keystrokes)}, {p95(w.keystrokes)}" for w in waits)
        yield f"script under the key{slowed}: median, p95 (ms)", *(f"{median(w.scripts)}, {p95(w.scripts)}" for w in waits)


def median(numbers: Sequence[float]) -> str:
    """Return the middle of measurements."""
    return f"{statistics.median(numbers):.0f}"


def p95(numbers: Sequence[float]) -> str:
    """Return what ninety-five of a hundred measurements keep within."""
    return f"{statistics.quantiles(numbers, n=20, method='inclusive')[-1]:.0f}"


def _weights(results: Sequence[Result]) -> Iterator[Row]:
    weights = [result.weight for result in results]
    yield "sent, gzip: index (kB)", *(kilobytes(w.index) for w in weights)
    yield "scripts (kB)", *(kilobytes(w.scripts) for w in weights)
    yield "everything (kB)", *(kilobytes(w.everything) for w in weights)


def kilobytes(size: int) -> str:
    """Return a size in thousands of bytes."""
    return f"{size / 1000:,.0f}"
