"""Devices on which nothing is kept yet, and builds that are published one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser.conftest import DESKTOP, PATIENCE
from browser.host import Host, hosting
from browser.offline.device import AFTER, BEFORE, LANGUAGES, wait_until_kept
from conftest import WORLD, Project

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def next_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little world, published again with one title changed."""
    made = Project(tmp_path_factory.mktemp("next"), WORLD)
    for path in made.docs.rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace(BEFORE, AFTER), "utf-8")
    return _built(made)


@pytest.fixture(scope="session")
def unkept_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little world with the switch that takes it off every device."""
    made = Project(tmp_path_factory.mktemp("unkept"), WORLD)
    settings = made.folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("offline: !ENV [OFFLINE, true]", "offline: false"), "utf-8")
    return _built(made)


def _built(made: Project) -> Path:
    done = made.build()
    assert done.returncode == 0, done.stderr
    return made.site


@pytest.fixture
def host(world_site: Path) -> Iterator[Host]:
    with hosting(world_site) as host:
        yield host


@pytest.fixture
def device(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that gives a device on which nothing is kept yet."""
    devices: list[BrowserContext] = []

    def device(script: str = "", **options: Any) -> BrowserContext:
        context = browser.new_context(viewport=DESKTOP, service_workers="allow", **options)
        context.set_default_timeout(PATIENCE)
        if script:
            context.add_init_script(script)
        devices.append(context)
        return context

    yield device
    for context in devices:
        context.close()


@pytest.fixture
def visit(host: Host, device: Callable[..., BrowserContext]) -> Visit:
    """Return a function that opens a page on a device of its own and returns when its languages are kept there."""

    def visit(path: str = "ru/", kept: tuple[str, ...] = LANGUAGES, **options: Any) -> Page:
        page = device(**options).new_page()
        page.goto(host.address + path)
        wait_until_kept(page, *kept)
        return page

    return visit
