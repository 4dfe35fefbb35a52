"""Debian's nginx with the configuration of `deploy/`, on loopback, over what `deploy/publish` laid down."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent
DEPLOY = PROJECT / "deploy"
PROGRAM = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
FOREVER = "public, max-age=31536000, immutable"
"""What it says of a file with a hash in its name."""
PATIENCE = 30
"""Seconds after which a server that has not begun is taken for dead."""


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    """With small names."""
    body: bytes


@dataclass(frozen=True)
class Served:
    """A running nginx."""

    url: str
    home: Path
    """What is `/srv/playbook` elsewhere."""

    @property
    def site(self) -> Path:
        return self.home / "current"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask once, without following anywhere."""
        with closing(http.client.HTTPConnection(self.url.split("/")[2], timeout=PATIENCE)) as connection:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())


def publish(site: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Publish a site as `deploy/README.md` says."""
    return subprocess.run([DEPLOY / "publish", site, home], capture_output=True, text=True, check=False)


def configure(home: Path, source: Path = DEPLOY / "nginx") -> tuple[Path, int]:
    """Return the configuration in a copy that listens on a free port of loopback and touches nothing outside `home`; and the port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    folder = home / "nginx"
    folder.mkdir(parents=True)
    for path in source.glob("*.conf"):
        text = path.read_text("utf-8").replace("listen 8080;", f"listen 127.0.0.1:{port};")
        (folder / path.name).write_text(text.replace("/tmp/", f"{folder}/").replace("/srv/playbook", str(home)), "utf-8")
    return folder / "nginx.conf", port


@contextmanager
def run(configuration: Path, port: int) -> Iterator[str]:
    """Run nginx, and yield its address once it answers."""
    # A test's folder is closed to everybody else, and nginx would give up the rights of root.
    line = [PROGRAM, "-c", configuration, "-g", "daemon off;" + (" user root;" if os.getuid() == 0 else "")]
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.communicate()


@contextmanager
def serve(home: Path) -> Iterator[Served]:
    """Serve what was published into a folder."""
    with run(*configure(home)) as url:
        yield Served(url, home)


def _wait(process: subprocess.Popen[str], port: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            assert process.poll() is None, process.stderr and process.stderr.read()
            assert time.monotonic() < end, "nginx does not answer"
            time.sleep(0.02)
