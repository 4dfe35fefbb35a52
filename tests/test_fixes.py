"""What the checker mends by itself: nothing else in a file moves, and the next check has nothing left to say of it."""

from __future__ import annotations

import pytest

from conftest import Files
from playbook import fixes, rules
from playbook.findings import Edit, Fix
from playbook.library import Library
from playbook.model import Location

RU = "ru/difficult-callers/caller-doubts.md"
RO = "ro/difficult-callers/caller-doubts.md"
WHY = "    - Почему: до этих слов об обмане речи не шло."
FIELDS = "aliases: [не верит, сомневается, требует доказательств]\nqueries: [клиент мне не верит, говорит что вру]\n"


def mended(world: Files, path: str, old: str, new: str) -> str:
    """Return a file in which `old` was made `new`, after it was mended."""
    spoilt = world[path].decode().replace(old, new)
    assert spoilt != world[path].decode()
    files = {**world, path: spoilt.encode()}
    return {**files, **everything(files)}[path].decode()


def everything(files: Files) -> dict[str, bytes]:
    return fixes.mend(files, "docs", lambda violation: bool(violation), lambda path: bool(path))


def violations(files: Files) -> list[str]:
    return [str(violation) for violation in rules.run(Library.build(files))]


@pytest.mark.parametrize(
    ("path", "old", "wrong", "right"),
    [
        (RU, WHY, '    - Почему: слышно "обман", не "ложь".', "    - Почему: слышно «обман», не «ложь»."),
        (RU, WHY, "    - Почему: слышно „обман“ (“ложь”).", "    - Почему: слышно «обман» («ложь»)."),
        (RU, "«В прошлый раз мне сказали другое.»", '"Мне сказали "нет"."', "«Мне сказали „нет“.»"),
        (RU, WHY, "    - Почему: обман - нет , не шло .", "    - Почему: обман — нет, не шло."),
        (RU, WHY, "    - Почему: ещё и еще, и Еще раз.", "    - Почему: ещё и ещё, и Ещё раз."),
        (RO, "mi-ați spus altceva.", "mi-aţi spus că nu, si aţi închis.", "mi-ați spus că nu, și ați închis."),
        (RO, "cere dovezi]", "cere dovezi, nu aşteaptă]", "cere dovezi, nu așteaptă]"),
    ],
)
def test_typography_and_letters_are_mended(world: Files, path: str, old: str, wrong: str, right: str) -> None:
    world = {**world, path: world[path].decode().replace(old, right).encode()}

    assert mended(world, path, right, wrong) == world[path].decode()


def test_two_words_of_one_text_and_of_its_next_line_are_both_mended(world: Files) -> None:
    wrong = "    - Почему: еще раз и\n      еще раз."

    assert "    - Почему: ещё раз и\n      ещё раз." in mended(world, RU, WHY, wrong)


def test_code_and_addresses_are_not_words(world: Files) -> None:
    wrong = '    - Почему: `еще - "код"` и [еще](https://example.com/еще).'

    assert '`еще - "код"` и [ещё](https://example.com/еще)' in mended(world, RU, WHY, wrong)


def test_marks_that_do_not_pair_are_left_to_the_writer(world: Files) -> None:
    wrong = '    - Почему: слышно "обман.'

    assert wrong in mended(world, RU, WHY, wrong)


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_everything_else_stays_byte_for_byte(world: Files, ends: str, mark: str) -> None:
    right = mark + world[RU].decode().replace("сказали другое", "сказали ещё  другое").replace("\n", ends)
    files = {**world, RU: right.replace("сказали ещё", "сказали еще").encode()}

    assert everything(files) == {RU: right.encode()}


def test_a_file_with_nothing_to_mend_is_not_written(world: Files) -> None:
    assert everything(world) == {}


def test_what_a_situation_allows_itself_is_not_mended(world: Files) -> None:
    text = world[RU].decode().replace(WHY, '    - Почему: слышно "обман".').replace("\n---\n", "\nallow: {PB406: так в чате}\n---\n")

    assert everything({**world, RU: text.encode()}) == {}


def test_fields_are_put_in_order_with_their_comments(world: Files) -> None:
    head, rest = world[RU].decode().split(FIELDS)
    queries, aliases = FIELDS.splitlines()[1], "aliases:\n  - не верит\n  - сомневается"
    files = {**world, RU: f"{head}# спросить Аню\n{queries}\n{rest.replace('---', aliases + chr(10) + '---', 1)}".encode()}

    (after,) = everything(files).values()

    assert after.decode() == f"{head}{aliases}\n# спросить Аню\n{queries}\n{rest}"
    assert violations({**files, RU: after}) == []


