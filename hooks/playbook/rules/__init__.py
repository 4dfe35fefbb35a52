"""The rules: one file each, found by its name, which is its code.

A rule module has `NAME` and `check(library)`, a generator of findings; `SEVERITY` is "error" unless the module says
otherwise. Its words and its page lie beside it in English, and in `docs/<language>/authoring/rules/` in every language. A rule that is
`SLOW` (seconds, not a fraction of one) is asked by `playbook check`, but not while a site is built.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from playbook.findings import Finding, Rule, Violation
from playbook.library import Library
from playbook.messages import Messages

EXCEPTIONS = "PB901"
"""The one rule that judges exceptions to the others, and so runs after them and is told which were needed."""

WITHOUT_EXCEPTIONS = "PB3"
"""Safety: what protects readers is not for a writer to allow."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(_rule(name) for name in sorted(found.name for found in iter_modules(__path__)))


def run(
    library: Library, language: str | None = None, *, slow: bool = False, before_each: Callable[[], None] = lambda: None
) -> tuple[Violation, ...]:
    """Return all violations of all files, by place; what a situation allows itself with a reason is left out.

    Each speaks the language of its file, or all speak `language`. What `before_each` rule raises ends the run.
    """
    rules = {rule.code: rule for rule in all_rules() if slow or not rule.slow}
    unasked = {rule.code for rule in all_rules()} - rules.keys()
    exceptions = rules.pop(EXCEPTIONS)
    found: list[tuple[Rule, Finding]] = []
    for rule in rules.values():
        before_each()
        found += ((rule, fault) for fault in rule.check(library))
    allowed = {(s.path, code) for s in library.situations for code in s.allow if not code.startswith(WITHOUT_EXCEPTIONS)}
    hidden = {(fault.location.path, rule.code) for rule, fault in found} & allowed
    shown = [(rule, fault) for rule, fault in found if (fault.location.path, rule.code) not in hidden]
    shown += (
        (exceptions, fault) for fault in exceptions.check(library, hidden | {(path, code) for path, code in allowed if code in unasked})
    )
    messages = Messages(library, language)
    return tuple(sorted((_in_words(rule, fault, messages) for rule, fault in shown), key=lambda v: (v.location, v.code, v.message)))


def _rule(name: str) -> Rule:
    module = import_module(f"{__name__}.{name}")
    return Rule(
        code=name.upper(),
        name=module.NAME,
        severity=getattr(module, "SEVERITY", "error"),
        slow=getattr(module, "SLOW", False),
        check=module.check,
    )


def _in_words(rule: Rule, found: Finding, messages: Messages) -> Violation:
    message, page = messages.of(rule.code, found)
    return Violation(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        location=found.location,
        message=message,
        page=page,
        fix=found.fix,
        concerns=found.concerns,
    )
