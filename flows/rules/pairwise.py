"""Which of these two first? Pairwise questions, counted by wins (Copeland).

There are n(n−1)/2 questions. A later answer to the same question replaces the earlier one, and
answers about objectives that are not in the list are passed over. "About equal", and a question
that was not asked, count as half a win for each, so that nothing sinks for not being asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ComparisonShape


Ties = tuple[tuple[str, ...], ...]
"""Ids in order, first first; an inner tuple of two or more is a tie."""


def next_pair(ids: Sequence[str], comparisons: Iterable[ComparisonShape]) -> tuple[str, str] | None:
    """Return the pair to ask about next, or none when all are answered.

    Neighbours in the list come first, then those two apart, and so on: everything has been asked
    about early, and the same one is not asked about all the time.
    """
    asked = _answers(ids, comparisons)
    return next((pair for pair in _pairs(ids) if frozenset(pair) not in asked), None)


def pairs_left(ids: Sequence[str], comparisons: Iterable[ComparisonShape]) -> int:
    """Return how many questions are still open."""
    asked = _answers(ids, comparisons)
    return sum(frozenset(pair) not in asked for pair in _pairs(ids))


def wins(ids: Sequence[str], comparisons: Iterable[ComparisonShape]) -> dict[str, float]:
    """Return the wins of each id, from 0 to n − 1 in halves."""
    answers = _answers(ids, comparisons)
    counted = dict.fromkeys(ids, 0.0)
    for left, right in _pairs(ids):
        preferred = answers.get(frozenset((left, right)))
        for each in (left, right):
            counted[each] += 0.5 if preferred is None else float(preferred == each)
    return counted


def circular_triads(
    ids: Sequence[str], comparisons: Iterable[ComparisonShape]
) -> tuple[tuple[str, str, str], ...]:
    """Return the circles of three, each once: first before second before third before first."""
    answers = _answers(ids, comparisons)

    def before(one: str, other: str) -> bool:
        return answers.get(frozenset((one, other))) == one

    place = {each: number for number, each in enumerate(ids)}
    return tuple(
        (one, two, three)
        for one, two, three in permutations(place, 3)
        if place[one] < min(place[two], place[three])
        and before(one, two)
        and before(two, three)
        and before(three, one)
    )


def pairwise_order(ids: Sequence[str], comparisons: Iterable[ComparisonShape]) -> Ties:
    """Return the ids by wins, most first, equal wins as ties.

    The members of a circle of three are about equal, together with whatever has as many wins as
    lie between them; a circle is never broken at random. Within a tie the order of `ids` stays.
    """
    comparisons = tuple(comparisons)
    counted = wins(ids, comparisons)
    spans = [(counted[each], counted[each]) for each in counted]
    for triad in circular_triads(ids, comparisons):
        of_triad = [counted[each] for each in triad]
        spans.append((min(of_triad), max(of_triad)))
    merged: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(
        tuple(each for each in counted if low <= counted[each] <= high)
        for low, high in reversed(merged)
    )


def _pairs(ids: Sequence[str]) -> Iterable[tuple[str, str]]:
    every = tuple(dict.fromkeys(ids))
    for apart in range(1, len(every)):
        yield from zip(every, every[apart:], strict=False)


def _answers(
    ids: Sequence[str], comparisons: Iterable[ComparisonShape]
) -> dict[frozenset[str], str | None]:
    known = set(ids)
    return {
        frozenset((each.left, each.right)): each.preferred
        for each in comparisons
        if each.left != each.right and {each.left, each.right} <= known
    }
