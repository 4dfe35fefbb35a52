"""Raw HTML and link targets in Markdown, as a browser would come to meet them.

Whoever hides a tag counts on two readers disagreeing on where code or a comment ends. So where renderers differ, this
one takes the stricter view: code in a line ends in that line, a code block has to be closed, and what stands in a comment is read too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playbook.model import Location, Text

_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_INFO = re.compile(r"[ \t]*[\w#.+-]*[ \t]*")
_COMMENT = ("<!--", "-->")
_TICKS = re.compile(r"`+")
_TOKEN = re.compile(r"`+|<!--|<(?:[a-zA-Z/?]|!)|\{[^{}\n]*\}")
# What has a good scheme but not the form of an address is a tag to some renderers: `<tel:/onclick=…>`.
_AUTOLINK = re.compile(r'<(https://[^\s<>"]*|(?:mailto:)?[^\s<>@:/"]+@[^\s<>@/"]+|(?!https|mailto|tel)[a-z][a-z0-9+.-]*:[^\s<>"]*)>', re.I)
_REFERENCE = re.compile(r"\]:\s*+(\S+)")
_SHOWN = 40

Lines = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What a browser would act on, in the order of the file."""

    html: tuple[Text, ...]
    """Tags, declarations, comments left open or closed early, and attributes in braces; the first of each line."""
    links: tuple[Text, ...]
    """Targets of links, images, reference definitions and autolinks, as written."""


