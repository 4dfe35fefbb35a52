"""What a file is to the others: its name, its folder, its translation, its code, its title, its relations; and the files that all share."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils

SWAPPED = ("PB010", "PB011", "PB012", "PB101", "PB102", "PB103", "PB104", "PB105", "PB106", "PB108", "PB207", "PB208", "PB209", "PB210",
           "PB212", "PB213", "PB401", "PB402", "PB403", "PB404", "PB405", "PB406", "PB408", "PB409", "PB410", "PB411", "PB412")  # fmt: skip
"""Whatever can be said about a text that is judged by the words of another language."""


def moved(file: Real, path: str) -> Spoilt:
    return Spoilt(files={file.path: None, path: file.content}, path=path)


def shared(file: Real, path: str, old: str, new: str) -> Spoilt:
    """Return a file that all situations depend on, with words in it written otherwise."""
    text = file.sources[path].decode()
    return Spoilt(files={path: text.replace(old, new, 1).encode()}, path=path, line=text[: text.index(old)].count("\n") + 1)


@spoils("PB007", *SWAPPED)
def the_two_languages_are_swapped(file: Real) -> Spoilt:
    twin = file.twin
    return Spoilt(files={file.path: twin.content, twin.path: file.content}, path=file.path, line=twin.at("trigger"))


@spoils("PB007", *SWAPPED)
def the_file_of_the_other_language_was_saved_over_this_one(file: Real) -> Spoilt:
    return file.whole(file.twin.content, file.twin.at("trigger"))


@spoils("PB206")
def a_translation_is_missing(file: Real) -> Spoilt | None:
    twin = file.twin
    return Spoilt(files={twin.path: None}, path=file.path, line=file.situation.location.line) if twin.situation.is_translation else None


@spoils("PB206")
def a_translation_has_lost_its_original(file: Real) -> Spoilt | None:
    twin = file.twin
    return Spoilt(files={twin.path: None}, path=file.path, line=file.situation.location.line) if file.situation.is_translation else None


@spoils("PB014", "PB206", "PB213")
def the_name_of_a_file_has_capital_letters(file: Real) -> Spoilt | None:
    folder, _, name = file.path.rpartition("/")
    return moved(file, f"{folder}/{name.capitalize()}") if file.situation.is_translation else None


@spoils("PB014", "PB206", "PB213")
def the_name_of_a_file_is_cyrillic(file: Real) -> Spoilt | None:
    folder = file.path.rpartition("/")[0]
    return moved(file, f"{folder}/молчит.md") if file.situation.is_translation else None


@spoils("PB014", "PB206")
def a_file_lies_in_a_folder_that_is_no_category(file: Real) -> Spoilt:
    return moved(file, f"{file.language.code}/draft/{file.path.rpartition('/')[2]}")


@spoils("PB014", "PB206")
def a_file_lies_in_the_folder_of_no_language(file: Real) -> Spoilt:
    return moved(file, f"xx/{file.path.partition('/')[2]}")


@spoils("PB014", "PB206")
def a_file_lies_one_folder_too_deep(file: Real) -> Spoilt:
    folder, _, name = file.path.rpartition("/")
    return moved(file, f"{folder}/drafts/{name}")


@spoils("PB201")
def two_situations_have_one_code(file: Real) -> Spoilt | None:
    first = file.library.in_language(file.situation.language)[0]
    return file.put(file.at("code"), f"code: {first.code}") if first.id != file.situation.id else None


@spoils("PB202")
def two_situations_have_one_title(file: Real) -> Spoilt | None:
    first = file.library.in_language(file.situation.language)[0]
    line = file.situation.location.line
    return file.put(line, f"# {first.title.upper()}") if first.id != file.situation.id else None


@spoils("PB204")
def a_related_situation_is_not_there(file: Real) -> Spoilt | None:
    return file.swap(file.at("related"), "]", ", boundaries/nobody-wrote-this]") if file.situation.related else None


@spoils("PB205")
def a_situation_is_related_to_itself(file: Real) -> Spoilt | None:
    return file.swap(file.at("related"), "]", f", {file.situation.id}]") if file.situation.related else None


@spoils("PB213")
def a_situation_no_longer_names_its_neighbour(file: Real) -> Spoilt | None:
    return file.put(file.at("related"), "related: []") if file.situation.related else None


@spoils("PB203")
def a_related_situation_is_named_twice(file: Real) -> Spoilt | None:
    return file.swap(file.at("related"), "]", f", {file.situation.related[0].text}]") if file.situation.related else None


@spoils("PB013")
def the_words_of_a_language_are_no_yaml(file: Real) -> Spoilt:
    return shared(file, f"{file.language.code}/_language.yml", "name: ", "name: [")


@spoils("PB013")
def the_words_of_a_language_lack_a_heading(file: Real) -> Spoilt:
    made = shared(file, f"{file.language.code}/_language.yml", "  steps:", "  # steps:")
    text = (made.files[made.path] or b"").decode()
    return Spoilt(files=made.files, path=made.path, line=text[: text.index("headings:")].count("\n") + 1)


@spoils("PB013")
def the_taxonomy_repeats_itself_by_an_anchor(file: Real) -> Spoilt:
    made = shared(file, "_taxonomy.yml", "operators: [", "operators: &o [")
    text = (made.files[made.path] or b"").decode() + "x: *o\n"
    return Spoilt(files={made.path: text.encode()}, path=made.path, line=text.count("\n"))


@spoils("PB215")
def an_old_address_is_that_of_a_situation_which_exists(file: Real) -> Spoilt:
    other = next(s.id for s in file.library.situations if s.id != file.situation.id)
    return Spoilt(files={"_moved.yml": f"moved:\n  {file.situation.id}: {other}\n".encode()}, path="_moved.yml", line=2)


@spoils("PB217")
def a_ladder_leads_to_a_situation_that_is_misspelt(file: Real) -> Spoilt:
    return shared(file, "_ladders.yml", "/hold-return-thanks", "/hold-return-thank")


@spoils("PB217")
def a_ladder_leads_to_a_phrase_that_is_not_there(file: Real) -> Spoilt:
    return shared(file, "_ladders.yml", "/hold-return-thanks", "/hold-return-thanks.19")


@spoils("PB217")
def a_ladder_comes_back_to_its_beginning_unmarked(file: Real) -> Spoilt:
    return shared(file, "_ladders.yml", "/hold-return-thanks", "/hold-announce")


@spoils("PB217")
def a_ladder_goes_back_to_a_step_that_it_does_not_have(file: Real) -> Spoilt:
    return shared(file, "_ladders.yml", "  again: ask", "  again: asks")


@spoils("PB217")
def a_ladder_goes_round_without_an_end(file: Real) -> Spoilt:
    last = shared(file, "_ladders.yml", "/answer-over-minute-callback\n", "/answer-over-minute-callback\n  again: ask\n")
    text = (last.files[last.path] or b"").decode().replace("  again: ask\n", "", 1)
    return Spoilt(files={last.path: text.encode()}, path=last.path, line=last.line)


@spoils("PB218")
def a_step_has_no_label_in_a_language(file: Real) -> Spoilt:
    made = shared(file, f"{file.language.code}/_language.yml", "    minute: ", "    # minute: ")
    return Spoilt(files=made.files, path=made.path)


@spoils("PB218")
def a_label_is_a_whole_sentence(file: Real) -> Spoilt:
    made = shared(file, f"{file.language.code}/_language.yml", "    minute: ", "    minute: 60 60 60 60 ")
    return Spoilt(files=made.files, path=made.path)


@spoils("PB501")
def nobody_has_read_it_for_years(file: Real) -> Spoilt | None:
    return file.put(file.at("reviewed"), "reviewed: 2019-01-09") if file.at("reviewed") else None