@pytest.mark.parametrize(
    "fields", ["queries: [в]\naliases: [а]\naliases: [б]\n", "{queries: [а], aliases: [б]}\n", "queries: [а\naliases: [б]\n"]
)
def test_fields_that_cannot_be_told_apart_are_left_alone(world: Files, fields: str) -> None:
    text = world[RU].decode().replace(FIELDS, fields)

    assert RU not in everything({**world, RU: text.encode()})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("related: [inbound-call/line-drops]\n", "related: [inbound-call/line-drops, complaints-crises/parcel-lost]\n"),
        ("related:\n  - inbound-call/line-drops\n", "related:\n  - inbound-call/line-drops\n  - complaints-crises/parcel-lost\n"),
        ("", "related: [complaints-crises/parcel-lost]\n"),
    ],
    ids=["a list in a line", "a list over lines", "no list"],
)
def test_related_situations_name_each_other(world: Files, before: str, after: str) -> None:
    lost, drops = "ru/complaints-crises/parcel-lost.md", "ru/inbound-call/line-drops.md"
    world[lost] = world[lost].replace(b"caller-swears]", b"caller-swears, difficult-callers/caller-doubts]")
    world[RO] = world[RO].replace(b"sources:", f"{before}sources:".encode())
    if before:
        world[drops] = world[drops].replace(b"caller-hurries]", b"caller-hurries, difficult-callers/caller-doubts]")

    changed = everything(world)

    assert changed == {RO: world[RO].replace(before.encode() + b"sources:", f"{after}sources:".encode())}
    assert violations({**world, **changed}) == []


def test_a_translation_is_not_stale_because_its_original_got_its_marks(world: Files) -> None:
    files = {**world, RO: world[RO].replace(b"altceva", b"altceva si asa")}
    library = Library.build(files)
    here = library.get("difficult-callers/caller-doubts", "ru")
    assert here
    read = files[RU].decode().replace("translates: ", "translates: ")
    fresh = " ".join(fixes.fingerprints(library.original(here)))
    files[RU] = read.replace(read.split("translates: ")[1].split("\n")[0], fresh).encode()

    after = {**files, **everything(files)}

    now = Library.build(after)
    assert "altceva și" in after[RO].decode()
    assert [now.stale(s) for s in now.situations if s.id == here.id] == [frozenset(), frozenset()]


def test_what_was_stale_before_is_stale_after(world: Files) -> None:
    files = {
        **world,
        RO: world[RO].replace(b"altceva", b"altceva si altfel").replace("# Clientul nu vă crede".encode(), b"# Clientul tot nu crede"),
    }

    now = Library.build({**files, **everything(files)})

    here = now.get("difficult-callers/caller-doubts", "ru")
    assert here
    assert now.stale(here) == {"title", "trigger"}


def test_of_two_fixes_of_the_same_words_the_second_waits(world: Files) -> None:
    def fix(old: str, new: str, column: int) -> Fix:
        return Fix(edits=(Edit(location=Location(path=f"docs/{RU}", line=7, column=column), old=old, new=new),))

    found = fixes.apply(world, [fix("Клиент", "Покупатель", 3), fix("Клиент вам", "Он вам", 3), fix("верит", "поверит", 17)], "docs")

    assert found[RU].decode().splitlines()[6] == "# Покупатель вам не поверит"


def test_words_that_are_no_longer_there_are_not_replaced(world: Files) -> None:
    gone = Fix(edits=(Edit(location=Location(path=f"docs/{RU}", line=7, column=3), old="Абонент", new="Клиент"),))
    beyond = Fix(edits=(Edit(location=Location(path=f"docs/{RU}", line=700, column=3), old="", new="Клиент"),))

    assert fixes.apply(world, [gone, beyond], "docs") == {}


def test_every_offered_fix_fits_the_file(world: Files) -> None:
    text = (
        world[RU]
        .decode()
        .replace("## Запрещённые фразы", "##Запрещеные фразы")
        .replace("Почему:", "Почиму:")
        .replace("queries:", "querys:")
    )
    files = {**world, RU: text.encode()}
    offered = [violation.fix for violation in rules.run(Library.build(files)) if violation.fix]

    after = fixes.apply(files, offered, "docs")[RU]

    assert after == world[RU]
