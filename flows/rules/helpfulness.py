"""The order of what helps: what helped most the last time first."""

from __future__ import annotations

from collections.abc import Iterable

from flows.documents.light_types import TypeVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import StrategyShape  # noqa: F401 - the bound of `Some`

UNTRIED = 0.5
"""Where something stands that nobody said of how it helped: below what did, if only a little."""

Some = TypeVar("Some", bound="StrategyShape")


def most_helpful_first(strategies: Iterable[Some]) -> list[Some]:
    """Return strategies by how much they helped the last time, else in their own order."""
    return sorted(strategies, key=lambda each: -(UNTRIED if each.helped is None else each.helped))
