"""The finder's figures, from `search/boosts.mjs`: a build without Node needs them too, and a test holds the two against each other."""

from __future__ import annotations

FIELDS = {
    "code": 1.2,
    "title": 1.1,
    "aliases": 1,
    "queries": 0.85,
    "cues": 0.65,
    "forbidden": 0.74,
    "trigger": 0.45,
    "approved": 0.52,
    "rest": 0.45,
}
GUESS_FIELDS = ("title", "aliases", "queries", "cues", "trigger", "approved", "forbidden")
READINGS = {"prefix": 0.62, "synonyms": 0.54, "typo": 0.45}
AUDIENCES = {"support-agent-written": 0.95, "shop-consultant": 0.9, "team-lead": 0.9, "called-person": 0.7, "customer": 0.7}
OTHER_LANGUAGE = 0.8
TOGETHER = 0.7
PHRASE = 0.6
"""Share of the query that must stand in a forbidden phrase, to say that this very phrase was meant."""
