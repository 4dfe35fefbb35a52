"""What goes over the wire until a query is answered."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

from bench.search.browser import Served, open_ready, window
from bench.search.queries import Query


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of bodies, compressed as they were sent."""

    index: int
    """What is searched in, every language that the page loads, and of Pagefind the texts of the hits shown."""
    scripts: int
    """JavaScript and WebAssembly."""
    everything: int
    """Those, the page and its styles."""


def weigh(browser: Browser, served: Served, query: Query) -> Weight:
    """Return what is sent for one visit with an empty cache and one query typed letter by letter."""
    served.server.sent.clear()
    with window(browser, served.engine) as page:
        open_ready(page, served.address(query.language))
        page.evaluate("query => bench.type(query)", query.text)
        page.wait_for_load_state("networkidle")
    sent = list(served.server.sent)
    return Weight(
        index=sum(size for path, size in sent if served.engine.is_index(path)),
        scripts=sum(size for path, size in sent if path.endswith((".js", ".mjs", ".pagefind"))),
        everything=sum(size for _, size in sent),
    )
