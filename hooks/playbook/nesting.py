"""Where YAML goes wrong, and what it can do that no file here has reason to: nest deeply, and repeat a part by a name.

Beyond some thousands of levels its reader in C overflows the stack and ends Python without a word.
"""

from __future__ import annotations

import re

import yaml

_DEEPEST = 20
"""Levels; the files of a playbook have four."""
_OPENING = "[{-?\n"
"""Every level begins with one of these."""
_ALIAS = "*"
_OPENED = re.compile(r"\b(flow|quoted)\b")

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def unwanted(text: str) -> tuple[str, int] | None:
    """Return `nested` or `alias`, the first that the text has, and its line, counted from 0; None of what cannot be read at all."""
    if sum(text.count(sign) for sign in _OPENING) <= 10 * _DEEPEST and _ALIAS not in text:
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
                return "nested" if depth > _DEEPEST else "alias", event.start_mark.line if event.start_mark else 0
    except yaml.YAMLError:
        return None
    return None


def line_of(error: yaml.YAMLError) -> int:
    """Return the line to mend, counted from 0: where a bracket or a quotation mark was opened, not where its end was missed."""
    opened = getattr(error, "context_mark", None) if _OPENED.search(getattr(error, "context", None) or "") else None
    mark = opened or getattr(error, "problem_mark", None)
    return int(mark.line) if mark else 0
