"""Whoever reads while a new build is published gets the old one or the new one: whole, at every moment."""

from __future__ import annotations

import gzip
import http.client
import random
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest

import nginx
from conftest import QUICK, WORLD, Project
from nginx import PATIENCE
from playbook.compression import compress

READERS, PUBLICATIONS, REQUESTS = 3, 6, 3000
CODINGS = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
ADDRESS = re.compile(r'(?:<link rel="(?:stylesheet|icon|preload|modulepreload)"[^>]*|<script )[^>]*(?:href|src)="([^"]+)"')
PAYLOAD = re.compile(r'"(search/[a-z]+\.\w+\.[0-9a-f]{8}\.json)"')


@pytest.fixture(scope="module")
def builds(world_site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two builds with the same pages, each of which says something else."""
    made = Project(tmp_path_factory.mktemp("newer"), WORLD)
    for path in sorted(made.docs.glob("r?/*/*-*.md")):
        path.write_text(re.sub(r"^# (.+)$", r"# \1 2", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    made.run("playbook", "accept", "all")
    built = made.build()
    assert built.returncode == 0, built.stderr
    older = shutil.copytree(world_site, made.folder / "older")
    for site in (older, made.site):
        compress(site, QUICK)
    return older, made.site


@dataclass
class Reader:
    """Opens page after page as a browser does: the page, then all that it asks for."""

    port: int
    builds: tuple[Path, Path]
    pages: list[str]
    random: random.Random
    asked: int = 0
    seen: set[Path] = field(default_factory=set)
    """Builds of which a whole page was read."""
    faults: list[str] = field(default_factory=list)

    def read(self, done: threading.Event) -> None:
        """Read until all is published and enough was asked."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            while not (done.is_set() and self.asked >= REQUESTS // READERS) and not self.faults:
                try:
                    self._open(connection, self.random.choice(self.pages))
                except (OSError, http.client.HTTPException) as error:
                    self.faults.append(repr(error))

    def _open(self, connection: http.client.HTTPConnection, page: str) -> None:
        coding = self.random.choice(list(CODINGS))
        body = self._get(connection, f"/{page}", coding)
        build = next((build for build in self.builds if (build / page).read_bytes() == body), None)
        if build is None:
            self.faults.append(f"{page} is of no build")
            return
        for address in self._asks_for(page, body.decode()):
            if self._get(connection, address, coding) != (build / address.lstrip("/")).read_bytes():
                self.faults.append(f"{address} is not of the build of {page}")
        self.seen.add(build)

    def _get(self, connection: http.client.HTTPConnection, address: str, coding: str) -> bytes:
        connection.request("GET", address, headers={"Accept-Encoding": coding})
        answer = connection.getresponse()
        body = answer.read()
        self.asked += 1
        if answer.status != 200:
            self.faults.append(f"{address}: {answer.status}")
            return b""
        return CODINGS[answer.headers.get("Content-Encoding", "")](body)

    def _asks_for(self, page: str, html: str) -> Iterator[str]:
        # What is the same in every build need not be asked for at every page.
        files = [urljoin(f"/{page}", found) for found in ADDRESS.findall(html)]
        yield from self.random.sample(files, min(len(files), 4))
        yield from (f"/{found}" for found in sorted(set(PAYLOAD.findall(html))))


def test_reader_never_meets_an_error_or_half_of_two_builds(builds: tuple[Path, Path], tmp_path: Path) -> None:
    older, newer = builds
    pages = sorted(path.relative_to(older).as_posix() for path in older.rglob("*.html") if (newer / path.relative_to(older)).is_file())
    assert nginx.publish(older, tmp_path).returncode == 0
    done = threading.Event()

    with nginx.serve(tmp_path) as served:
        port = int(served.url.rpartition(":")[2].strip("/"))
        readers = [Reader(port, builds, pages, random.Random(seed)) for seed in range(READERS)]
        threads = [threading.Thread(target=reader.read, args=(done,)) for reader in readers]
        for thread in threads:
            thread.start()
        published = [nginx.publish(site, tmp_path).returncode for site in (newer, older) * (PUBLICATIONS // 2)]
        done.set()
        for thread in threads:
            thread.join()

    assert published == [0] * PUBLICATIONS
    assert [fault for reader in readers for fault in reader.faults] == []
    assert sum(reader.asked for reader in readers) >= REQUESTS
    assert set().union(*(reader.seen for reader in readers)) == set(builds)
