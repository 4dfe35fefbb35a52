"""What the finder searches, for OpenSearch: for a playbook that has outgrown the browser (`deploy/opensearch.md`).

Three bodies of requests: `index.json` creates an index, `documents.ndjson` fills it, `query.json` is stored as a search template that asks
as the finder does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from playbook.exports.opensearch.documents import lines
from playbook.exports.opensearch.index import index
from playbook.exports.opensearch.query import query
from playbook.library import Library


def files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the three files."""
    yield "opensearch/index.json", json.dumps(index(library), ensure_ascii=False, indent=1).encode() + b"\n"
    bulk = (json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for line in lines(library))
    yield "opensearch/documents.ndjson", b"".join(bulk)
    yield "opensearch/query.json", json.dumps({"script": {"lang": "mustache", "source": query(library)}}, indent=1).encode() + b"\n"
