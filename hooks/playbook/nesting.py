"""How deep YAML nests: beyond some thousands of levels its reader in C overflows the stack and ends Python without a word."""

from __future__ import annotations

import yaml

_DEEPEST = 20
"""Levels; the files of a playbook have four."""
_OPENING = "[{-?\n"
"""Every level begins with one of these."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def is_too_deep(text: str) -> bool:
    """Whether the text nests deeper than any file here has reason to; what cannot be read at all does not."""
    if sum(text.count(sign) for sign in _OPENING) <= 10 * _DEEPEST:
        return False
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return True
    except yaml.YAMLError:
        return False
    return False
