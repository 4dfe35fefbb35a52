"""Every kind of page, and every state that a reader can bring one into: what is judged here is judged everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Page, Route, expect

Act = Callable[[Page, str], None]
"""What a reader does on the page, in the language of the code."""

SHOUTING = "{code}/difficult-callers/caller-shouting/"
QUERIES = {
    "ru": {"hits": "клиент", "forbidden": "я не знаю", "reading": "jhtn", "nothing": "рецепт борща"},
    "ro": {"hits": "client", "forbidden": "nu știu", "reading": "ешзф", "nothing": "rețetă de zeamă"},
}


@dataclass(frozen=True, slots=True)
class Walk:
    """A page, and what is done on it step by step; each step ends in a state with a name."""

    path: str
    steps: dict[str, Act] = field(default_factory=dict)
    everything: bool = False
    """Whether the page is one of the little world that holds everything a page can."""

    def states(self, page: Page, code: str) -> Iterator[str]:
        """Open the page, go the way, and yield the name of each state while the page is in it."""
        for name, act in self.steps.items():
            act(page, code)
            yield name


def _stay(page: Page, code: str) -> None:
    """Read the page as it opens."""


def _asks(key: str) -> Act:
    def act(page: Page, code: str) -> None:
        page.locator('[data-playbook="finder-input"]').fill(QUERIES[code][key])
        wanted = {"nothing": "nothing", "reading": "reading"}.get(key, "hits")
        expect(page.locator(f'[data-playbook="{wanted}"]')).to_be_visible()
        if key == "forbidden":
            expect(page.locator('[data-playbook="hit"][data-forbidden]')).to_be_visible()

    return act


def _presses(keys: str, wanted: str) -> Act:
    def act(page: Page, code: str) -> None:  # noqa: ARG001 - a key is the same in every language
        page.keyboard.press(keys)
        expect(page.locator(wanted).first).to_be_visible()

    return act


def _shows(wanted: str) -> Act:
    def act(page: Page, code: str) -> None:  # noqa: ARG001 - an element is the same in every language
        expect(page.locator(wanted).first).to_be_visible()

    return act


def _opens_filters(page: Page, code: str) -> None:
    _asks("hits")(page, code)
    toggle = page.locator('[data-playbook="filters-toggle"]')
    if toggle.is_visible():
        toggle.click()
    chip = page.locator('[data-playbook="chip"]').nth(1)
    chip.click()
    expect(page.locator('[data-playbook="chip"][aria-pressed="true"]').first).to_be_visible()


def _fails(page: Page, code: str) -> None:
    def abort(route: Route) -> None:
        route.abort()

    page.route("**/search/*.json", abort)
    page.reload()
    page.keyboard.press("/")
    page.keyboard.type(QUERIES[code]["hits"])
    expect(page.locator('[data-playbook="search-failed"]')).to_be_visible()


def _copies(page: Page, code: str) -> None:  # noqa: ARG001 - a click is the same in every language
    page.locator('[data-playbook="page"] [data-playbook="copy"]:visible').first.click()
    expect(page.locator("[data-copied]").first).to_be_visible()


def _opens_slot(page: Page, code: str) -> None:  # noqa: ARG001 - a click is the same in every language
    page.keyboard.press("Alt+x")
    page.locator("#phrase-1 .playbook-slot:visible").first.press("Enter")
    expect(page.locator(".playbook-slot-field")).to_be_focused()


def _fills_slot(page: Page, code: str) -> None:  # noqa: ARG001 - a time is the same in every language
    page.keyboard.type("14:35")
    page.keyboard.press("Tab")
    expect(page.locator("#phrase-1 [data-filled]:visible")).to_be_visible()


def _waits(seconds: int) -> Act:
    def act(page: Page, code: str) -> None:  # noqa: ARG001 - it takes as long in every language
        run = f"{{ start: Date.now() - {seconds} * 1000, said: {seconds}, page: location.href }}"
        page.evaluate(f"sessionStorage.setItem('playbook.wait', JSON.stringify({run}))")
        page.goto(page.url)
        expect(page.locator('[data-playbook="clock"]').first).to_be_visible()

    return act


def _looks_for_the_ban(page: Page, code: str) -> None:  # noqa: ARG001 - a click is the same in every language
    page.locator(".playbook-drill-place button").click()
    page.locator('[data-playbook="drill-exercise"]').nth(1).click()
    page.locator('[data-playbook="drill-go"]:visible').click()
    expect(page.locator('[data-playbook="drill-option"]').first).to_be_visible()


def _writes_down(page: Page, code: str) -> None:  # noqa: ARG001 - the words are the operator's own
    page.locator('[data-playbook="case-words"]').fill("5 × 5")
    page.locator('[data-playbook="case-keep"]').click()
    expect(page.locator('[data-playbook="row-words"]')).to_be_visible()


WALKS = (
    Walk("", {"chooser": _stay}),
    Walk(
        "{code}/",
        {
            "home": _stay,
            "hits": _asks("hits"),
            "hits, list active": _presses("ArrowDown", "[data-armed]"),
            "forbidden hit": _asks("forbidden"),
            "read in another layout": _asks("reading"),
            "nothing found": _asks("nothing"),
            "filters open": _opens_filters,
            "hits in the other language": _presses("Alt+l", '[data-playbook="hit"] [data-on]'),
            "hits when the call has ended": lambda page, _: page.keyboard.press("Alt+x"),
        },
    ),
    # Before the search fails, which stays so.
    Walk(
        "{code}/drill/",
        {
            "drill, choice": _shows('[data-playbook="drill-go"]'),
            "drill, asked": _presses("Enter", '[data-playbook="drill-face"]'),
            "drill, answered": _presses("Space", '[data-playbook="drill-answer"]'),
            "drill, phrases to choose from": _looks_for_the_ban,
            "drill, told which was forbidden": _presses("1", '[data-playbook="drill-answer"]'),
        },
    ),
    Walk("{code}/sources/", {"sources": _stay, "search failed": _fails}),
    Walk("{code}/difficult-callers/", {"category": _stay, "copied in a category": _copies}),
    Walk(
        SHOUTING,
        {
            "situation": _stay,
            "copied in a situation": _copies,
            "both languages": _presses("Alt+l", "details[open]"),
            "key help": _presses("Shift+Slash", "dialog[open]"),
        },
    ),
    Walk(
        "{code}/hold-transfer-tech/hold-minute-passed/",
        {
            "slot open": _opens_slot,
            "slot filled": _fills_slot,
            "one phrase in both languages": lambda page, _: page.locator("#phrase-1 summary").click(),
            "call in the other language": _presses("Alt+l", '[data-playbook="turn"][aria-pressed="true"]'),
            "call ended": lambda page, _: page.keyboard.press("Alt+x"),
        },
    ),
    Walk("{code}/hold-transfer-tech/hold-announce/", {"asks to wait": _stay, "a wait": _waits(38), "a wait of over a minute": _waits(64)}),
    Walk("{code}/mine/", {"mine": _stay, "writing down": _presses("m", '[data-playbook="case"][open]'), "written down": _writes_down}),
    *(
        Walk(f"{{code}}/{path}", {name: _stay})
        for path, name in {
            "authoring/": "prose",
            "figures/": "prose with tables",
            "never-say/": "never-say",
            "state/": "state",
            "authoring/rules/": "rules",
            "authoring/rules/pb101/": "rule",
            "404.html": "no such page",
        }.items()
    ),
    Walk("exports/cards/{code}/difficult-callers.html", {"cue cards": _stay}),
    Walk(
        "{code}/difficult-callers/caller-swears/",
        {"situation with all it can hold": _presses("Alt+l", "details[open]")},
        everything=True,
    ),
    Walk("{code}/state/", {"state with things to do": _stay}, everything=True),
    Walk("{code}/", {"home with something to read": _stay}, everything=True),
    Walk("{code}/changes/", {"changes": _stay}, everything=True),
    Walk("{code}/inbound-call/bad-line/", {"moved": _stay}, everything=True),
)
