"""What a page with its search keeps in memory."""

from __future__ import annotations

from playwright.sync_api import Browser

from bench.search.browser import Served, open_ready, window
from bench.search.engine import IN_PAGE
from bench.search.queries import Query

ON_THE_PAGE = 2
"""At a rate above 1 all work is done on the page's own thread, so that one heap holds it."""


def measure(browser: Browser, served: Served, query: Query) -> int:
    """Return the bytes of the page's heap, of the buffers beside it and of WebAssembly, once a query was typed and rubbish thrown away."""
    with window(browser, served.engine, rate=ON_THE_PAGE) as page:
        page.add_init_script(path=IN_PAGE / "memories.js")
        open_ready(page, served.address(query.language, ON_THE_PAGE))
        page.evaluate("query => bench.type(query)", query.text)
        page.wait_for_load_state("networkidle")
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        used = session.send("Runtime.getHeapUsage")
        beside = page.evaluate("top.benchMemories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)")
    return int(used["usedSize"] + used["backingStorageSize"] + beside)
