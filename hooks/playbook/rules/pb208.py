"""A slot is not one that its language knows."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.findings import Finding, finding
from playbook.language import Language
from playbook.library import Library
from playbook.spans import replacement
from playbook.spelling import nearest, shortened

NAME = "unknown-slot"


def check(library: Library) -> Iterator[Finding]:
    """Yield the place of every text with a slot that is not listed, or a brace that makes none."""
    for situation in library.situations:
        language = library.languages[situation.language]
        for text in situation.texts:
            if any(brace in part.text for part in text.parts if not part.slot for brace in "{}"):
                yield finding(text.location, "open", line=shortened(text.text))
            for slot in text.slots:
                if not language.slot_key(slot):
                    near = _meant(slot, language, library)
                    fix = replacement(library.lines(situation.path), text.location, f"{{{slot}}}", f"{{{near}}}") if near else None
                    file = library.language_file(language.code)
                    key = "near" if near else "none"
                    yield finding(text.location, key, fix=fix, slot=shortened(slot), near=near or "", file=file)


def _meant(slot: str, language: Language, library: Library) -> str | None:
    """Return the slot of this language that was meant: named in another one, or misspelt."""
    key = next((key for other in library.languages.values() if (key := other.slot_key(slot))), "")
    return next(iter(language.slots.get(key, ())), None) or nearest(slot, (form for forms in language.slots.values() for form in forms))
