"""What pages load is made of the scripts and style sheets as they are written."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from conftest import PROJECT
from playbook import bundle

ASSETS = PROJECT / "overrides" / "assets"


def test_bundles_are_named_by_what_is_in_them_wherever_the_project_lies(tmp_path: Path) -> None:
    here = bundle.make(ASSETS, ["russian"])
    there = bundle.make(Path(shutil.copytree(ASSETS, tmp_path / "elsewhere" / "assets")), ["russian"])
    other = bundle.make(ASSETS, ["russian", "romanian"])

    assert there == here
    assert other.paths["playbook.js"] != here.paths["playbook.js"]
    assert other.paths["playbook.css"] == here.paths["playbook.css"]


def test_a_stemmer_is_published_as_its_authors_wrote_it() -> None:
    made = bundle.make(ASSETS, ["russian"])

    script = made.files[made.paths["playbook.js"]]
    for name in ("base", "russian"):
        assert (ASSETS / f"javascripts/vendor/{name}-stemmer.js").read_text("utf-8") in script
    assert "RomanianStemmer" not in script


def test_a_script_that_does_not_compile_is_named_with_its_line(tmp_path: Path) -> None:
    assets = Path(shutil.copytree(ASSETS, tmp_path / "assets"))
    broken = assets / "javascripts/ui/scheme.mjs"
    broken.write_text(broken.read_text("utf-8") + "\nconst = 1\n", "utf-8")
    line = len(broken.read_text("utf-8").splitlines())

    with pytest.raises(RuntimeError, match=re.escape(f"scheme.mjs:{line}:")):
        bundle.make(assets, [])
