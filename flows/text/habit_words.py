"""Habits in words: how far one has settled, how often it was done, after what it is done."""

_LEADS = frozenset(
    (
        *("after", "before", "when", "while", "at", "with", "in", "on", "once", "as", "right"),
        *("every", "during", "by", "first", "last", "until"),
    )
)
"""Words with which somebody says themselves what comes before or after what."""

_SMALL = frozenset(("the", "a", "an", "my", "our", "his", "her", "their", "i", "we"))
"""First words that are written large only where a sentence begins."""

ENTRY_WORDS = {"": "", "done": "done", "part": "in part", "skip": "skipped"}
"""How a row of a day stands, by what was entered for it; nothing where nothing was."""

_WORDS = ((0.25, "just beginning"), (0.5, "taking shape"), (0.75, "settling in"))
"""Up to which strength a habit is said to be how far."""


def format_strength(strength: float) -> str:
    """Return how far a habit has settled, in words that fit on the way down as well."""
    return next((words for top, words in _WORDS if strength < top), "part of your days")


def format_week(done: float, planned: int) -> str:
    """Return `3 of 5 this week`, or what was done when nothing was planned."""
    return f"{done:g} of {planned} this week" if planned else f"{done:g} this week"


def format_anchor(anchor: str) -> str:
    """Return `after breakfast` for `Breakfast` or `after breakfast`; nothing for a blank anchor."""
    said = anchor.strip().rstrip(".")
    first = said.partition(" ")[0].casefold()
    if first in _LEADS:
        return said[:1].lower() + said[1:]
    if first in _SMALL - {"i"}:
        said = said[:1].lower() + said[1:]
    return f"after {said}" if said else ""


def says_amount(text: str, amount: str) -> bool:
    """Return whether an amount stands in a text already: `20 min` in `Walk 20 minutes`."""
    number, _, unit = amount.partition(" ")
    said = text.lower().split()
    if not number or number not in said:
        return False
    behind = said[said.index(number) + 1 :][:1]
    return not unit or (
        bool(behind)
        and (unit.lower().startswith(behind[0].rstrip(".")) or behind[0].startswith(unit.lower()))
    )
