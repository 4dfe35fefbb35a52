"""When a situation is to be read again: its day of review and the interval of its category."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from playbook.library import Library
from playbook.model import Situation

_DEFAULT = "default"


def months(library: Library, situation: Situation) -> int | None:
    """Return after how many months a situation is read again; None where the taxonomy asks for no review."""
    review = library.taxonomy.review
    return review.get(situation.category, review.get(_DEFAULT))


def due(library: Library, situation: Situation) -> date | None:
    """Return the day on which a situation is to be read again; None where nothing says so."""
    interval = months(library, situation)
    return _later(situation.reviewed, interval) if situation.reviewed and interval else None


def is_overdue(library: Library, situation: Situation) -> bool:
    """Whether the day has come on which a situation is to be read again, by the day of the data."""
    day = due(library, situation)
    return bool(day and library.today and day <= library.today)


def _later(day: date, months: int) -> date:
    """Return the same day so many months later; in a shorter month, its last day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = min(day.year + year, date.max.year), month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
