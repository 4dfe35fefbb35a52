"""Messages are said in the reader's language, and none is ever lost."""

from __future__ import annotations

import re

import pytest

from conftest import PROJECT, Files
from playbook import messages, rules
from playbook.findings import Rule
from playbook.library import Library, read_folder
from playbook.messages import Messages, slots, templates
from playbook.model import Location

LANGUAGES = sorted(path.parent.name for path in (PROJECT / "docs").glob("*/_language.yml"))
RULES = [pytest.param(rule, id=rule.code) for rule in rules.all_rules()]
HEADINGS = {
    messages.ENGLISH: ["What it does", "Why", "Bad", "Good"],
    "ru": ["Что проверяется", "Зачем", "Плохо", "Хорошо"],
    "ro": ["Ce se verifică", "De ce", "Greșit", "Corect"],
}
PATH = "ru/difficult-callers/caller-doubts.md"
CODE = PROJECT / "hooks" / "playbook"


def page(name: str) -> bytes:
    return (PROJECT / "docs" / name).read_bytes()


def said(files: Files, language: str | None = None) -> list[str]:
    return [violation.message for violation in rules.run(Library.build(files), language)]


def without_title(world: Files) -> Files:
    """Return the little world in which one Russian situation has lost its title, with the pages of the rule that says so."""
    pages = {name: page(name) for name in ("ru/authoring/rules/pb009.md", "ro/authoring/rules/pb009.md")}
    return {**world, **pages, PATH: world[PATH].replace("# Клиент вам не верит\n".encode(), b"")}


def meanings(name: str, language: str) -> dict[str, set[str]]:
    """Return the values that each message names, its plural forms taken together."""
    found = templates(messages.page_in(PROJECT / "docs", name, language))
    named: dict[str, set[str]] = {}
    for key, template in found.items():
        named.setdefault(key.partition(".")[0], set()).update(slots(template))
    return named


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_message_or_hides_what_another_names(rule: Rule, language: str) -> None:
    own = PROJECT / "docs" / language / messages.FOLDER / f"{rule.code.lower()}.md"

    assert own.is_file()
    assert meanings(rule.code, language) == meanings(rule.code, messages.ENGLISH)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", [messages.ENGLISH, *LANGUAGES])
def test_page_of_a_rule_says_what_why_bad_and_good(rule: Rule, language: str) -> None:
    found = messages.page_in(PROJECT / "docs", rule.code, language)

    assert [section.heading for section in found.sections] == HEADINGS[language]
    assert 5 < len(messages.title(found)) <= 70
    text = messages.body(found)
    assert all(part.strip() for part in re.split(r"^## .*$", text, flags=re.MULTILINE))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", [messages.ENGLISH, *LANGUAGES])
def test_every_message_is_a_fact_and_an_instruction(rule: Rule, language: str) -> None:
    for key, template in templates(messages.page_in(PROJECT / "docs", rule.code, language)).items():
        fact, _, instruction = template.partition("; ")
        assert fact, key
        assert instruction, key
        assert not template.endswith("."), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_that_the_language_has(language: str) -> None:
    wanted = {"ru": {"one", "few", "many", "other"}, "ro": {"one", "few", "other"}}[language]
    for rule in rules.all_rules():
        keys = [key for key in templates(messages.page_in(PROJECT / "docs", rule.code, language)) if "." in key]
        for key in {key.partition(".")[0] for key in keys}:
            assert {other.partition(".")[2] for other in keys if other.startswith(f"{key}.")} == wanted, rule.code


@pytest.mark.parametrize("rule", RULES)
def test_no_message_is_kept_that_nothing_says(rule: Rule) -> None:
    code = "".join(path.read_text("utf-8") for path in CODE.glob("*.py"))
    code += (CODE / "rules" / f"{rule.code.lower()}.py").read_text("utf-8")
    for key in {key.partition(".")[0] for key in templates(messages.english(rule.code))}:
        beginning = key.rpartition("-")[0]
        ways = [f'"{key}"', f'f"{beginning}-{{', f'f"{key.partition("-")[0]}-{{', '"phrase", "conduct"']
        assert any(way in code for way in ways), f"{rule.code} {key}"


def test_a_message_speaks_the_language_of_the_file_it_is_about(world: Files) -> None:
    (message,) = said(without_title(world))

    assert message == "нет названия ситуации; начните текст со строки «# » и названия"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "the title is missing"), ("ro", "lipsește numele situației"), ("xx", "the title is missing")]
)
def test_whoever_asks_for_a_language_gets_every_message_in_it(world: Files, language: str, words: str) -> None:
    (message,) = said(without_title(world), language)

    assert message.partition(";")[0] == words


def test_files_that_all_languages_share_speak_english_unless_asked(world: Files) -> None:
    files = {**world, "ru/authoring/rules/pb013.md": page("ru/authoring/rules/pb013.md"), "_taxonomy.yml": b"- a"}

    assert said(files)[0].startswith("the file holds no")
    assert said(files, "ru")[0].startswith("в файле нет строк")


def test_a_language_without_pages_of_its_own_is_told_in_english(world: Files) -> None:
    files = {name: content for name, content in without_title(world).items() if "/rules/" not in name}

    assert said(files) == ["the title is missing; begin the text with “# ” and the title"]


@pytest.mark.parametrize(
    "spoilt",
    [
        page("ru/authoring/rules/pb009.md").replace("«# » и названия".encode(), b"{nobody_gives_this}"),
        page("ru/authoring/rules/pb009.md").replace(b"  missing:", b"  mising:"),
        b"# \xd0\x9f\n",
        b"\xff",
    ],
    ids=["a value that nobody gives", "another key", "no messages", "no text"],
)
def test_a_page_with_a_slip_in_it_loses_no_message(world: Files, spoilt: bytes) -> None:
    found = said({**without_title(world), "ru/authoring/rules/pb009.md": spoilt})

    assert "the title is missing; begin the text with “# ” and the title" in found


def test_whoever_writes_a_message_cannot_reach_into_the_program(world: Files) -> None:
    path = "ru/authoring/rules/pb008.md"
    spoilt = page(path).replace(b"{line}", b"{line.__class__} {heading!r:>999999999}")
    files = {**world, path: spoilt, PATH: world[PATH] + "\n## Ситуация\n\nЕщё раз.\n".encode()}

    assert any("{line.__class__} {heading!r:>999999999}" in message for message in said(files))


@pytest.mark.parametrize(("count", "form"), [(21, "21 слово,"), (22, "22 слова,"), (25, "25 слов,")])
def test_numbers_agree_with_their_words(count: int, form: str) -> None:
    library = Library.build(read_folder(PROJECT / "docs"))
    values = {"count": count, "seconds": 9, "most": 20, "most_seconds": 12}
    found = rules.Finding(location=Location(path="docs/ru/a.md"), key="aloud", values=values)

    assert form in Messages(library).of("PB409", found)[0]
