"""Nothing gets into a finished page that a browser would run, and whoever put it there is told where and what to do."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from conftest import PROJECT, WORLD, Project
from playbook import policy

HEAD = '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>x</title></head><body>'
HOSTILE = """\
# Как писать

<script>globalThis.canary = 1</script>
<img src=x onerror="globalThis.canary = 1">
<svg onload="globalThis.canary = 1"><script>globalThis.canary = 1</script></svg>
<math><mtext><table><mglyph><style><img src=x onerror="globalThis.canary = 1"></style></mglyph></table></mtext></math>
<iframe srcdoc="<script>parent.canary = 1</script>"></iframe>
<form action="javascript:globalThis.canary = 1"><button formaction="javascript:globalThis.canary = 1">Дальше</button></form>
<p style="position: fixed; inset: 0" onclick="globalThis.canary = 1">Слова остаются</p>
<base href="https://evil.test/"><meta http-equiv="refresh" content="0; url=https://evil.test/"><link rel="stylesheet" href="https://evil.test/a.css">

[щёлкни](javascript:globalThis.canary=1) [и сюда](data:text/html,<script>canary=1</script>)

## Раздел { onmouseover="globalThis.canary=1" style="color:red" }
"""
"""An ordinary page as it would be if the rules had let it through."""
ALLOWED = """\
# Как писать

