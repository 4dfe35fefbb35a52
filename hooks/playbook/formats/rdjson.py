"""For reviewdog: diagnostics with suggestions that a reviewer applies by a click.

Columns are counted in bytes of UTF-8 there. https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

import json
from typing import Any

from playbook.findings import Violation
from playbook.formats import Report
from playbook.model import Location


def write(report: Report) -> str:
    """Return the diagnostics."""
    found = {"source": {"name": "playbook"}, "diagnostics": [_diagnostic(v, report) for v in report.violations]}
    return json.dumps(found, ensure_ascii=False, indent=2)


def _diagnostic(violation: Violation, report: Report) -> dict[str, Any]:
    code = {"value": violation.code, "url": report.link(violation.page)}
    return {
        "message": f"{violation.message} ({violation.name})",
        "location": {"path": violation.location.path, "range": {"start": _position(violation.location, report)}},
        "severity": violation.severity.upper(),
        "code": {key: value for key, value in code.items() if value},
        "suggestions": _suggestions(violation, report),
    }


def _suggestions(violation: Violation, report: Report) -> list[dict[str, Any]]:
    """Return the fix as one replacement: several would be offered as alternatives, so edits of one line are joined."""
    edits = sorted(violation.fix.edits) if violation.fix else []
    if len({edit.location.line for edit in edits}) != 1 or {edit.location.path for edit in edits} != {violation.location.path}:
        return []
    first, line = edits[0].location, report.library.lines(edits[0].location.path)[edits[0].location.line - 1]
    pieces, at = [], first.column - 1
    for edit in edits:
        pieces += [line[at : edit.location.column - 1], edit.new]
        at = edit.end_column - 1
    end = Location(path=first.path, line=first.line, column=at + 1)
    return [{"range": {"start": _position(first, report), "end": _position(end, report)}, "text": "".join(pieces)}]


def _position(place: Location, report: Report) -> dict[str, int]:
    lines = report.library.lines(place.path)
    before = lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""
    return {"line": place.line, "column": len(before.encode()) + 1}
