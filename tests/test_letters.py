"""A word must be the same string here and in the browser, whatever way it was typed; `js/contract.test.mjs` compares the two."""

import unicodedata

import pytest

from playbook.letters import fold, fold_table, script_of, split

TABLE = fold_table([{"ё": "е"}, {"ă": "a", "â": "a", "î": "i", "ș": "s", "ş": "s", "ț": "t", "ţ": "t"}])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Клиент ОРЁТ!", ["клиент", "орет"]),
        ("Aşteptaţi, vă rog", ["asteptati", "va", "rog"]),
        ("8-800, колл‑центр, într-un", ["8", "800", "колл", "центр", "intr", "un"]),
        ("14\u00a0дней — «не возвращаем»", ["14", "дней", "не", "возвращаем"]),
        ("пере\u00adзво\u2060ню", ["перезвоню"]),
        ("за\u0301мок", ["замок"]),
        ("{номер обращения}", ["номер", "обращения"]),
        ("snake_case", ["snake", "case"]),
        ("…?!", []),
    ],
)
def test_words_are_found_whatever_stands_between_them(text: str, words: list[str]) -> None:
    assert split(text, TABLE) == words


@pytest.mark.parametrize("text", ["ёж и йод", "încă șapte țări", "Ţară, oraş"])
def test_decomposed_letters_are_the_same_word(text: str) -> None:
    assert split(unicodedata.normalize("NFD", text), TABLE) == split(text, TABLE)


def test_short_i_stays_itself() -> None:
    assert fold("Йод", TABLE) == "йод"


def test_a_language_without_folded_letters_changes_nothing() -> None:
    assert fold("Ёлка", fold_table([])) == "ёлка"


@pytest.mark.parametrize(("word", "script"), [("орет", "cyrillic"), ("tace", "latin"), ("ﬁn", "latin"), ("14", ""), ("3g", "")])
def test_a_word_belongs_to_the_script_of_its_first_letter(word: str, script: str) -> None:
    assert script_of(word) == script
