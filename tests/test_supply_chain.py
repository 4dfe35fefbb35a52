"""Nothing of others comes in unseen: what is installed, what ships, and the bill that names both."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.version import Version

from audit import NOT_ASKED, judge
from conftest import PROJECT
from playbook import bill
from playbook.__main__ import main

LOCKS = sorted(PROJECT.glob("requirements*.lock"))
VENDOR = sorted(path.parent for path in PROJECT.joinpath("overrides").rglob("vendor/vendor.json"))
LICENCE = re.compile(r"[A-Za-z0-9.-]+( (AND|OR|WITH) [A-Za-z0-9.-]+)*")


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def locked(lock: Path) -> dict[str, str]:
    """Return package → version of a lock file."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))


def npm_locks() -> list[Path]:
    return [path for path in (PROJECT / "package-lock.json", *sorted((PROJECT / "tests").glob("*/package-lock.json"))) if path.exists()]


def packages(folder: Path) -> list[dict[str, Any]]:
    return list(json.loads((folder / "vendor.json").read_text("utf-8")))


@pytest.mark.parametrize("lock", LOCKS, ids=name)
def test_no_python_package_is_installed_that_is_not_the_one_that_was_locked(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())

    assert locked(lock)
    assert [entry.partition("\n")[0] for entry in entries if not entry.startswith("#") and "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", npm_locks(), ids=name)
