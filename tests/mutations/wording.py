"""Words, letters, marks and slots."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils

FAMILIAR = {"ru": "Скажу тебе", "ro": "Îți spun"}
GENDERED = {"ru": "Я поняла, уточню."}


def first(file: Real) -> int:
    return file.situation.approved[0].location.line


def said(file: Real, words: str) -> Spoilt | None:
    """Return the file with a first approved phrase of other words, without figures and slots."""
    return file.put(first(file), f"- {words.join(file.language.quotes)}")


def unmarked(file: Real) -> Spoilt | None:
    """Return the file with the first word of its phrases that needs a mark written without it."""
    marked = {right: bare for bare, right in file.language.marked.items()}
    texts = (text for phrase in file.situation.approved for text in phrase.texts)
    found = ((text, word) for text in texts for word in text.text.split() if word in marked)
    return next((file.swap(text.location.line, f" {word}", f" {marked[word]}") for text, word in found), None)


@spoils("PB208", "PB212")
def a_slot_is_unknown(file: Real) -> Spoilt | None:
    return file.anywhere("{", "{ъ ")


@spoils("PB208", "PB212")
def a_slot_is_not_closed(file: Real) -> Spoilt | None:
    return file.anywhere("}", "")


@spoils("PB208", "PB212")
def a_slot_is_not_opened(file: Real) -> Spoilt | None:
    return file.anywhere("{", "")


@spoils("PB208", "PB212", "PB412")
def a_slot_has_two_braces(file: Real) -> Spoilt | None:
    return file.anywhere("}", "}}")


@spoils("PB212")
def a_translation_lost_a_slot(file: Real) -> Spoilt | None:
    found = file.situation.is_translation and next((p for p in file.situation.approved if p.said.slots), None)
    return file.swap(found.location.line, f"{{{found.said.slots[0]}}}", "aceasta") if found else None


@spoils("PB401", "PB208", "PB212", "PB409", "PB410")
def an_approved_phrase_says_what_is_forbidden(file: Real) -> Spoilt | None:
    found = next((p for p in file.situation.forbidden if p.kind == "phrase" and 3 < len(p.text.split()) < 12 and "…" not in p.text), None)
    return said(file, f"{found.text.rstrip('?!.')}. {'Да' if file.language.code == 'ru' else 'Da'}.") if found else None


@spoils("PB401", "PB212", "PB410")
def an_approved_phrase_says_what_is_forbidden_everywhere(file: Real) -> Spoilt | None:
    return said(file, next(iter(file.language.wording["stop_list"])).partition("|")[0].capitalize() + ".")


@spoils("PB402", "PB403", "PB401")
def letters_have_cedillas(file: Real) -> Spoilt | None:
    return file.anywhere("ș", "ş") or file.anywhere("ț", "ţ")


@spoils("PB403")
def a_word_lacks_its_diacritics(file: Real) -> Spoilt | None:
    return unmarked(file) if file.language.code == "ro" else None


@spoils("PB404")
def a_word_lacks_its_yo(file: Real) -> Spoilt | None:
    return unmarked(file) if file.language.code == "ru" else None


@spoils("PB405", "PB404", "PB403", "PB401")
def a_word_has_a_letter_of_the_other_alphabet(file: Real) -> Spoilt | None:
    return file.anywhere("ко", "кo") or file.anywhere("co", "cо")


@spoils("PB406", "PB012")
def words_of_the_customer_stand_in_the_marks_of_a_typewriter(file: Real) -> Spoilt | None:
    cue = next((cue for cue in file.situation.cues if cue.quoted), None)
    return file.put(cue.location.line, f'- "{cue.text}"') if cue else None


@spoils("PB406", "PB012")
def words_of_the_customer_stand_in_the_marks_of_the_other_language(file: Real) -> Spoilt | None:
    cue = next((cue for cue in file.situation.cues if cue.quoted), None)
    return file.put(cue.location.line, f"- {cue.text.join(file.twin.language.quotes)}") if cue else None


@spoils("PB407", "PB212", "PB410")
def a_customer_is_addressed_as_a_friend(file: Real) -> Spoilt | None:
    return said(file, f"{FAMILIAR[file.language.code]}.")


@spoils("PB408", "PB212", "PB410")
def a_phrase_tells_that_a_woman_speaks(file: Real) -> Spoilt | None:
    return said(file, GENDERED[file.language.code]) if file.language.code in GENDERED else None


@spoils("PB409")
def a_phrase_takes_more_than_one_breath(file: Real) -> Spoilt | None:
    quotes = file.language.quotes
    return file.swap(first(file), quotes[0], quotes[0] + ("Понимаю вас, " if file.language.code == "ru" else "Vă înțeleg, ") * 15)


@spoils("PB410", "PB212")
def a_figure_stands_in_one_language_alone(file: Real) -> Spoilt | None:
    made, twin = file.swap(first(file), ". ", " 747. "), file.twin
    return Spoilt(files=made.files, path=twin.path, line=twin.situation.location.line) if made else None


@spoils("PB411")
def a_hyphen_stands_for_a_dash(file: Real) -> Spoilt | None:
    dash = file.language.style["dash"]
    return file.anywhere(f" {dash} ", " - ", "- ")


@spoils("PB412")
def a_space_stands_before_a_comma(file: Real) -> Spoilt | None:
    return file.anywhere(", ", " , ")
