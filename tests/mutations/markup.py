"""HTML and links: what a browser would act on."""

from __future__ import annotations

from mutations import Real, Spoilt, spoils


def ended(file: Real, words: str) -> Spoilt | None:
    """Return the file with something at the end of its first paragraph."""
    line = file.situation.trigger[0].location.line
    return file.put(line, f"{file.lines[line - 1]} {words}")


@spoils("PB301")
def a_tag_hides_in_a_phrase(file: Real) -> Spoilt | None:
    return ended(file, "<img src=x onerror=alert(1)>")


@spoils("PB301", "PB211", "PB302")
def a_tag_hides_in_the_words_of_a_link(file: Real) -> Spoilt | None:
    return ended(file, "[<b onclick=a()>b</b>](https://example.com)")


@spoils("PB301", "PB208")
def attributes_stand_in_braces(file: Real) -> Spoilt | None:
    return ended(file, "{: onclick=alert(1) }")


@spoils("PB301", "PB009", "PB012", "PB102", "PB103", "PB104", "PB101")
def a_comment_is_left_open(file: Real) -> Spoilt | None:
    return ended(file, "<!-- потом")


@spoils("PB302", "PB211")
def a_link_runs_a_script(file: Real) -> Spoilt | None:
    return ended(file, "[а](javascript:alert)")


@spoils("PB302", "PB211")
def a_link_hides_its_script_behind_an_entity(file: Real) -> Spoilt | None:
    return ended(file, "[а](java&#115;cript&colon;alert)")


@spoils("PB302", "PB211")
def a_link_is_not_encrypted(file: Real) -> Spoilt | None:
    return ended(file, "[а](http://example.com)")


@spoils("PB302", "PB211")
def a_link_carries_a_page_of_its_own(file: Real) -> Spoilt | None:
    return ended(file, "[а](data:text/html;base64,AAAA)")


@spoils("PB211")
def a_link_leads_to_a_file_that_is_not_there(file: Real) -> Spoilt | None:
    return ended(file, "[а](../boundaries/nobody-wrote-this.md)")
