"""While somebody writes: the site as the content is now, each file made when somebody asks for it.

So a changed phrase is on its page as soon as the files are read again, however big the playbook is; the rules judge meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock

from playbook import build, exports
from playbook.findings import Violation
from playbook.folder import Stamp, digest, stamps
from playbook.judge import Judge
from playbook.library import Library
from playbook.site import Site

Render = Callable[[Site], str]
_CONTENT = (".md", ".yml")


class Preview:
    """What is served under `make serve`: a site that was built whole, and what has been written since."""

    def __init__(self, judged: Callable[[tuple[Violation, ...]], None]) -> None:
        """`judged` is told what the rules say of what was written, whenever that is something else than before."""
        self.lock = RLock()
        """Held by whoever builds the whole site, so that nobody is given half of it."""
        self._judged = judged
        self._judge = Judge(self._told)

    def begin(self, site: Site, folder: Path, docs: Path, watched: Sequence[Path], pages: Mapping[str, Render]) -> None:
        """Start from a site that was built into a folder but for its pages, given by their path in it.

        `watched` holds the other files and folders of which it was made.
        """
        self.site = site
        self._folder, self._docs, self._watched, self._pages = folder, docs, watched, pages
        self._read: dict[Path, tuple[Stamp, bytes]] = {}
        self._files, self._others = self._look()
        if digest(self._files) != site.library.digest:
            # Somebody wrote while the site was built: at the next change all is built again.
            self._files = {}
        self._readable = self._files
        self._made: build.Made | None = None
        self._written: set[str] = set()
        self._changed = False
        # What it reads and judges now it keeps.
        self._have_judged(site.library)

    def take(self) -> bool:
        """Take the content as it is now; return False where other things than situations have changed, and all must be built again.

        Of a situation that cannot be read any more, the last that could be is shown.
        """
        with self.lock:
            files, others = self._look()
            known = self.site.library
            changed = {path for path in files.keys() | self._files.keys() if files.get(path) != self._files.get(path)}
            if others != self._others or not all(path in files and self.site.kind(path) == "situation" for path in changed):
                return False
            if changed:
                library = Library.build(files, known.root, known.today)
                lost = {path: self._readable[path] for path in changed if not _has(library, path)}
                shown = Library.build({**files, **lost}, known.root, known.today) if lost else library
                self._files, self._readable = files, {**files, **lost}
                self._show(replace(self.site, library=shown))
                self._have_judged(library)
            return True

    def refresh(self, path: str) -> None:
        """Write the file at a path of the site as it is to be now."""
        with self.lock:
            if path not in self._written:
                self._written.add(path)
                if (content := self._content(path)) is not None:
                    place = self._folder / path
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(content)

    def touched(self, folder: Path) -> bool:
        """Whether a file under a folder that is watched is not what it was when the site was built."""
        return any(path.is_relative_to(folder) for path, _ in self._look()[1].items() ^ self._others.items())

    def _show(self, site: Site) -> None:
        self.site, self._made, self._changed = site, None, True
        self._written.clear()

    def _have_judged(self, library: Library) -> None:
        self._asked = library.digest
        self._judge.ask(self._docs, library.root, library.today)

    def _told(self, digest: str, violations: tuple[Violation, ...]) -> None:
        with self.lock:
            if digest == self._asked and violations != self.site.violations:
                self._show(replace(self.site, violations=violations))
                self._judged(violations)

    def _content(self, path: str) -> bytes | None:
        """Return what stands in a file, or None where the whole build has written it and it has not changed."""
        if path in self._pages:
            return self._pages[path](self.site).encode()
        if not self._changed:
            return None
        if path.startswith(f"{exports.FOLDER}/"):
            text = exports.make(self.site.library).get(path.removeprefix(f"{exports.FOLDER}/"))
            return text if text is None else text.encode()
        if not build.makes(path):
            return None
        self._made = self._made or build.make(self.site.library)
        return self._made.files.get(self._renamed(self._made).get(path, path))

    def _renamed(self, made: build.Made) -> dict[str, str]:
        """Return where what the pages ask for by a name with a hash is now: they keep the names that the whole build gave."""
        indexes = {old: made.search_indexes[code][name] for code, named in self.site.search_indexes.items() for name, old in named.items()}
        return indexes | {old: made.drills[code] for code, old in self.site.drills.items()}

    def _look(self) -> tuple[dict[str, bytes], dict[Path, Stamp]]:
        """Return the content as it is now, and when each other file was last written; what nobody has written to is not read again."""
        found = stamps(self._docs)
        content = {path: found.pop(path) for path in sorted(found) if path.suffix in _CONTENT}
        self._read = {
            path: (stamp, self._read[path][1] if path in self._read and self._read[path][0] == stamp else path.read_bytes())
            for path, stamp in content.items()
        }
        for top in self._watched:
            found |= {path: stamp for path, stamp in stamps(top).items() if path.suffix != ".pyc"}
        return {path.relative_to(self._docs).as_posix(): written for path, (_, written) in self._read.items()}, found


def _has(library: Library, path: str) -> bool:
    code, _, id = path.removesuffix(".md").partition("/")
    return library.get(id, code) is not None
