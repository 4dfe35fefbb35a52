"""The YAML between the two `---` of a file → values with their places.

MkDocs swallows broken front matter even with `--strict`, so it is read here. Only the tree is composed and every
scalar stays the text that was typed: `нет` or `2026-11-22` mean what the parser says, not what YAML guesses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import yaml
from yaml.reader import Reader

from playbook.findings import Fault, fault
from playbook.model import Location, Text
from playbook.nesting import line_of, unwanted

Value = Text | tuple[Text, ...] | Mapping[str, Text]

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = "---"
LEFT_BY_MERGE = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""What YAML takes for the end of a line and no editor does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stood in the front matter; empty where there was none or it could not be read."""

    values: Mapping[str, Value] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    body_starts: int = 1
    """First line after the front matter."""
    faults: tuple[Fault, ...] = ()


def read(lines: list[str], path: str) -> FrontMatter:
    """Return the front matter of a file given as lines; faults of shape are PB003 and PB005."""
    first = next(i for i, line in enumerate(lines) if line.strip())
    if lines[first].rstrip() != _FENCE:
        return FrontMatter()
    if first:
        read_anyway = read(["---", *[""] * first, *lines[first + 1 :]], path)
        return replace(read_anyway, faults=(*_broken(path, first + 1, "late", 1).faults, *read_anyway.faults))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in (_FENCE, "...")), None)
    if end is None:
        body = next((i for i, line in enumerate(lines, 1) if line.startswith(("# ", "## "))), len(lines) + 1)
        return _broken(path, 1, "open", body)
    if merged := next((number for number, line in enumerate(lines[1:end], 2) if LEFT_BY_MERGE.match(line)), 0):
        return _broken(path, merged, "merge", end + 2)
    text = "\n".join(lines[1:end]).translate(_BREAKS)
    if found := unwanted(text):
        return _broken(path, found[1] + 2, found[0], end + 2)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return _broken(path, line_of(error) + 2, "broken", end + 2)
    except yaml.YAMLError:
        hidden = Reader.NON_PRINTABLE.search(text)
        return _broken(path, text.count("\n", 0, hidden.start() if hidden else 0) + 2, "character", end + 2)
    if root is None:
        return FrontMatter(body_starts=end + 2)
    if not isinstance(root, yaml.MappingNode):
        return _broken(path, 2, "no-fields", end + 2)
    return _fields(root, path, end + 2)


def _broken(path: str, line: int, key: str, body_starts: int) -> FrontMatter:
    return FrontMatter(body_starts=body_starts, faults=(fault("PB003", Location(path=path, line=line), key),))


def _fields(root: yaml.MappingNode, path: str, body_starts: int) -> FrontMatter:
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    faults: list[Fault] = []
    for key, node in root.value:
        place = _place(key, path)
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        value = _value(node, path)
        if name in values:
            faults.append(fault("PB005", place, "twice", field=name, line=lines[name]))
        elif not name or value is None:
            faults.append(fault("PB003", place, "nested-field", field=name))
            lines.setdefault(name, place.line)
        else:
            values[name], lines[name] = value, place.line
    return FrontMatter(values=values, lines=lines, body_starts=body_starts, faults=tuple(faults))


def _place(node: yaml.Node, path: str) -> Location:
    return Location(path=path, line=node.start_mark.line + 2, column=node.start_mark.column + 1)


def _text(node: yaml.Node, path: str) -> Text | None:
    return Text(text=str(node.value).strip(), location=_place(node, path)) if isinstance(node, yaml.ScalarNode) else None


def _value(node: yaml.Node, path: str) -> Value | None:
    """Return a value one level deep, or None: nothing recurses, so anchors that refer to themselves do no harm."""
    if isinstance(node, yaml.SequenceNode):
        texts = [_text(child, path) for child in node.value]
        return None if None in texts else tuple(text for text in texts if text)
    if isinstance(node, yaml.MappingNode):
        pairs = [(_text(key, path), _text(value, path)) for key, value in node.value]
        return {key.text: value for key, value in pairs if key and value} if all(k and v for k, v in pairs) else None
    return _text(node, path)