Слово **важно**, `код <b>`, [ссылка](https://example.test/ "куда") и [почта](mailto:a@example.test).

| Пишите | Не пишите |
|:-------|----------:|
| так    | *эдак*    |

!!! note "Заметка"
    Текст.

??? tip
    Скрыто.

```yaml
code: 1
```
"""


def strangers(body: str, **options: frozenset[str]) -> tuple[str, ...]:
    return policy.examine([("ru/index.html", f"{HEAD}{body}")], **options).strangers


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("<script>go()</script>", "put it into a file"),
        ('<script type="module">go()</script>', "put it into a file"),
        ('<script type="importmap">{}</script>', "put it into a file"),
        ('<script type="text/plain2">go()</script>', "put it into a file"),
        ("<style>p { color: red }</style>", "put it into a file"),
        ('<p style="color: red">x</p>', "give it a class"),
        ("<p onclick=go()>x</p>", "listen for the event in a script"),
        ("<svg/onload=go()>", "listen for the event in a script"),
        ('<img alt="x"OnError\n=go()>', "listen for the event in a script"),
        ('<svg><use xlink:href="https://icons.test/a.svg#b"/></svg>', "not of this site"),
        ("<div><template shadowrootmode=open><script>go()</script></template></div>", "not allowed in a page"),
        ('<a href="javascript:go()">x</a>', "may run in the page"),
        ('<a href=" java\tscript:go()">x</a>', "may run in the page"),
        ('<a href="&#106;avascript:go()">x</a>', "may run in the page"),
        ('<a href="data:text/html,x">x</a>', "may run in the page"),
        ('<form action="javascript:go()"></form>', "may run in the page"),
        ('<script src="https://cdn.test/a.js"></script>', "not of this site"),
        ('<script src="//cdn.test/a.js"></script>', "not of this site"),
        ('<script src="\\\\cdn.test/a.js"></script>', "not of this site"),
        ('<link rel="stylesheet" href="https://fonts.test/a.css">', "not of this site"),
        ('<link rel="alternate stylesheet" href="https://fonts.test/a.css">', "not of this site"),
        ('<link rel="preconnect" href="https://fonts.test/">', "not of this site"),
        ('<img src="https://counter.test/1.gif">', "not of this site"),
        ('<svg><use href="https://icons.test/a.svg#b"/></svg>', "not of this site"),
        ('<form action="https://form.test/"></form>', "not of this site"),
        ('<meta http-equiv="refresh" content="0; url=https://evil.test/">', "not of this site"),
        ("<iframe></iframe>", "not allowed in a page"),
        ("<object></object>", "not allowed in a page"),
        ('<base href="/">', "not allowed in a page"),
        ('<a title="> <b" onclick="go()">x</a>', "listen for the event in a script"),
        ("<a title='>' onclick='go()'>x</a>", "listen for the event in a script"),
        ('<a title="x"onclick="go()">x</a>', "listen for the event in a script"),
        ('<p title="a" TITLE="b" onclick="go()">x</p>', "listen for the event in a script"),
        ('<a href="javascript:go()" HREF="#" href="#">x</a>', "may run in the page"),
        ('<!--><img src="x" onerror="go()">-->', "listen for the event in a script"),
        ("<noscript><style>p { color: red }</style></noscript>", "put it into a file"),
        ("<style>p { color: red }", "put it into a file"),
        ("<script><!--<script></script>go()</script>", "put it into a file"),
        ('<svg><script href="https://cdn.test/a.js"></script></svg>', "not of this site"),
    ],
)
def test_what_would_run_or_come_from_elsewhere_is_named_with_its_page_and_a_remedy(body: str, named: str) -> None:
    found = strangers(body)

    assert [line for line in found if line.startswith("ru/index.html: ") and named in line], found
    assert set(strangers(f"<p title=x></p>{body}")) == set(found), "how the rest of a page is written makes no difference"


@pytest.mark.parametrize(
    "body",
    [
        '<script src="../assets/a.js"></script><link rel="stylesheet" href="a.css"><img src="/a.png">',
        '<script type="application/json" id="x">{"a": "\\u003cscript>"}</script>',
        '<a href="https://example.test/">x</a><a href="mailto:a@b.test">x</a><a href="tel:112">x</a>',
        '<a href="?q=a:b">x</a><a href="../ru/a:b/">x</a>',
        '<link rel="canonical" href="https://playbook.test/"><link rel="alternate" hreflang="ro" href="https://playbook.test/ro/">',
        '<meta http-equiv="refresh" content="0; url=../new/">',
        "<p>&lt;script&gt;go()&lt;/script&gt; onclick=go() javascript:go()</p>",
    ],
)
def test_what_pages_are_made_of_is_let_be(body: str) -> None:
    assert strangers(body) == ()
    assert strangers(f"<p title=x></p>{body}") == (), "how the rest of a page is written makes no difference"


def test_what_is_known_is_allowed_by_its_hash_and_by_nothing_more() -> None:
    def source(code: str) -> str:
        return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"

    assert policy.source("go(1)") == source("go(1)")
    script, style = 'go("ё") && 1 < 2', "p > b { color: red }"
    pages = [("a.html", f"{HEAD}<script>{script}</script><style>{style}</style>")]

    found = policy.examine(pages, inline=frozenset({source(script), source(style)}))

    assert found.strangers == ()
    assert f"script-src 'self' {source(script)};" in found.policy
    assert f"style-src 'self' {source(style)};" in found.policy
    assert source(script) not in policy.examine([("a.html", HEAD)], inline=frozenset({source(script)})).policy
    assert policy.examine([("a.html", f"{HEAD}<script>{script} </script>")], inline=frozenset({source(script)})).strangers


def test_same_fault_of_a_template_is_said_once() -> None:
    found = policy.examine((f"{number}.html", f"{HEAD}<p style=x>") for number in range(500)).strangers

    assert len(found) == 1
    assert "also in 499 other pages" in found[0]


def test_page_in_which_the_policy_would_come_too_late_is_not_let_through() -> None:
    assert policy.examine([("a.html", "<html><head><title>x</title></head></html>")]).strangers


def test_build_fails_and_leaves_nothing_to_publish_when_a_template_has_a_script_in_it(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    (made.folder / "overrides").unlink()
    for path in (PROJECT / "overrides").rglob("*"):
        target = made.folder / "overrides" / path.relative_to(PROJECT / "overrides")
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    template = made.folder / "overrides" / "category.html"
    template.write_text(template.read_text("utf-8").replace("</h1>", "</h1><script>go()</script>"), "utf-8")

    built = made.build()

    assert built.returncode == 1
    assert "ro/complaints-crises/index.html: a script stands in the page, “go()”; put it into a file" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (made.site / "build.json").exists()


def test_what_got_past_the_rules_is_taken_out_of_an_ordinary_page(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    (made.folder / "past.py").write_text(
        f"def on_page_markdown(markdown, page, **_):\n    return {HOSTILE!r} if 'authoring' in page.file.src_uri else markdown\n", "utf-8"
    )
    config = made.folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("[hooks/events.py]", "[hooks/events.py, past.py]"), "utf-8")

    built = made.build()

    # The policy would have stopped the build at anything that was left.
    assert built.returncode == 0, built.stderr
    article = (made.site / "ru/authoring/index.html").read_text("utf-8").partition("<article")[2].partition("</article>")[0]
    assert "Слова остаются" in article
    assert ">щёлкни</a>" in article
    assert '<h2 id="_2">Раздел</h2>' in article
    assert "canary" not in article
    assert "evil.test" not in article


def test_what_writers_may_write_comes_through_as_it_was(project: Callable[[Path], Project]) -> None:
    made = project(WORLD)
    page = made.docs / "ru/authoring/index.md"
    page.write_text(ALLOWED, "utf-8")

    built = made.build()

    assert built.returncode == 0, built.stderr
    html = (made.site / "ru/authoring/index.html").read_text("utf-8")
    for part in (
        "<strong>важно</strong>",
        "<code>код &lt;b&gt;</code>",
        'href="https://example.test/" title="куда"',
        'href="mailto:a@example.test"',
        '<th align="left">Пишите</th>',
        '<td align="right"><em>эдак</em></td>',
        '<div class="admonition note">',
        '<details class="tip">',
        "<pre",
    ):
        assert part in html, part
