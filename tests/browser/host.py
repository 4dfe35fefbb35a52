"""A host of a site that can publish another build, lose its network and die in the middle of an answer."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from browser.conftest import Handler
from playbook.deployment import NGINX


class Host:
    """Serves a folder on loopback, and remembers what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cut = False
        """Whether every connection is dropped without an answer."""
        self.dies_at = ""
        """The first request for a path that begins so is answered by half, and none after it."""
        self.asked: list[str] = []
        host = self

        class Answer(Handler):
            def parse_request(self) -> bool:
                # Connections outlive a question, and so what was true when they were made.
                whole = super().parse_request()
                self.directory = str(host.folder)
                if host.cut:
                    self.close_connection = True
                elif whole:
                    host.asked.append(self.path.removeprefix("/"))
                return whole and not host.cut

            def end_headers(self) -> None:
                # Without a word about it a browser keeps a page for a tenth of its age.
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

            def do_POST(self) -> None:  # noqa: N802 - the base class calls it so
                self.send_response(204)
                self.end_headers()

            def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override] - any open file does
                if not host.dies_at or not self.path.startswith("/" + host.dies_at):
                    super().copyfile(source, outputfile)
                    return
                content = source.read()
                outputfile.write(content[: len(content) // 2])
                host.cut = self.close_connection = True

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def publish(self, folder: Path) -> None:
        self.folder = folder

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def hosting(folder: Path) -> Iterator[Host]:
    host = Host(folder)
    yield host
    host.close()


def below(folder: Path, path: str, site: Path) -> Path:
    """Return a folder in which a site lies at a path, as on a host of many."""
    shutil.copytree(site, folder / path)
    shutil.copytree(site / NGINX, folder / NGINX)
    return folder


def pages(folder: Path, language: str) -> dict[str, str]:
    """Return the text of every page of a language, by its address from the root; not of what a host answers where there is none."""
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.glob(f"{language}/**/*.html")) if path.name != "404.html"}
    return {path.removesuffix("index.html"): file.read_text("utf-8") for path, file in found.items()}
