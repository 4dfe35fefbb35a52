"""For code scanning: SARIF 2.1.0, with the page of every rule that was broken as its help.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from hashlib import blake2s
from typing import Any
from urllib.parse import quote

from playbook import messages, rules
from playbook.findings import Edit, Rule, Violation
from playbook.formats import Report
from playbook.model import Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report) -> str:
    """Return the log of one run."""
    codes = {violation.code for violation in report.violations}
    known = [rule for rule in rules.all_rules() if rule.code in codes]
    index = {rule.code: place for place, rule in enumerate(known)}
    run = {
        "tool": {"driver": {"name": "playbook", "rules": [_rule(rule, report) for rule in known]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(violation, index[violation.code]) for violation in report.violations],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule, report: Report) -> dict[str, Any]:
    page = report.messages.page(rule.code)
    link = report.link("" if page is messages.english(rule.code) else page.path)
    text = messages.body(page)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": messages.title(page)},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": rule.severity},
        **({"helpUri": link} if link else {}),
    }


def _result(violation: Violation, index: int) -> dict[str, Any]:
    place = violation.location
    region = {"startLine": place.line, "startColumn": place.column}
    # Without the line: a violation that only moved is the same one to whoever dismissed it.
    print_ = blake2s(f"{violation.code}\0{place.path}\0{violation.message}".encode(), digest_size=8).hexdigest()
    return {
        "ruleId": violation.code,
        "ruleIndex": index,
        "level": violation.severity,
        "message": {"text": f"{violation.message} ({violation.name})"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(place), "region": region}}],
        "partialFingerprints": {"playbook/v1": print_},
        **({"fixes": [_fix(violation)]} if violation.fix else {}),
    }


def _fix(violation: Violation) -> dict[str, Any]:
    by_path: dict[str, list[Edit]] = {}
    for edit in violation.fix.edits if violation.fix else ():
        by_path.setdefault(edit.location.path, []).append(edit)
    changes = [
        {"artifactLocation": _artifact(edits[0].location), "replacements": [_replacement(edit) for edit in edits]}
        for edits in by_path.values()
    ]
    return {"description": {"text": violation.message.partition("; ")[2]}, "artifactChanges": changes}


def _replacement(edit: Edit) -> dict[str, Any]:
    place = edit.location
    region = {"startLine": place.line, "startColumn": place.column, "endLine": place.line, "endColumn": edit.end_column}
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}


def _artifact(place: Location) -> dict[str, str]:
    return {"uri": quote(place.path)}
