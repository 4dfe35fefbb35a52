"""What changed → the text of a comment on a pull request: phrases before and after, the languages side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from playbook.differences import Difference, Row
from playbook.language import Language
from playbook.library import Library

MARKER = "<!-- playbook compare -->"
"""First line of the comment, by which it is found again and rewritten."""

_LONGEST = 60_000
"""Characters; the host takes no comment longer than 65,536."""
_SIGNS = re.compile(r"[\\`*_\[\]|~#]")
_CALLS = re.compile(r"[@#](?=\w)|/(?=/)|\](?=[(:])|(?<=www)\.", re.IGNORECASE)
"""Where the host would call somebody, or make a link of bare words, even of escaped ones."""

Languages = Mapping[str, Language]


def comment(changed: Iterable[Difference], others: Sequence[str], library: Library) -> str:
    """Return the comment as the host's Markdown; what somebody wrote is shown as written, whatever signs it holds."""
    languages, found = library.languages, tuple(changed)
    written = [change for change in found if change.rows]
    lines = [MARKER, f"## {_both(languages, 'title')}", "", *([] if written else [_both(languages, "nothing"), ""])]
    shown, left_out = _fitting([list(_situation(change, languages)) for change in written])
    lines += shown
    if left_out:
        names = [_name(change) for change in written[-left_out:]]
        lines += [f"{_both(languages, 'more')} {', '.join(names[:100])}{' …' if len(names) > 100 else ''}", ""]
    if stale := [change for change in found if change.stale]:
        lines += _stale(stale[:100], languages)
    if others:
        lines += [f"**{_both(languages, 'others')}**: {', '.join(f'`{_plain(path)}`' for path in others[:50])}", ""]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """Return the text so that the host shows its very signs: no markup, no table cell, nobody called, no link."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SIGNS.sub(r"\\\g<0>", text)
    return _CALLS.sub(r"\g<0><!-- -->", text).replace("\r", "").replace("\n", "<br>")


def _fitting(blocks: Sequence[Sequence[str]]) -> tuple[list[str], int]:
    """Return the lines of the first blocks that fit, and how many blocks do not."""
    lines: list[str] = []
    room = _LONGEST * 2 // 3
    for place, block in enumerate(blocks):
        room -= sum(len(line) + 1 for line in block)
        if room < 0:
            return lines, len(blocks) - place
        lines += block
    return lines, 0


def _situation(change: Difference, languages: Languages) -> Iterator[str]:
    versions = change.after or change.before
    titles = " · ".join(escaped(versions[code].title) for code in languages if code in versions)
    state = "" if change.before and change.after else f" ({_both(languages, 'new' if change.after else 'gone')})"
    code = next(iter(versions.values())).code
    yield f"### {f'{code} · ' if code else ''}{titles}{state}"
    yield from ("", f"`{_plain(_name(change))}`", "")
    yield f"| | | {' | '.join(language.name for language in languages.values())} |"
    yield "|---|---|" + "---|" * len(languages)
    for row in change.rows:
        yield from _rows(row, change, languages)
    yield ""


def _rows(row: Row, change: Difference, languages: Languages) -> Iterator[str]:
    """Yield a line for what was, where something was, and one for what is; what did not change stands in the second alone."""
    label = _label(row.key, row.number, languages)
    differs = {code: row.before.get(code) != row.after.get(code) for code in languages}
    if any(row.before.get(code) is not None for code in languages):
        cells = [_cell(row.before.get(code)) if differs[code] else "" for code in languages]
        yield f"| {label} | {_both(languages, 'before', '<br>')} | {' | '.join(cells)} |"
        label = ""
    if any(row.after.get(code) is not None for code in languages):
        marks = {code: languages[code].review["stale"] for code in languages if _part(row) in change.stale.get(code, ())}
        cells = [_cell(row.after.get(code)) + (f"<br>⚠️ _{marks[code]}_" if code in marks else "") for code in languages]
        yield f"| {label} | **{_both(languages, 'after', '**<br>**')}** | {' | '.join(cells)} |"


def _stale(changed: Sequence[Difference], languages: Languages) -> Iterator[str]:
    yield from (f"### ⚠️ {_both(languages, 'stale_title')}", "")
    for language in languages.values():
        yield from (str(language.review["stale_lead"]), "")
    for change in changed:
        for code, parts in change.stale.items():
            keys = (part.partition(".") for part in parts[:20])
            names = ", ".join(_name_of(key, int(place) + 1 if place else None, languages[code]) for key, _, place in keys)
            yield f"- {languages[code].name}: {names}{' …' if len(parts) > 20 else ''} · `playbook accept {_plain(_name(change))}`"
    yield ""


def _part(row: Row) -> str:
    """Return the name of the row's part as fingerprints know it: the trigger has its cues, a list without numbers is one."""
    key = "trigger" if row.key == "cues" else row.key
    return f"{key}.{(row.number or 1) - 1}" if key in ("approved", "forbidden", "steps") else key


def _label(key: str, number: int | None, languages: Languages) -> str:
    return "<br>".join(dict.fromkeys(_name_of(key, number, language) for language in languages.values()))


def _name_of(key: str, number: int | None, language: Language) -> str:
    words = {**language.review, **language.headings, "title": language.review["name"]}
    name = str(words.get(key, f"`{key}`"))
    return f"{name} {number}" if number else name


def _name(change: Difference) -> str:
    return next(iter((change.after or change.before).values())).id


def _both(languages: Languages, key: str, between: str = " · ") -> str:
    return between.join(str(language.review[key]) for language in languages.values())


def _cell(text: str | None) -> str:
    return "—" if text is None else escaped(text)


def _plain(path: str) -> str:
    """Return a path for a place where no sign can be escaped."""
    return re.sub(r"[`|<>&@\s]", "?", path)
