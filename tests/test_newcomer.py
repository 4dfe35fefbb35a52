"""The way of somebody who comes new: a clone, two files to fill in, three slips, messages to follow, and the words are found."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import PROJECT
from playbook.finding import brought
from playbook.library import Library, read_folder

ID = "inbound-call/caller-asks-parking"
NEW = (
    "new", ID, "--title", "ru=Спрашивают, где оставить машину", "--title", "ro=Clientul întreabă unde lasă mașina",
    "--audience", "inbound-operator", "--direction", "inbound", "--owner", "quality", "--source", "001: Вежливость по телефону",
)  # fmt: skip

FIELDS = {
    "ru": {
        "aliases": "парковка, стоянка, где встать",
        "queries": "где припарковаться у магазина, есть ли стоянка",
        "related": "inbound-call/caller-were-are-you-8800",  # a letter is missing
    },
    "ro": {"aliases": "parcare, loc de parcare", "queries": "unde parchez la magazin, aveti parcare"},
}
WORDS = {
    "ru": """\
## Ситуация

Клиент едет в магазин и по телефону спрашивает, есть ли рядом стоянка.

- «А машину у вас где оставить?»
- «Там парковка платная?»

## Разрешённые фразы

- «Стоянка рядом есть. Прислать вам точку на карте?»
    - Когда: у магазина есть своя стоянка
- «Своей стоянки у магазина нет. Подскажу, где останавливаются другие покупатели: {адрес}.»

## Запрещеные фразы

- «Ищите сами на месте»
    - Почему: человек за рулём остаётся без ответа.
    - Вместо: «Сейчас посмотрю, где рядом можно встать.»
""",  # the heading of what is forbidden is misspelt
    "ro": """\
## Situație

Clientul vine la magazin cu mașina și întreabă la telefon dacă este o parcare aproape.

- „Unde pot lăsa mașina la dumneavoastră?”
- „Parcarea de acolo se plătește?”

## Fraze permise

- Avem parcare lângă magazin. Vă trimit locul pe hartă?
    - Când: magazinul are parcarea lui
- „Magazinul nu are parcare proprie. Vă spun unde opresc ceilalți cumpărători: {adresa}.”

## Fraze interzise

- „Căutați singur la fața locului”
    - De ce: omul de la volan rămâne fără răspuns.
    - În schimb: „Mă uit acum unde se poate opri aproape.”