def outside_code(lines: Lines) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the lines outside code blocks; and the first line of every block left open, which is not taken for code."""
    outside: list[tuple[int, str]] = []
    opened: list[tuple[int, str]] = []
    position = 0
    ends = _block_ends(lines)
    while position < len(lines):
        if position in ends:
            end = ends[position]
            if end:
                position = end + 1
                continue
            opened.append(lines[position])
        outside.append(lines[position])
        position += 1
    return outside, opened


def without_comments(lines: Lines) -> list[tuple[int, str]]:
    """Return the lines with closed comments blanked; an open one stays, and is judged as raw HTML."""
    if not any(_COMMENT[0] in line for _, line in lines):
        return list(lines)
    text, pieces, position = _joined(lines), [], 0
    while (start := text.find(_COMMENT[0], position)) >= 0 and (end := text.find(_COMMENT[1], start + 4)) >= 0:
        pieces += [text[position:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        position = end + 3
    blanked = "".join([*pieces, text[position:]]).split("\n")
    return [(number, line) for (number, _), line in zip(lines, blanked, strict=True)]


def scan(lines: Lines, path: str) -> Markup:
    """Return the markup in lines that stand outside code blocks."""
    return _Scanner(lines, path).scan()


def _block_ends(lines: Lines) -> dict[int, int]:
    """Return, for the first line of each code block, its last one; 0 for a block that some renderer would not take for one.

    A block ends at its own fence, no longer and no shorter, indented alike; a line indented less leaves it open.
    After the first fence stands one word at most.
    """
    ends: dict[int, int] = {}
    start, fence, indent = -1, "", ""
    for position, (_, line) in enumerate(lines):
        if start >= 0 and line.rstrip() == indent + fence:
            ends.setdefault(start, position)
            start = -1
            continue
        if start >= 0 and line.strip() and not line.startswith(indent):
            ends[start], start = 0, -1
        if start < 0 and (found := _FENCE.match(line)):
            start, fence, indent = position, found["fence"], line[: found.start("fence")]
            if not _INFO.fullmatch(found["info"]):
                ends[start] = 0
    if start >= 0:
        ends[start] = 0
    return ends


def _doubtful_rows(lines: Lines) -> set[int]:
    """Return the rows in which nobody can say what is code: backticks without partners, and what follows them up to an empty line."""
    doubtful: set[int] = set()
    for row, (_, line) in enumerate(lines):
        if ("`" in line and not _is_paired(line)) or (row - 1 in doubtful and line.strip(" \t>")):
            doubtful.add(row)
    return doubtful


def _is_paired(line: str) -> bool:
    if "\\`" in line:
        return False
    runs = [len(run) for run in _TICKS.findall(line)]
    ends = {length: place for place, length in enumerate(runs)}
    place = 0
    while place < len(runs):
        if ends[runs[place]] == place:
            return False
        place = runs.index(runs[place], place + 1) + 1
    return True


def _joined(lines: Lines) -> str:
    return "\n".join(line for _, line in lines)


def _inline_targets(text: str) -> Iterator[tuple[str, int]]:
    first, *others = text.split("](")
    start = len(first) + 2
    for piece in others:
        yield piece.partition(")")[0].strip(), start
        start += len(piece) + 2


class _Scanner:
    """Walks once over the text, so that a megabyte of one sign takes no longer than a megabyte of words."""

    def __init__(self, lines: Lines, path: str) -> None:
        self.text, self.path = _joined(lines), path
        self.numbers = [number for number, _ in lines]
        self.starts = [0]
        for _, line in lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.html: list[Text] = []
        self.links: list[Text] = []
        self.clear: list[str] = []
        self.copied = self.comment_end = self.judged = 0
        self.ticks: dict[tuple[int, int], list[int]] = {}
        for run in _TICKS.finditer(self.text):
            self.ticks.setdefault((self._row(run.start()), len(run[0])), []).append(run.start())
        self.doubtful = _doubtful_rows(lines)

    def scan(self) -> Markup:
        position = 0
        while found := _TOKEN.search(self.text, position):
            position = self._read(found[0], found.start(), found.end())
        self.clear.append(self.text[self.copied :])
        self.links += self._targets("".join(self.clear))
        return Markup(html=tuple(self.html), links=tuple(sorted(self.links, key=lambda link: link.location)))

    def _read(self, token: str, start: int, end: int) -> int:
        """Note what the token is and return where to go on."""
        if token[0] == "`":
            return self._code(start, end)
        if token == _COMMENT[0]:
            self._comment(start, end)
        elif token[0] == "{":
            if "=" in token:
                self._found_html(start, end)
            return start + 1
        elif token[0] == "<":
            if autolink := _AUTOLINK.match(self.text, start):
                self.links.append(self._at(autolink[1], start))
            else:
                self._found_html(start)
        return end

    def _code(self, start: int, end: int) -> int:
        """Blank the code that begins here and return its end, which lies in the same line."""
        row = self._row(start)
        if start < self.comment_end or row in self.doubtful:
            return end
        runs = self.ticks[row, end - start]
        after = bisect_left(runs, end)
        if after == len(runs):
            return end
        closed = runs[after] + end - start
        self.clear += [self.text[self.copied : start], " " * (closed - start)]
        self.copied = closed
        return closed

    def _comment(self, start: int, end: int) -> None:
        """Note a comment that is left open, or that browsers end early or see begin twice."""
        if start < self.comment_end:
            return
        closed = self.text.find(_COMMENT[1], end)
        words = self.text[end:closed]
        if closed < 0 or words.startswith((">", "->")) or "--!>" in words or _COMMENT[0] in words:
            self._found_html(start)
        self.comment_end = closed if closed >= 0 else len(self.text)

    def _targets(self, clear: str) -> Iterator[Text]:
        """Yield the targets of links, images and references, each once a line."""
        known = set[tuple[int, str]]()
        for target, offset in (*_inline_targets(clear), *((found[1], found.start(1)) for found in _REFERENCE.finditer(clear))):
            place = self._row(offset), target
            if target and place not in known:
                known.add(place)
                yield self._at(target, offset)

    def _row(self, offset: int) -> int:
        return bisect_left(self.starts, offset + 1) - 1

    def _at(self, text: str, offset: int) -> Text:
        row = self._row(offset)
        return Text(text=text, location=Location(path=self.path, line=self.numbers[row], column=offset - self.starts[row] + 1))

    def _found_html(self, start: int, end: int = 0) -> None:
        """Note what begins here, as much of it as helps to find it; the first of a line stands for all of them."""
        if start < self.judged:
            return
        line_end = self.text.find("\n", start)
        self.judged = line_end if line_end >= 0 else len(self.text)
        line = self.text[start : min(start + _SHOWN, self.judged)]
        closed = line.find(">") + 1
        self.html.append(self._at(line[: end - start if end else closed or _SHOWN], start))
