"""How findings are written: one file for each format, found by its name. A format has `write(report)`, which returns a text."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules

from playbook import rules
from playbook.findings import Violation
from playbook.library import Library
from playbook.messages import Messages

DEFAULT = "text"


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was found, and what it was found in."""

    violations: tuple[Violation, ...]
    library: Library
    language: str | None = None
    """Of everything that is not about one file; English without it."""
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @property
    def messages(self) -> Messages:
        """The words of the rules."""
        return Messages(self.library, self.language)

    @property
    def worst_first(self) -> tuple[Violation, ...]:
        """The violations as somebody would mend them who has little time: safety, errors, warnings."""
        unsafe = rules.WITHOUT_EXCEPTIONS
        return tuple(sorted(self.violations, key=lambda v: (not v.code.startswith(unsafe), v.severity != "error", v.location, v.code)))

    @property
    def summary(self) -> str:
        """One line of counts, which a publisher can compare with `build.json`."""
        counts = ", ".join(f"{code} {len(self.library.in_language(code))}" for code in self.library.languages)
        found = f"{len(self.violations)} violations" if self.violations else "no violations"
        return f"{found}; situations: {counts}; rules: {len(rules.all_rules())}; content {self.library.digest}"

    def link(self, path: str) -> str:
        """Return the address of a file on the host in whose job this runs; nothing elsewhere."""
        parts = [self.environment.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
        return f"{parts[0]}/{parts[1]}/blob/{parts[2]}/{path}" if path and all(parts) else ""


def names() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(sorted(found.name for found in iter_modules(__path__)))


def write(name: str, report: Report) -> str:
    """Return the report in a format."""
    return str(import_module(f"{__name__}.{name}").write(report))
