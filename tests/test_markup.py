"""Nothing that a browser would run is hidden behind code, comments or odd forms."""

from __future__ import annotations

import pytest

from playbook import markup


def html_of(text: str) -> list[tuple[int, str]]:
    outside, _ = markup.outside_code(list(enumerate(text.split("\n"), 1)))
    return [(found.location.line, found.text) for found in markup.scan(outside, "docs/a.md").html]


def links_of(text: str) -> list[str]:
    outside, _ = markup.outside_code(list(enumerate(text.split("\n"), 1)))
    return [found.text for found in markup.scan(outside, "docs/a.md").links]


@pytest.mark.parametrize(
    "text",
    [
        "<b>",
        "</b>",
        "<img src=x onerror=alert(1)",
        "<!DOCTYPE html>",
        "<?php ?>",
        "<!--",
        "<!-->",
        "<!--->",
        "<!-- a --!> b -->",
        "<!-- <!-- -->",
        "<!-- <b> -->",
        "<svg/onload=alert(1)>",
        "<tel:/onclick=alert(1)>",
        "<https:/onclick=alert(1)>",
        "{ onclick=alert(1) }",
        "{: style='x' }",
        "{<b>}",
        "\\<b>",
        "\\`<b>`",
        "`<!--` <b> `-->`",
        "<!-- ` --> <b> `",
        "`код\nдальше <b>`",
        "``а\n`<b>`",
        "``` ` <b>",
        "    <b>",
        "> <b>",
        "- ```\n  <b>\n  ```",
        "```\nкод\n`````\n\n```\n<b>",
        "``` два слова\n<b>\n```",
        "  ```\n<b>\n  ```",
    ],
)
def test_a_tag_is_seen_wherever_some_renderer_would_let_it_through(text: str) -> None:
    assert html_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "3 < 5 > 2",
        "<<слово>>",
        "`<b>`",
        "а\n\nб `<b>`",
        "``<b> ` ``",
        "```html\n<b>\n```",
        "~~~\n```\n<b>\n~~~",
        "   ```\n   <b>\n   ```",
        "<https://example.com/?a=b>",
        "<help@example.com>",
        "<!-- заметка -->",
        "<!-- в две\nстроки `код` -->",
        "{номер}",
        "[а](b.md)",
    ],
)
def test_plain_text_and_code_are_left_alone(text: str) -> None:
    assert html_of(text) == []


def test_one_finding_stands_for_a_line_full_of_tags() -> None:
    assert html_of("<b>a</b>\nб\n<i>в</i>") == [(1, "<b>"), (3, "<i>")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[а](b.md)", ["b.md"]),
        ('[а]( b.md "имя")', ['b.md "имя"']),
        ("![а](b.png)", ["b.png"]),
        ("[а](<b.md>)", ["<b.md>"]),
        ("[а]: b.md", ["b.md"]),
        ("[а]:\n   b.md", ["b.md"]),
        ("- [а]: b.md", ["b.md"]),
        ("<http://a.b>", ["http://a.b"]),
        ("[![а](b.png)](c.md)", ["b.png", "c.md"]),
        ("[а\n](b.md)", ["b.md"]),
        ("`[а](b.md)`", []),
        ("```\n[а](b.md)\n```", []),
    ],
)
def test_every_target_of_a_link_is_found(text: str, targets: list[str]) -> None:
    assert links_of(text) == targets


def test_blanked_comments_leave_every_line_where_it_was() -> None:
    lines = [(5, "а <!-- б"), (6, "в --> г"), (9, "<!-- д")]

    assert markup.without_comments(lines) == [(5, "а       "), (6, "      г"), (9, "<!-- д")]
