"""When a situation is to be read again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import WORLD, Project
from playbook import rules
from playbook.freshness import due, is_overdue
from playbook.library import Library

OVERDUE = "PB501"


def dated(world: dict[str, bytes], reviewed: str, months: int, today: date | None) -> tuple[Library, str]:
    """Return the little world with one situation read on a day and read again after some months."""
    id = "inbound-call/line-drops"
    path = f"ru/{id}.md"
    files = {**world, path: world[path].replace(b"reviewed: 2026-11-02", f"reviewed: {reviewed}".encode())}
    files["_taxonomy.yml"] = world["_taxonomy.yml"].replace(b"default: 12", f"default: {months}".encode())
    return Library.build(files, today=today), id


def text(path: Path) -> str:
    return path.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("reviewed", "months", "day"),
    [("2025-11-22", 12, "2026-11-22"), ("2026-08-31", 6, "2027-02-28"), ("2026-12-31", 1, "2027-01-31"), ("2024-02-29", 12, "2025-02-28")],
)
def test_a_year_and_a_month_are_counted_as_on_a_calendar(world: dict[str, bytes], reviewed: str, months: int, day: str) -> None:
    library, id = dated(world, reviewed, months, None)

    assert due(library, library.get(id, "ru")) == due(library, library.get(id, "ro")) == date.fromisoformat(day)


def test_nothing_is_overdue_where_nobody_asks_what_day_it_is(world: dict[str, bytes]) -> None:
    library, id = dated(world, "2001-01-01", 1, None)

    assert not is_overdue(library, library.get(id, "ru"))
    assert rules.run(library) == ()


@pytest.mark.parametrize("line", ["complaints: 6", "complaints-crises: 0", "complaints-crises: yes", "complaints-crises: [6]"])
def test_impossible_interval_is_a_fault_of_the_taxonomy_and_not_a_traceback(world: dict[str, bytes], line: str) -> None:
    files = {**world, "_taxonomy.yml": world["_taxonomy.yml"].replace(b"complaints-crises: 6", line.encode())}

    (violation,) = (v for v in rules.run(Library.build(files)) if v.code == "PB013")

    assert "under “review”" in violation.message


def test_reviewers_are_not_buried_on_one_day(real_library: Library) -> None:
    days = Counter(s.reviewed for s in real_library.situations if not s.is_translation)

    assert max(days.values()) <= 5
    assert max(days) - min(days) > timedelta(days=120)


def test_an_overdue_situation_is_published_and_says_that_it_is_time(
    project: Callable[[Path], Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = project(WORLD)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")  # 18 November 2026
    path = made.docs / "ru/inbound-call/line-drops.md"
    path.write_text(path.read_text("utf-8").replace("reviewed: 2026-11-02", "reviewed: 2025-10-01"), "utf-8")

    built = made.build()

    assert built.returncode == 0, built.stderr
    assert OVERDUE in made.check().stdout
    assert 'class="playbook-violations"' not in text(made.site / "ru/index.html")
    for code, words in (("ru", "пора проверить"), ("ro", "de verificat din nou")):
        shown = re.compile(rf'class="playbook-overdue">.*{words}', re.DOTALL)
        assert shown.search(text(made.site / code / "inbound-call/line-drops/index.html"))
        assert not shown.search(text(made.site / code / "inbound-call/caller-hurries/index.html"))


def test_every_category_of_the_real_content_says_when_it_is_read_again(real_library: Library) -> None:
    assert [s.path for s in real_library.situations if due(real_library, s) is None] == []
    assert set(real_library.taxonomy.review) - {"default"} <= set(real_library.taxonomy.categories)
