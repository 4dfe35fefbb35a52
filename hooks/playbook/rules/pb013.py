"""The file of a language or the taxonomy cannot be used.

## What it does

Checks `_taxonomy.yml` and every `_language.yml`: readable, no key missing, none unknown, all words there. As long as
one is broken, nothing that depends on it is judged.

## Why

One missing word would stop every page of the language.

## Bad

```yaml
headings:
  trigger: Ситуация
```

## Good

```yaml
headings:
  trigger: Ситуация
  approved: Разрешённые фразы
  forbidden: Запрещённые фразы
  steps: Порядок действий
  limits: Ограничения
  escalation: Эскалация
  rationale: Почему это работает
```
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library import Library
from playbook.model import Location

NAME = "bad-language-file"


def check(library: Library) -> Iterator[tuple[Location, str]]:
    """Yield the parser's faults of this code."""
    return library.faults_of("PB013")
