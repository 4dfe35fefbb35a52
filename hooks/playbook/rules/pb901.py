"""An exception hides nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from playbook.findings import Finding, finding
from playbook.library import Library
from playbook.rules import WITHOUT_EXCEPTIONS, all_rules
from playbook.spelling import nearest, shortened

NAME = "unused-exception"


def check(library: Library, needed: Collection[tuple[str, str]]) -> Iterator[Finding]:
    """Yield every exception that is not among the needed ones, each a path and the code of a rule."""
    codes = {rule.code: rule.code for rule in all_rules()} | {rule.name: rule.code for rule in all_rules()}
    for situation in library.situations:
        for code, reason in situation.allow.items():
            if codes.get(code) != code:
                near = nearest(code, codes)
                yield finding(reason.location, "near" if near else "none", code=shortened(code), near=codes[near] if near else "")
            elif code.startswith(WITHOUT_EXCEPTIONS):
                yield finding(reason.location, "never", code=code)
            elif (situation.path, code) not in needed:
                yield finding(reason.location, "unused", code=code)