""",  # the first approved phrase has no quotation marks
}
QUERIES = [("ru", "где припарковаться у магазина"), ("ru", "парковка платная"), ("ro", "unde parchez la magazin"), ("ro", "loc de parcare")]

MINE = tuple(f"docs/{language}/{ID.partition('/')[0]}" for language in WORDS)
"""What somebody asks about who did nothing else; of the rest, `test_content` asks."""
SLIPS = 3
LINE = re.compile(r"(?P<path>\S+?):(?P<line>\d+): (?P<code>PB\d{3}) (?P<fact>.+?); (?P<instruction>.+) \([a-z-]+\)")
INSTEAD = re.compile(r"(?:напишите|scrieți) [«„](?P<new>.+)[»”]")
AROUND = re.compile(r"(?:поставьте|puneți) (?P<before>\S) .+? [„«](?P<words>.+)[”»] .*?(?P<after>\S) \w+$")


class Newcomer:
    """Somebody with a clone of the project and its commands, who knows nothing else of it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.docs, self.site = folder, folder / "docs", folder / "site"
        self.environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks")}

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", *command]
        return subprocess.run(words, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False)

    def path(self, language: str) -> Path:
        return self.docs / language / f"{ID}.md"

    def fill_in(self, language: str) -> None:
        """Write the fields where the hints are, and the words below the title in place of the hints."""
        text = self.path(language).read_text("utf-8")
        for name, words in FIELDS[language].items():
            text, count = re.subn(rf"^{name}: \[\].*$", f"{name}: [{words}]", text, flags=re.MULTILINE)
            assert count == 1, f"{name} is not asked for in {language}"
        top, title, _ = re.split(r"^(# (?!translates).+\n)", text, maxsplit=1, flags=re.MULTILINE)
        self.path(language).write_text(f"{top}{title}\n{WORDS[language]}", "utf-8")

    def follow(self, message: str) -> None:
        """Do what a message says, by what stands in it and nowhere else."""
        said = LINE.fullmatch(message)
        assert said, message
        path, number = self.folder / said["path"], int(said["line"]) - 1
        lines = path.read_text("utf-8").splitlines(keepends=True)
        if around := AROUND.search(said["instruction"]):
            words = around["words"]
            before, after = words, f"{around['before']}{words}{around['after']}"
        else:
            instead, quoted = INSTEAD.search(said["instruction"]), re.search(r"[«„](.+?)[»”]", said["fact"])
            assert instead, message
            assert quoted, message
            before, after = quoted[1], instead["new"]
        assert lines[number].count(before) == 1, f"{message}\ndoes not say what to change in\n{lines[number]}"
        lines[number] = lines[number].replace(before, after)
        path.write_text("".join(lines), "utf-8")

    def messages(self) -> list[str]:
        return [line for line in self.run("playbook", "check", *MINE).stdout.splitlines() if LINE.fullmatch(line)]


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    """A clone of this project, with what is not committed yet."""
    git = ["git", "-c", "core.quotePath=false", "-C", str(PROJECT)]
    subprocess.run(["git", "clone", "--quiet", str(PROJECT), str(tmp_path / "clone")], check=True, capture_output=True)
    changed = subprocess.run([*git, "ls-files", "-z", "-mo", "--exclude-standard"], check=True, capture_output=True, text=True).stdout
    for name in filter(None, changed.split("\0")):
        there = tmp_path / "clone" / name
        there.unlink(missing_ok=True)
        if (PROJECT / name).is_file():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, there)
    # What `make` installs.
    (tmp_path / "clone" / "node_modules").symlink_to(PROJECT / "node_modules")
    return Newcomer(tmp_path / "clone")


def test_newcomer_gets_from_a_clone_to_words_that_are_found_by_following_the_messages_alone(newcomer: Newcomer) -> None:
    begun = newcomer.run("playbook", *NEW)
    assert begun.returncode == 0, begun.stderr
    for language in WORDS:
        newcomer.fill_in(language)
    accept, check, *others = (command.split() for command in re.findall(r"“(playbook .+?)”", begun.stdout))
    assert check == ["playbook", "check"]
    assert newcomer.run(*accept).returncode == 0

    slips = newcomer.messages()
    assert len(slips) == SLIPS, slips
    assert [re.search("[а-я]", slip) is None for slip in sorted(slips)] == [True, False, False], "each in the language of its file"
    for slip in slips:
        newcomer.follow(slip)

    # The neighbour that was named does not name this situation yet: that is safe to mend, and all that is left.
    clean = newcomer.run("playbook", "check", "--fix", *MINE)
    assert clean.stderr.splitlines() == ["docs/ru/inbound-call/caller-where-are-you-8800.md: mended"]
    assert clean.stdout.startswith("no violations"), clean.stdout
    assert [newcomer.run(*command).returncode for command in others] == [0]
    assert newcomer.run("playbook", "owners").returncode == 0
    assert newcomer.run("mkdocs", "build", "--strict").returncode == 0
    assert all((newcomer.site / language / ID / "index.html").is_file() for language in WORDS)
    assert all(ID in path.read_text("utf-8") for path in newcomer.site.glob("search/*.names.*.json"))
    library = Library.build(read_folder(newcomer.docs))
    assert {query: ids[:1] for (_, query), ids in zip(QUERIES, brought(library, QUERIES), strict=True)} == {q: [ID] for _, q in QUERIES}
