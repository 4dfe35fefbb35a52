"""For people: a line for each violation, then the counts."""

from __future__ import annotations

from playbook.formats import Report


def write(report: Report) -> str:
    """Return the lines."""
    return "\n".join([*map(str, report.violations), report.summary])