def test_no_package_of_npm_is_installed_that_is_not_the_one_that_was_locked(lock: Path) -> None:
    held = {path: package for path, package in json.loads(lock.read_text("utf-8"))["packages"].items() if path}

    assert held
    assert [path for path, package in held.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [path for path, package in held.items() if "resolved" in package] == []  # the host of one machine


@pytest.mark.parametrize("lock", [lock for lock in LOCKS if "mkdocs-material" in locked(lock)], ids=name)
def test_a_theme_that_runs_a_strangers_script_from_an_address_is_not_locked(lock: Path) -> None:
    """Before 9.7.7 its search ran what stood after `?q=` (CVE-2026-73295). Our finder is another; the theme would bring it."""
    assert Version(locked(lock)["mkdocs-material"]) >= Version("9.7.7")


@pytest.mark.parametrize("folder", VENDOR, ids=name)
def test_what_others_wrote_ships_unchanged(folder: Path) -> None:
    for package in packages(folder):
        for file, sha256 in package["files"].items():
            assert hashlib.sha256((folder / file).read_bytes()).hexdigest() == sha256, file


def test_nothing_unlisted_ships_as_the_work_of_others() -> None:
    assert VENDOR
    for folder in VENDOR:
        listed = {file for package in packages(folder) for file in package["files"]}
        assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == listed | {"vendor.json"}
    assert {path.parent for path in PROJECT.joinpath("overrides").rglob("vendor/*")} == set(VENDOR)


@pytest.mark.parametrize("folder", VENDOR, ids=name)
def test_what_others_wrote_ships_with_its_version_and_its_licence(folder: Path, world_site: Path) -> None:
    shipped = world_site / folder.relative_to(PROJECT / "overrides")
    for package in packages(folder):
        assert Version(package["version"])
        assert LICENCE.fullmatch(package["licence"]), package["licence"]
        assert package["licence_file"] in package["files"], f"{package['name']} ships without its licence"
        assert "opyright" in (shipped / package["licence_file"]).read_text("utf-8")  # of each copy, also of one in a bundle


@pytest.fixture(scope="module")
def materials() -> dict[str, Any]:
    """The bill of this project, as somebody reads it who judges it by the official schema."""
    text = bill.make(PROJECT, 1795305600)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    return dict(json.loads(text))


def test_the_bill_names_everything_that_the_site_is_made_with(materials: dict[str, Any]) -> None:
    named = {(component["name"], component["version"]) for component in materials["components"]}
    npm = PROJECT / "package-lock.json"

    assert named >= set(locked(PROJECT / "requirements.lock").items())
    assert named >= {(package["name"], package["version"]) for folder in VENDOR for package in packages(folder)}
    assert npm.exists() == any(component["bom-ref"].startswith("pkg:npm/") for component in materials["components"])


def test_the_bill_says_which_files_are_meant_and_under_which_licence(materials: dict[str, Any]) -> None:
    for component in materials["components"]:
        files = component.get("components", [component])
        assert all(len(one["content"]) in (64, 128) for file in files for one in file["hashes"]), component["name"]
        assert all(file["hashes"] for file in files)
    unlicensed = [component["name"] for component in materials["components"] if "licenses" not in component]
    assert unlicensed == []


def test_the_bill_of_one_commit_is_always_the_same_and_of_another_is_not(materials: dict[str, Any]) -> None:
    assert json.loads(bill.make(PROJECT, 1795305600)) == materials
    assert materials["metadata"]["timestamp"] == "2026-11-22T00:00:00Z"
    assert json.loads(bill.make(PROJECT, 1795305601))["serialNumber"] != materials["serialNumber"]
    assert "timestamp" not in json.loads(bill.make(PROJECT, None))["metadata"]


def test_the_bill_holds_what_npm_locked(tmp_path: Path) -> None:
    for path in ("pyproject.toml", "requirements.lock"):
        (tmp_path / path).write_text((PROJECT / path).read_text("utf-8"), "utf-8")
    (tmp_path / "package-lock.json").write_text((PROJECT / "tests/bench/package-lock.json").read_text("utf-8"), "utf-8")

    text = bill.make(tmp_path, None)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    found = {component["bom-ref"]: component for component in json.loads(text)["components"]}
    minisearch = next(component for ref, component in found.items() if ref.startswith("pkg:npm/minisearch@"))
    assert minisearch["hashes"][0]["alg"] == "SHA-512"
    assert minisearch["licenses"] == [{"expression": "MIT"}]
    assert any(ref.startswith("pkg:npm/%40pagefind/") for ref in found)


def test_a_bill_asked_for_elsewhere_is_refused_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bill", "--docs", str(tmp_path / "docs"), "--to", str(tmp_path / "bill.json")]) == 2
    assert "run this in the folder of the project" in capsys.readouterr().err


CLEAN = {"name": "babel", "version": "2.18.0", "vulns": []}
WEAK = {
    "name": "mkdocs-material", "version": "9.7.6",
    "vulns": [{"id": "GHSA-xvg9-69gf-fjrf", "aliases": ["CVE-2026-73295"], "fix_versions": ["9.7.7"]}],
}  # fmt: skip
UNKNOWN = {"name": "paginate", "skip_reason": "Dependency not found on PyPI and could not be audited: paginate (0.5.7)"}
UNREACHABLE = "Traceback (most recent call last):\nrequests.exceptions.ConnectionError: Failed to resolve the name of the index"


@pytest.mark.parametrize(
    ("packages", "fine", "line"),
    [
        ([CLEAN], True, "no known weakness in 1 locked packages"),
        ([CLEAN, WEAK], False, "mkdocs-material 9.7.6: GHSA-xvg9-69gf-fjrf, CVE-2026-73295; mended in 9.7.7"),
        ([CLEAN, UNKNOWN], False, f"paginate: {UNKNOWN['skip_reason']}"),
        ([UNKNOWN, UNKNOWN], True, NOT_ASKED % "the index told nothing about any of 2 packages"),
    ],
    ids=["clean", "weak", "one unknown", "nothing known"],
)
def test_lint_passes_over_no_weakness_and_calls_nothing_clean_unasked(packages: list[Any], fine: bool, line: str) -> None:
    assert judge(json.dumps({"dependencies": packages})) == (fine, [line])


def test_lint_without_a_network_says_so_and_a_broken_question_fails() -> None:
    assert judge("", UNREACHABLE) == (True, [NOT_ASKED % UNREACHABLE.splitlines()[-1]])
    assert judge("", "ERROR:pip_audit._cli:invalid requirements input: requirements.lock")[0] is False
