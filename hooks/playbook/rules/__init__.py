"""The rules: one file each, found by its name, which is its code.

A rule module has a docstring (its documentation page), `NAME`, and `check(library)`, a generator of places and
messages; `SEVERITY` is "error" unless the module says otherwise. A rule that is `SLOW` (seconds, not a fraction of one) is asked by
`playbook check`, but not while a site is built.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from playbook.library import Library
from playbook.model import Location, Rule, Violation

EXCEPTIONS = "PB901"
"""The one rule that judges exceptions to the others, and so runs after them and is told which were needed."""

WITHOUT_EXCEPTIONS = "PB3"
"""Safety: what protects readers is not for a writer to allow."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(_rule(name) for name in sorted(found.name for found in iter_modules(__path__)))


def run(library: Library, *, slow: bool = False) -> tuple[Violation, ...]:
    """Return all violations of all files, by place; what a situation allows itself with a reason is left out."""
    rules = {rule.code: rule for rule in all_rules() if slow or not rule.slow}
    unasked = {rule.code for rule in all_rules()} - rules.keys()
    exceptions = rules.pop(EXCEPTIONS)
    found = [violation for rule in rules.values() for violation in _named(rule, rule.check(library))]
    allowed = {(s.path, code) for s in library.situations for code in s.allow if not code.startswith(WITHOUT_EXCEPTIONS)}
    hidden = {(v.location.path, v.code) for v in found} & allowed
    shown = [v for v in found if (v.location.path, v.code) not in hidden]
    shown += _named(exceptions, exceptions.check(library, hidden | {(path, code) for path, code in allowed if code in unasked}))
    return tuple(sorted(shown, key=lambda v: (v.location, v.code, v.message)))


def _rule(name: str) -> Rule:
    module = import_module(f"{__name__}.{name}")
    documentation = (module.__doc__ or "").strip()
    return Rule(
        code=name.upper(),
        name=module.NAME,
        severity=getattr(module, "SEVERITY", "error"),
        slow=getattr(module, "SLOW", False),
        summary=documentation.partition("\n")[0],
        documentation=documentation,
        check=module.check,
    )


def _named(rule: Rule, faults: Iterable[tuple[Location, str]]) -> list[Violation]:
    return [Violation(code=rule.code, name=rule.name, severity=rule.severity, location=where, message=what) for where, what in faults]
