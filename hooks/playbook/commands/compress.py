"""write .br and .gz beside the files of a finished site, for servers that send what is compressed already"""

from __future__ import annotations

import argparse
from pathlib import Path

from playbook.commands import CLEAN
from playbook.compression import compress
from playbook.model import RefusedError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("site", type=Path, metavar="SITE", help="the folder that “make build” wrote")
    parser.add_argument(
        "--quality",
        type=int,
        choices=range(12),
        metavar="N",
        help="brotli's, 0 to 11 (default: 11 for what the finder loads, 10 for the rest)",
    )


def run(options: argparse.Namespace) -> int:
    """Print what it came to, in kilobytes."""
    if not (options.site / "build.json").is_file():
        raise RefusedError(f"“{options.site}” has no build.json, so it is no site that was judged; run “make build”")
    written = compress(options.site, options.quality)
    sizes = {ending: sum(path.stat().st_size for path in written if path.suffix == ending) // 1000 for ending in (".br", ".gz")}
    plain = sum(path.with_suffix("").stat().st_size for path in written if path.suffix == ".gz") // 1000
    print(f"{options.site}: {len(written)} files written; {plain} kB are {sizes['.gz']} kB by gzip, {sizes['.br']} kB by brotli")
    return CLEAN
