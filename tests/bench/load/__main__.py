"""`python -m bench.load`: how fast nginx serves the finder's files with the configuration of `deploy/`, beside a bare one, on loopback.

The bare one is the same nginx over the same folder with nothing but a root. Both are asked in turn: what else the machine does hits both.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import nginx
from bench.search import readme

PROJECT = Path(__file__).parents[3]
ROUNDS, SECONDS, CONNECTIONS = 9, 2, 16
CODINGS = {"gzip, br": "as browsers do", "identity": "plain, as no browser does"}
WANTED = 95
"""Per cent of the bare one's rate."""
OPENING, CLOSING = "<!-- bench:load -->", "<!-- /bench:load -->"

BARE = """\
worker_processes auto;
pid /tmp/bare.pid;
error_log stderr warn;
events { worker_connections 2048; }
http {
    include /etc/nginx/mime.types;
    sendfile on;
    tcp_nopush on;
    access_log off;
    client_body_temp_path /tmp/body;
    proxy_temp_path /tmp/proxy;
    fastcgi_temp_path /tmp/fastcgi;
    uwsgi_temp_path /tmp/uwsgi;
    scgi_temp_path /tmp/scgi;
    server { listen 8080; root /srv/playbook/current; }
}
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site", help="the site that “make release” wrote")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    if not shutil.which("wrk"):
        sys.exit("This needs wrk. On Debian and Ubuntu: sudo apt-get install wrk")
    if not (options.site / "index.html.br").is_file():
        sys.exit(f"{options.site} is no compressed site; run “make release” first")
    written = "\n".join(_table(options.site, options.rounds))
    print(written)
    if options.write_readme:
        readme.write(PROJECT / "README.md", written, OPENING, CLOSING)


def _table(site: Path, rounds: int) -> Iterator[str]:
    load = f"{os.cpu_count()} cores, load average {os.getloadavg()[2]:.1f}"
    asked = f"wrk with {CONNECTIONS} connections on the same machine; medians of {rounds} turns: `make load`"
    yield f"Requests a second, {date.today().isoformat()}, {load}, {asked}."
    yield ""
    yield "| file | asked for | bare nginx | ours | ours of bare |"
    yield "| --- | --- | --: | --: | --: |"
    with TemporaryDirectory() as folder, ExitStack() as held:
        home = Path(folder)
        (home / "bare").mkdir()
        (home / "bare" / "nginx.conf").write_text(BARE, "utf-8")
        done = nginx.publish(site, home / "home")
        if done.returncode:
            sys.exit(done.stderr)
        (home / "plain").mkdir()
        (home / "plain" / "current").symlink_to(home / "home" / "current")
        ours = held.enter_context(nginx.run(*nginx.configure(home / "home")))
        bare = held.enter_context(nginx.run(*nginx.configure(home / "plain", home / "bare")))
        for path in _files(site):
            for coding in CODINGS:
                yield _row(path, coding, bare, ours, rounds)


def _row(path: str, coding: str, bare: str, ours: str, rounds: int) -> str:
    rates: dict[str, list[float]] = {bare: [], ours: []}
    for turn in range(rounds):
        for url in (bare, ours) if turn % 2 else (ours, bare):
            rates[url].append(_rate(f"{url}{path}", coding))
    medians = {url: statistics.median(found) for url, found in rates.items()}
    share = statistics.median(100 * own / other for own, other in zip(rates[ours], rates[bare], strict=True))
    name = re.sub(r"\.[0-9a-f]{8}\.", ".….", path)
    remark = "" if share >= WANTED or coding == "identity" else " (too little)"
    return f"| `{name}` | {CODINGS[coding]} | {medians[bare]:.0f} | {medians[ours]:.0f} | {share:.0f} %{remark} |"


def _files(site: Path) -> list[str]:
    """Return what the finder of the first language is made of: its page, its phrases, a script, a style sheet."""
    home = min(path.parent.name for path in site.glob("*/404.html"))
    assets = [min(site.glob(pattern)) for pattern in (f"search/{home}.phrases.*.json", "assets/playbook*.js", "assets/playbook*.css")]
    return [f"{home}/", *(path.relative_to(site).as_posix() for path in assets)]


def _rate(url: str, coding: str) -> float:
    line = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", f"Accept-Encoding: {coding}", url]
    said = subprocess.run(line, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        sys.exit(f"{url} answered with errors:\n{said}")
    return float(re.findall(r"Requests/sec:\s+([\d.]+)", said)[0])


if __name__ == "__main__":
    main()
