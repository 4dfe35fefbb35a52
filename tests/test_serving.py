"""What a writer sees under `make serve`: what was written, at once, and what is wrong with it; and the site stays up."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, FunctionType
from urllib.error import HTTPError

import pytest

from conftest import PROJECT, WORLD, Project
from live import Server
from playbook import build
from playbook.library import Library, read_folder
from playbook.preview import Preview
from playbook.site import Site

PAGE = "ru/difficult-callers/caller-swears/"


@pytest.fixture
def served(project: Callable[[Path], Project]) -> Iterator[tuple[Project, Server]]:
    made = project(WORLD)
    hooks = made.folder / "hooks"
    hooks.unlink()
    hooks.mkdir()
    shutil.copy(PROJECT / "hooks/events.py", hooks)
    (hooks / "playbook").symlink_to(PROJECT / "hooks/playbook")
    server = Server(made.folder)
    yield made, server
    server.stop()


def rewrite(path: Path, old: str, new: str) -> Callable[[], object]:
    text = path.read_text("utf-8")
    assert old in text
    return lambda: path.write_text(text.replace(old, new), "utf-8")


def test_a_changed_phrase_is_wherever_it_is_shown(served: tuple[Project, Server]) -> None:
    made, server = served
    index = re.search(r"search/ru\.phrases\.\w+\.json", server.get(PAGE))
    assert index

    page = server.after(rewrite(made.docs / "ru/difficult-callers/caller-swears.md", "Записываю всё", "Заношу в заявку"), PAGE)

    assert "Заношу в\u00a0заявку" in page
    assert "Заношу в\u00a0заявку" in server.get(PAGE.replace("ru/", "ro/"))
    assert "Заношу" in server.get(index[0])
    assert "Заношу" in server.get("exports/playbook.json")


def test_a_changed_title_is_in_every_list(served: tuple[Project, Server]) -> None:
    made, server = served
    path = made.docs / "ru/difficult-callers/caller-swears.md"
    title = re.search("^# (.+)$", path.read_text("utf-8"), re.MULTILINE)
    assert title

    page = server.after(rewrite(path, f"# {title[1]}", "# Клиент сквернословит"), PAGE)

    assert "<title>Клиент сквернословит" in page
    assert "Клиент сквернословит" in server.get("ru/difficult-callers/")


def test_a_situation_that_is_added_is_there_and_one_that_goes_is_gone(served: tuple[Project, Server]) -> None:
    made, server = served
    for code in ("ru", "ro"):
        (made.docs / code / "inbound-call/line-drops-again.md").write_bytes((made.docs / code / "inbound-call/line-drops.md").read_bytes())
    server.says("Reloading browsers")

    assert "playbook-situation" in server.get("ru/inbound-call/line-drops-again/")

    server.after(lambda: [(made.docs / code / "inbound-call/line-drops-again.md").unlink() for code in ("ru", "ro")], PAGE)
    with pytest.raises(HTTPError, match="404"):
        server.get("ru/inbound-call/line-drops-again/")


def test_fault_is_shown_on_the_page_and_in_the_terminal_and_gone_when_it_is_mended(served: tuple[Project, Server]) -> None:
    made, server = served
    path = made.docs / "ru/difficult-callers/caller-swears.md"
    whole = path.read_text("utf-8")
    assert "PB007" not in server.get(PAGE)

    rewrite(path, "## Запрещённые фразы", "## Запрещёные фразы")()
    server.says("caller-swears.md:.* PB007 ")
    server.says("Reloading browsers")

    assert "PB007" in server.get(PAGE)

    path.write_text(whole, "utf-8")
    server.says("no violations any more")
    server.says("Reloading browsers")

    assert "PB007" not in server.get(PAGE)


def test_of_a_file_that_cannot_be_read_the_last_good_page_stays_and_says_why(served: tuple[Project, Server]) -> None:
    made, server = served
    phrase = "Записываю всё"
    path = made.docs / "ru/difficult-callers/caller-swears.md"
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    server.says(" PB001 ")
    server.says("Reloading browsers")

    page = server.get(PAGE)

    assert phrase in page
    assert "PB001" in page


def test_words_of_a_language_that_cannot_be_read_leave_the_site_as_it_was(served: tuple[Project, Server]) -> None:
    made, server = served
    before = {code: (made.docs / code / "_language.yml").read_bytes() for code in ("ru", "ro")}
    for code in before:
        (made.docs / code / "_language.yml").write_text("name: [", "utf-8")
    server.says(" PB013 ")
    server.says("Reloading browsers")

    assert "playbook-situation" in server.get(PAGE)

    for code, content in before.items():
        (made.docs / code / "_language.yml").write_bytes(content)
    server.says("Reloading browsers")
    assert "PB013" not in server.get(PAGE)


def test_what_was_written_while_the_site_was_built_is_built_at_the_next_change(tmp_path: Path) -> None:
    docs = shutil.copytree(WORLD, tmp_path / "docs")
    site = Site(library=Library.build(read_folder(docs)))
    rewrite(docs / "ru/difficult-callers/caller-swears.md", "Записываю всё", "Заношу в заявку")()
    preview = Preview(print)

    preview.begin(site, tmp_path / "site", docs, [], {})

    assert not preview.take(), "all is to be built again"


def test_the_live_reload_may_ask_as_often_as_it_likes_and_nothing_is_made_anew_for_it(tmp_path: Path) -> None:
    docs = shutil.copytree(WORLD, tmp_path / "docs")
    library = Library.build(read_folder(docs))
    indexes = build.make(library).search_indexes
    preview = Preview(print)
    preview.begin(Site(library=library, search_indexes=indexes), tmp_path / "site", docs, [], {})
    rewrite(docs / "ru/difficult-callers/caller-swears.md", "Записываю всё", "Заношу в заявку")()
    assert preview.take()

    def asked_for(path: str) -> int:
        return calls(build.make, lambda: preview.refresh(path))

    assert not any(map(asked_for, ("livereload/1/2", "assets/playbook.css", "service-worker.js", "ru/nowhere/index.html")))
    assert asked_for(indexes["ru"]["phrases"]) == 1
    assert asked_for(indexes["ro"]["phrases"]) == 0, "all of them are made at once"


def calls(function: FunctionType, work: Callable[[], object]) -> int:
    """Return how often a function is called by some work."""
    counted = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal counted
        counted += event == "call" and frame.f_code is function.__code__

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


def test_who_changes_the_code_is_told_to_start_again(served: tuple[Project, Server]) -> None:
    made, server = served
    (made.folder / "hooks/events.py").touch()

    server.says(r"code in hooks/ has changed.* start it again")


def test_nothing_goes_on_judging_when_the_server_is_killed(served: tuple[Project, Server]) -> None:
    _, server = served

    server.process.kill()

    assert server.is_silent()


def test_nothing_of_what_is_being_written_is_kept_on_a_device(served: tuple[Project, Server]) -> None:
    _, server = served

    assert '"offline":false' in server.get(PAGE)
    # Whoever has looked at a published site at this address keeps copies of it: they go at the first visit.
    assert "unregister" in server.get("service-worker.js")
