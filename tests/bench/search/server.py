"""A static host as one would have it: gzip, validators, hashed files kept for ever. It counts what it sends."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2s
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HASHED = re.compile(r"[._][0-9a-f]{7,}\.\w+$")
PACKED = re.compile(r"\.(woff2?|png|gz|pagefind|pf_\w+)$")
"""Compressed already; once more would only cost."""


class Server(ThreadingHTTPServer):
    """Serves a folder; `sent` holds the path and the bytes of each body, as they went over the wire."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.sent: list[tuple[str, int]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """Yield a server of the folder that is running."""
    server = Server(folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Small answers would wait 40 ms for an acknowledgement.
    disable_nagle_algorithm = True
    # Headers and body in one piece.
    wbufsize = -1
    server: Server
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript", ".pagefind": "application/wasm"}  # noqa: RUF012 - the base class has it so

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = self.server.folder / path.removeprefix("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            self.send_error(404)
            return
        packed = PACKED.search(path) is not None
        body, tag = _read(file, packed)
        known = self.headers.get("If-None-Match") == tag
        self.send_response(304 if known else 200)
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if HASHED.search(path) else "no-cache")
        if not known:
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Length", str(len(body)))
            if not packed:
                self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if not known:
            self.wfile.write(body)
            self.server.sent.append((path, len(body)))

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is measured matters."""


@cache
def _read(file: Path, packed: bool) -> tuple[bytes, str]:
    """Return what is sent of a file, and its tag; compressed once, as hosts do."""
    content = file.read_bytes()
    return content if packed else gzip.compress(content, 9, mtime=0), f'"{blake2s(content, digest_size=8).hexdigest()}"'
