"""A YAML file of words → a mapping, and where something stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from playbook.findings import Fault, fault
from playbook.model import Location
from playbook.nesting import line_of, unwanted

Words = Mapping[str, Any]

CODE = "PB013"
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_mapping(content: bytes, path: str) -> tuple[Words, list[Fault]]:
    """Return what a file of words holds, empty where it cannot be read, and what is wrong with it."""
    try:
        text = content.decode("utf-8-sig")
        if found := unwanted(text):
            return {}, [fault(CODE, Location(path=path, line=found[1] + 1), found[0])]
        data = yaml.load(text, Loader=_Loader)
    except UnicodeDecodeError as error:
        return {}, [fault(CODE, Location(path=path, line=content.count(b"\n", 0, error.start) + 1), "encoding")]
    except yaml.YAMLError as error:
        return {}, [fault(CODE, Location(path=path, line=line_of(error) + 1), "broken")]
    except ValueError:
        return {}, [fault(CODE, Location(path=path), "broken")]
    if not isinstance(data, dict) or not data:
        return {}, [fault(CODE, Location(path=path), "no-keys")]
    return data, []


def fault_at(path: str, content: bytes, at: str, key: str, **values: Any) -> Fault:
    """Return a fault at the line that begins with the word `at`."""
    lines = content.decode("utf-8-sig").splitlines()
    line = next((i for i, text in enumerate(lines, 1) if at and text.strip().startswith(f"{at}:")), 1)
    return fault(CODE, Location(path=path, line=line), key, **values)
