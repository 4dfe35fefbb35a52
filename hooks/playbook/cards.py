"""What of a situation stands on a cue card of A6: what is said, what is not said and what in its place, and whom to call.

What does not fit leaves in this order: conditions, conduct; then the second side, never a smaller size (`interface.md`, Print).
Nobody measures here: letters in a line are counted with a margin, and a test prints every card in a browser.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from playbook.model import Phrase, Situation
from playbook.wording import plain

_LETTERS = {"title": 34, "said": 44, "small": 55}
"""Letters that stand in one line of a card in each size: 91 mm in a wide face."""
_SLOT = "··{}··"
"""A blank is wider than its name."""
_HEIGHTS = {"title": 16.5, "said": 12.5, "small": 10.5}
"""Points that a line of each size takes, as in the style sheet."""
_GAP, _FRAME, _CARD = 6.5, 46.0, 379.0
"""Points between two items; of the foot and the gaps of the blocks; of the whole card without its margins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One side of a card: what of a situation stands on it."""

    approved: tuple[Phrase, ...] = ()
    forbidden: tuple[Phrase, ...] = ()
    conditions: bool = True
    escalation: bool = True
    side: int = 1
    """1, or 2 for what goes on."""


def sides(situation: Situation) -> tuple[Card, ...]:
    """Return the sides of a situation's card: one, where that can be, with as much as it holds."""
    phrases = tuple(phrase for phrase in situation.forbidden if phrase.kind == "phrase")
    whole = Card(approved=situation.approved, forbidden=situation.forbidden)
    shorter = Card(approved=situation.approved, forbidden=situation.forbidden, conditions=False)
    for card in (whole, shorter, Card(approved=situation.approved, forbidden=phrases, conditions=False)):
        if _height(situation, card) <= _CARD:
            return (card,)
    return Card(approved=situation.approved, escalation=False), Card(forbidden=situation.forbidden, side=2)


def _height(situation: Situation, card: Card) -> float:
    """Return the points that a card takes at most."""
    texts: list[tuple[str, str]] = [("title", situation.title)]
    for phrase in card.approved:
        texts += [("said", plain(phrase.said, _SLOT)), *([("small", plain(phrase.when, _SLOT))] if phrase.when and card.conditions else [])]
    for phrase in card.forbidden:
        texts += [("small", f"✕ {'—' * 12} {plain(phrase.said, _SLOT)}")]
        texts += [("small", f"✓ {'—' * 10} {plain(phrase.instead, _SLOT)}")] if phrase.instead else []
    texts += [("small", plain(text, _SLOT)) for text in situation.escalation if card.escalation]
    lines = sum(_HEIGHTS[size] * _lines(text, _LETTERS[size]) for size, text in texts)
    return lines + _GAP * (len(card.approved) + len(card.forbidden)) + _FRAME


@lru_cache(maxsize=64)
def _lines(text: str, letters: int) -> int:
    """Return the lines that a text takes at most; the cards that are tried for one situation differ in few texts."""
    lines, room = 0, 0
    for word in text.split():
        if len(word) < room:
            room -= len(word) + 1
        else:
            lines += -(-len(word) // letters)
            room = -len(word) % letters
    return lines
