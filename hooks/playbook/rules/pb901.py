"""An exception hides nothing.

## What it does

Reports an entry of `allow` in a situation where the named rule finds nothing, is not known, or knows no exceptions.

## Why

An exception that is no longer needed would hide the next real fault.

## Bad

```yaml
allow: {PB101: the section follows next week}
```

## Good

The line is deleted once the section is there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from playbook.library import Library
from playbook.model import Location
from playbook.rules import WITHOUT_EXCEPTIONS, all_rules
from playbook.spelling import nearest, shortened

NAME = "unused-exception"


def check(library: Library, needed: Collection[tuple[str, str]]) -> Iterator[tuple[Location, str]]:
    """Yield every exception that is not among the needed ones, each a path and the code of a rule."""
    codes = {rule.code: rule.code for rule in all_rules()} | {rule.name: rule.code for rule in all_rules()}
    for situation in library.situations:
        for code, reason in situation.allow.items():
            if codes.get(code) != code:
                near = nearest(code, codes)
                instruction = f"write “{codes[near]}”" if near else "write the code that stands in the message, such as “PB101”"
                yield reason.location, f"the exception “{shortened(code)}” names no rule; {instruction}"
            elif code.startswith(WITHOUT_EXCEPTIONS):
                yield reason.location, f"there are no exceptions to {code}; delete this one from “allow” and mend the text"
            elif (situation.path, code) not in needed:
                yield reason.location, f"the exception “{code}” hides nothing; delete it from “allow”"
