"""What a screen reader is told, read from the browser's own tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.kinds import QUERIES
from browser.test_finder import SHOUTING_PAGE, field, hits

RECORD = """
const said = document.querySelector('[data-playbook="announcement"]')
window.announced = []
new MutationObserver(() => announced.push(said.textContent)).observe(said, { childList: true, characterData: true, subtree: true })
"""
CONTROLS = ("button", "link", "DisclosureTriangle", "textbox", "combobox")
Node = dict[str, Any]


def tree(page: Page) -> list[Node]:
    """Return the nodes of the tree that are told, each with role, name, properties and the DOM node behind it."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    return [_read(node) for node in _in_order(nodes[0], by_id) if not node["ignored"]]


def _in_order(node: Node, by_id: dict[str, Node]) -> Iterator[Node]:
    yield node
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _in_order(by_id[child], by_id)


def _read(node: Node) -> Node:
    values = ((each["name"], each["value"]) for each in node.get("properties", ()))
    return {
        "role": node["role"]["value"],
        "name": node.get("name", {}).get("value", ""),
        "node": node.get("backendDOMNodeId"),
        **{name: [other["backendDOMNodeId"] for other in value.get("relatedNodes", ())] or value.get("value") for name, value in values},
    }


def told(page: Page, role: str) -> list[Node]:
    return [node for node in tree(page) if node["role"] == role]


@pytest.mark.parametrize(("code", "label", "list_label"), [("ru", "Поиск", "Найденные"), ("ro", "Căutarea", "găsite")])
def test_the_field_is_a_combobox_whose_list_is_told_with_its_phrases(
    open_page: Callable[..., Page], code: str, label: str, list_label: str
) -> None:
    page = open_page(f"{code}/")
    (closed,) = told(page, "combobox")
    assert label in closed["name"]
    assert closed["expanded"] is False
    assert closed["autocomplete"] == "list"

    field(page).fill(QUERIES[code]["hits"])
    expect(hits(page).first.locator('[data-number="1"]')).to_be_visible()
    (open_,), (listbox,) = told(page, "combobox"), told(page, "listbox")
    options = told(page, "option")
    assert open_["expanded"] is True
    assert "activedescendant" not in open_
    assert open_["controls"] == [listbox["node"]]
    assert list_label in listbox["name"]
    assert len(options) > 1
    assert [each["selected"] for each in options[:2]] == [True, False]

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    (active,) = told(page, "combobox")
    options = told(page, "option")
    assert active["activedescendant"] == [options[1]["node"]]
    assert options[1]["selected"] is True
    for part in (".playbook-hit-title", '[data-number="1"] [data-playbook="text"]'):
        assert plain(hits(page).nth(1).locator(part).first.inner_text()) in plain(options[1]["name"])


def plain(text: str) -> str:
    """Return the letters alone: the tree puts spaces between elements, the page lines."""
    return re.sub(r"\W+", "", text)


def test_a_forbidden_phrase_is_told_as_one(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/")
    field(page).fill(QUERIES["ru"]["forbidden"])
    expect(hits(page).first.locator(".playbook-typed")).to_be_visible()

    name = told(page, "option")[0]["name"]

    assert re.search("Скажитевместо.+Неговорите.+Янезнаю", plain(name))


def test_the_count_is_announced_once_when_the_hand_rests(page: Page) -> None:
    answered_and_stopped(page)

    page.keyboard.type("орет")
    page.clock.run_for(400)
    assert page.evaluate("announced") == []
    page.clock.run_for(1000)

    (announced,) = page.evaluate("announced")
    assert re.match(r"\d+ ситуаци\w+\. Клиент кричит", announced)


def test_the_count_does_not_talk_over_what_was_done_meanwhile(page: Page) -> None:
    answered_and_stopped(page)

    page.keyboard.type("орет")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("1")
    expect(page.locator('[data-playbook="announcement"]')).to_have_text("Скопировано")
    page.clock.run_for(1000)

    assert page.evaluate("announced") == ["Скопировано"]


def answered_and_stopped(page: Page) -> None:
    """Ask something, stop the page's time once that has been announced, and select it, so that what is typed next replaces it."""
    page.clock.install()
    page.keyboard.type("молчит")
    expect(page.locator('[data-playbook="announcement"]')).to_contain_text("Клиент молчит")
    page.clock.pause_at(datetime.now() + timedelta(minutes=1))
    page.evaluate(RECORD)
    page.keyboard.press("ControlOrMeta+a")


def test_nothing_found_is_announced_too(page: Page) -> None:
    field(page).fill(QUERIES["ru"]["nothing"])

    expect(page.locator('[data-playbook="announcement"]')).to_have_text("0 ситуаций")


def test_what_does_nothing_for_the_ear_is_not_told(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE)

    nodes = tree(page)

    assert [node for node in nodes if node["role"] in CONTROLS and not node["name"]] == []
    assert [node for node in nodes if node["role"] in ("image", "img", "graphics-document")] == []


def test_landmarks_come_in_the_order_of_the_page(open_page: Callable[..., Page]) -> None:
    page = open_page(SHOUTING_PAGE)
    landmarks = {"banner", "search", "navigation", "main", "contentinfo", "complementary"}

    found = [node["role"] for node in tree(page) if node["role"] in landmarks]

    assert found == ["banner", "search", "navigation", "main", "navigation", "navigation"]


def test_other_language_is_spoken_as_such(open_page: Callable[..., Page]) -> None:
    page = open_page("ru/")
    for query in ("орет", "я не знаю"):
        field(page).fill(query)
        expect(hits(page).first.locator('[data-number="1"]')).to_be_visible()
        page.wait_for_load_state("networkidle")
        page.keyboard.press("Alt+l")
        expect(hits(page).first.locator('[data-number="1"]')).to_have_attribute("lang", "ro")
        assert page.evaluate(FOREIGN, ["ro", "[ăâîșț]"]) == []
        page.keyboard.press("Alt+l")


FOREIGN = """([code, letters]) => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  const wrong = []
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (new RegExp(letters, 'i').test(text.data) && text.parentElement.closest('[lang]').lang !== code) wrong.push(text.data)
  }
  return wrong
}"""
"""Texts with letters of a language that stand under another one."""


def test_nobody_is_told_the_same_again_because_the_other_language_has_come(
    copied_meanwhile: tuple[Page, Callable[[], None]],
) -> None:
    page, bring_the_other_language = copied_meanwhile
    page.evaluate(RECORD)

    bring_the_other_language()
    page.clock.run_for(1000)

    assert page.evaluate("announced") == []
