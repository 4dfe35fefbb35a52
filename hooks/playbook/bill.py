"""What the project is made from → a CycloneDX bill of materials: locked packages, and the scripts of others that ship."""

from __future__ import annotations

import base64
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

_LOCKED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.!+-]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")

Component = dict[str, Any]
"""A component as CycloneDX 1.6 describes one."""


def make(project: Path, epoch: int | None) -> str:
    """Return the bill as JSON; the same commit, packages and epoch (seconds, the time that the bill bears) give the same bytes.

    Of what is not installed no licence is known. A package bears the hash of every file that its lock allows.
    """
    about = tomllib.loads(project.joinpath("pyproject.toml").read_text("utf-8"))["project"]
    components = [*_python(project / "requirements.lock"), *_npm(project / "package-lock.json"), *_vendored(project / "overrides")]
    time = {} if epoch is None else {"timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    subject = {"type": "application", "name": about["name"], "version": about["version"]}
    content = {"metadata": {**time, "component": subject}, "components": sorted(components, key=lambda one: str(one["bom-ref"]))}
    number = uuid5(NAMESPACE_URL, json.dumps(content, sort_keys=True))
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{number}", "version": 1, **content}
    return json.dumps(bill, ensure_ascii=False, indent=1) + "\n"


def _python(lock: Path) -> Iterator[Component]:
    text = lock.read_text("utf-8")
    found = list(_LOCKED.finditer(text))
    for package, end in zip(found, [*(one.start() for one in found[1:]), len(text)], strict=True):
        hashes = [("SHA-256", value) for value in _HASH.findall(text, package.end(), end)]
        purl = f"pkg:pypi/{package['name']}@{package['version']}"
        yield _library(package["name"], package["version"], hashes, _licence(package["name"]), {"purl": purl, "bom-ref": purl})


def _npm(lock: Path) -> Iterator[Component]:
    """Yield what the lock of npm holds, each once; a project without scripts from there has none."""
    packages: Mapping[str, Mapping[str, str]] = json.loads(lock.read_text("utf-8"))["packages"] if lock.exists() else {}
    found: dict[str, Component] = {}
    for path, package in packages.items():
        if not path or "integrity" not in package:  # the project itself, and folders of it
            continue
        name = package.get("name") or path.rpartition("node_modules/")[2]
        method, _, digest = package["integrity"].partition("-")
        hashes = [(method.upper().replace("SHA", "SHA-"), base64.b64decode(digest).hex())]
        purl = f"pkg:npm/{quote(name)}@{package['version']}"
        found[purl] = _library(name, package["version"], hashes, _expression(package.get("license")), {"purl": purl, "bom-ref": purl})
    yield from found.values()


def _vendored(folder: Path) -> Iterator[Component]:
    for listing in sorted(folder.rglob("vendor/vendor.json")):
        for package in json.loads(listing.read_text("utf-8")):
            files = [{"type": "file", "name": name, "hashes": _hashes([("SHA-256", value)])} for name, value in package["files"].items()]
            more = {"description": package["origin"], "components": files, "bom-ref": f"vendored:{package['name']}@{package['version']}"}
            yield _library(package["name"], package["version"], [], _expression(package["licence"]), more)


def _library(name: str, version: str, hashes: list[tuple[str, str]], licences: list[Component], more: Component) -> Component:
    known = {"hashes": _hashes(hashes), "licenses": licences}
    return {"type": "library", "name": name, "version": version, **{key: value for key, value in known.items() if value}, **more}


def _hashes(hashes: list[tuple[str, str]]) -> list[Component]:
    return [{"alg": method, "content": value} for method, value in hashes]


def _licence(name: str) -> list[Component]:
    """Return what the installed package says of its licence: an SPDX expression, else the name in its own words."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return []
    if said.get_all("License-Expression"):
        return _expression(said["License-Expression"])
    words = "".join(said.get_all("License") or [])
    if words in ("", "UNKNOWN") or "\n" in words:  # some put the whole text there
        words = " or ".join(line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or [] if line.startswith("License ::"))
    return [{"license": {"name": words}}] if words else []


def _expression(expression: str | None) -> list[Component]:
    return [{"expression": expression}] if expression else []
