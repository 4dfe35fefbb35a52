"""The files of words → the taxonomy and every language of the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from playbook import language as words
from playbook.findings import Fault
from playbook.folder import under
from playbook.language import LANGUAGE, TAXONOMY, Language, Taxonomy
from playbook.lists import SYNONYMS, WORDS, with_lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """What all situations are read with."""

    taxonomy: Taxonomy
    by_code: Mapping[str, Language] = field(default_factory=dict)
    """In the order in which they stand side by side."""
    faults: tuple[Fault, ...] = ()


def load(sources: Mapping[str, bytes], root: str) -> Languages:
    """Return the languages of the content, given as its files by their path: the same files, the same objects."""
    told = (
        (path, content) for path, content in sorted(sources.items()) if path.rpartition("/")[2] in (TAXONOMY, LANGUAGE, WORDS, SYNONYMS)
    )
    return _load(tuple(told), root)


@lru_cache(maxsize=8)
def _load(files: tuple[tuple[str, bytes], ...], root: str) -> Languages:
    """While somebody writes, the words stay what they are, and to read them takes as long as two hundred situations."""
    sources = dict(files)
    taxonomy, faults = words.load_taxonomy(sources.get(TAXONOMY), under(root, TAXONOMY))
    if faults:
        return Languages(taxonomy=taxonomy, faults=tuple(faults))
    read: dict[str, Language] = {}
    for path in filter(words.is_language_file, sources):
        code = path.partition("/")[0]
        language, found = words.load_language(code, sources[path], under(root, path), taxonomy)
        faults += found
        if language:
            read[code], found = with_lists(language, sources, lambda path: under(root, path))
            faults += found
    in_order = dict(sorted(read.items(), key=lambda item: (item[1].order, item[0])))
    faults += words.uneven(in_order, {code: under(root, f"{code}/{LANGUAGE}") for code in in_order})
    return Languages(taxonomy=taxonomy, by_code=in_order, faults=tuple(faults))
