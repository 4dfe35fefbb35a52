"""`python -m bench.walks`: how many states of pages axe-core and the policy were asked about, and what they found: the tests' own walks."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from bench.search import readme

PROJECT = Path(__file__).parents[3]
OPENING, CLOSING = "<!-- bench:walks -->", "<!-- /bench:walks -->"
WALKS = {
    "test_axe_finds_nothing_on_any_kind_of_page_in_either_scheme": "axe-core (WCAG 2.2 AA, best practice): states of pages, light, dark",
    "test_no_kind_of_page_does_anything_that_the_policy_stops": "the policy behind the nginx of `deploy/`: every kind of page, searched in",
    "test_nothing_that_a_writer_got_past_the_rules_runs": "hostile words wherever a writer may write, with the policy off",
}
"""Test → what it is about."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.walks", description=__doc__)
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        files = [f"tests/browser/test_{name}.py" for name in ("accessibility", "policy")]
        line = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", "-k", " or ".join(WALKS), *files]
        subprocess.run(line, cwd=PROJECT, stdout=sys.stderr, check=False)
        written = "\n".join(_table(ElementTree.parse(report).getroot()))
    print(written)
    if options.write_readme:
        readme.write(PROJECT / "README.md", written, OPENING, CLOSING)


def _table(report: ElementTree.Element) -> Iterator[str]:
    yield f"What the tests look at in Chromium, {date.today().isoformat()}: `make figures`."
    yield ""
    yield "| walk | languages and devices | looked at | that had anything |"
    yield "| --- | --: | --: | --: |"
    for name, about in WALKS.items():
        cases = [case for case in report.iter("testcase") if case.get("name", "").partition("[")[0] == name]
        counts = {key: sum(_noted(case, key) for case in cases) for key in ("looked at", "broken")}
        yield f"| {about} | {len(cases)} | {counts['looked at']} | {counts['broken']} |"


def _noted(case: ElementTree.Element, key: str) -> int:
    return sum(int(each.get("value", "0")) for each in case.iter("property") if each.get("name") == key)


if __name__ == "__main__":
    main()
