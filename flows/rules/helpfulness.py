"""What helps, and how much it did: a number from 0 to 3 in words, and the order it makes."""

from collections.abc import Iterable
from typing import TypeVar

from flows.documents.protocols import StrategyShape

HELPED: dict[int, str] = {
    0: "did not help",
    1: "helped a little",
    2: "helped",
    3: "helped a lot",
}
"""How much something helped, 0 to 3, in words."""

ANSWERS = ("not this time", "a little", "it helped", "it helped a lot")
"""How much something may have helped, 0 to 3, where it is asked."""

EFFORT: dict[int, str] = {1: "little effort", 2: "some effort", 3: "a lot of effort"}
"""How much effort something takes, 1 to 3, in words."""

UNTRIED = 0.5
"""Where something stands that nobody said of how it helped: below what did, if only a little."""

Some = TypeVar("Some", bound=StrategyShape)


def format_helpfulness(strategy: StrategyShape) -> str:
    """Return how much something helped the last time; empty when nobody has said."""
    return "" if strategy.helped is None else f"{HELPED[strategy.helped]} the last time"


def most_helpful_first(strategies: Iterable[Some]) -> list[Some]:
    """Return strategies by how much they helped the last time, else in their own order."""
    return sorted(strategies, key=lambda each: -(UNTRIED if each.helped is None else each.helped))
