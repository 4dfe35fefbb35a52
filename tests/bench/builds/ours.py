"""This project: all its pages, exports, indexes and precache, as `mkdocs build --strict` makes them.

The sources are committed, since a build asks git what has changed: here everything on one day, which is the most it can be.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from bench.builds.builder import Base, Builder, Command
from bench.builds.material import BUILD

AUTHOR = ("-c", "user.name=bench", "-c", "user.email=bench@localhost", "-c", "commit.gpgsign=false")


def _lay(folder: Path, base: Base) -> list[Command]:
    shutil.copytree(base.project, folder, symlinks=True)
    day = os.environ.get("SOURCE_DATE_EPOCH")
    environment = {**os.environ, **({"GIT_AUTHOR_DATE": f"{day} +0000", "GIT_COMMITTER_DATE": f"{day} +0000"} if day else {})}
    for words in (("init",), ("add", "docs", "mkdocs.yml"), (*AUTHOR, "commit", "--message", "Write everything")):
        subprocess.run(["git", *words], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return [BUILD]


OURS = Builder(name="ours", title="this project", lay=_lay)
