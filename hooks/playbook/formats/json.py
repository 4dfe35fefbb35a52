"""For other programs: a list of all violations, in characters and lines counted from 1."""

from __future__ import annotations

import json
from typing import Any

from playbook.findings import Edit, Fix, Violation
from playbook.formats import Report


def write(report: Report) -> str:
    """Return the list."""
    return json.dumps([_violation(v) for v in report.violations], ensure_ascii=False, indent=2)


def _violation(violation: Violation) -> dict[str, Any]:
    place = violation.location
    return {
        "code": violation.code,
        "name": violation.name,
        "severity": violation.severity,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": violation.message,
        "page": violation.page or None,
        "fix": _fix(violation.fix) if violation.fix else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, Any]:
    place = edit.location
    return {"path": place.path, "line": place.line, "column": place.column, "end_column": edit.end_column, "old": edit.old, "new": edit.new}
