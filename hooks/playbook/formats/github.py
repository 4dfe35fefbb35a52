"""For a job on GitHub: annotations in the changed files, and a table of everything in the job's summary.

The host shows ten annotations of a step and drops the others, so the ten worst are annotated and the rest are plain
lines. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playbook.findings import Violation
from playbook.formats import Report

SHOWN = 10
"""Annotations that the host shows of one step."""
_MOST = 900_000
"""Bytes: the host refuses a summary of more than a mebibyte."""
_MARKS = re.compile(r"([\\`*_{}\[\]<>|~#&@])")
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write(report: Report) -> str:
    """Return what the job prints; the table is added to the file that `GITHUB_STEP_SUMMARY` names."""
    found = report.worst_first
    if summary := report.environment.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8", newline="\n") as file:
            file.write(table(report))
    rest = [str(violation) for violation in found[SHOWN:]]
    count = [f"{SHOWN} of {len(found)} are shown beside the text; all of them stand above and in the summary of the job"] if rest else []
    return "\n".join([*map(_annotation, found[:SHOWN]), *rest, *count, report.summary])


def table(report: Report) -> str:
    """Return all violations as a Markdown table, cut where the host would refuse it."""
    head = f"### playbook check\n\n{_plain(report.summary)}\n"
    if not report.violations:
        return f"{head}\n"
    rows: list[str] = []
    size = 0
    for row in _rows(report):
        size += len(row.encode())
        if size > _MOST:
            break
        rows.append(row)
    left = len(report.violations) - len(rows)
    more = f"\n{left} more are in the log.\n" if left else ""
    return f"{head}\n| | | |\n|---|---|---|\n{''.join(rows)}{more}\n"


def _rows(report: Report) -> Iterator[str]:
    for violation in report.worst_first:
        name = f"{violation.code} {violation.name}"
        rule = f"[{name}]({link})" if (link := report.link(violation.page)) else name
        place = violation.location
        at = f"[{_plain(str(place))}]({link}#L{place.line})" if (link := report.link(place.path)) else _plain(str(place))
        yield f"| {at} | {_plain(violation.message)} | {rule} |\n"


def _annotation(violation: Violation) -> str:
    place = violation.location
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": f"{violation.code} {violation.name}"}
    given = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{violation.severity} {given}::{f'{violation.message} ({violation.name})'.translate(_DATA)}"


def _plain(text: str) -> str:
    """Return the text so that Markdown shows every sign of it."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
