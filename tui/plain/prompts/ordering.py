"""Prompts about several things at once: their order, and how much each of them weighs."""

from itertools import combinations
from typing import Any

from flows.guide.items import MatrixItem, RankItem
from tui.plain.prompts.asking import Asking, Piece, ask_pieces
from tui.plain.prompts.single import scale_in_words
from tui.plain.understand import order, whole_number
from tui.plain.words import Back

PAIRS = "pairs"
"""The word that asks for an order two by two."""


def ask_rank(asking: Asking) -> dict[str, Any]:
    """Ask for an order of numbered rows, at once or two by two."""
    item = asking.question.item
    assert isinstance(item, RankItem)
    rows = asking.question.rows
    for place, (_, title) in enumerate(rows, start=1):
        asking.console.say(f"  {place}. {title}")
    asking.console.say(
        "The numbers in your order, with = between those that are equal, as in 2 1=3.",
        f"Or {PAIRS}, to be asked which of two comes first, two by two.",
    )

    def understand(line: str) -> list[list[int]] | None:
        return None if line.strip().lower() == PAIRS else order(line, len(rows))

    while True:
        groups = asking.console.settle(understand)
        if groups is not None:
            return {
                "order": [[rows[place][0] for place in group] for group in groups],
                "comparisons": [],
            }
        try:
            return _two_by_two(asking)
        except Back:
            continue


def _two_by_two(asking: Asking) -> dict[str, Any]:
    from flows.documents.stored import Stored
    from flows.rules.pairwise import pairwise_order

    rows = asking.question.rows
    pairs = list(combinations(rows, 2))
    comparisons: list[dict[str, Any]] = []
    while len(comparisons) < len(pairs):
        left, right = pairs[len(comparisons)]
        asking.console.say(
            f"Pair {len(comparisons) + 1} of {len(pairs)}. Which of these comes first?",
            f"  1. {left[1]}",
            f"  2. {right[1]}",
            "  3. about equal",
        )
        try:
            place = asking.console.settle(whole_number(1, 3))
        except Back:
            if not comparisons:
                raise
            comparisons.pop()
            continue
        preferred = (left[0], right[0], None)[place - 1]
        comparisons.append({"left": left[0], "right": right[0], "preferred": preferred})
    ids = [row[0] for row in rows]
    return {
        "order": [list(tie) for tie in pairwise_order(ids, map(Stored, comparisons))],
        "comparisons": comparisons,
    }


def ask_matrix(asking: Asking) -> dict[str, dict[str, int]]:
    """Ask for each axis of each row, one number at a time."""
    item = asking.question.item
    assert isinstance(item, MatrixItem)
    pieces = [
        Piece(
            f"{row}/{axis.id}",
            f"{title}: {axis.label}? {scale_in_words(axis)}",
            whole_number(axis.min, axis.max),
        )
        for row, title in asking.question.rows
        for axis in item.axes
    ]
    now: dict[str, dict[str, int]] = asking.question.value or {}
    flat = {f"{row}/{axis}": value for row, axes in now.items() for axis, value in axes.items()}
    given = ask_pieces(asking, pieces, flat)
    answer: dict[str, dict[str, int]] = {}
    for key, value in given.items():
        row, axis = key.split("/")
        answer.setdefault(row, {})[axis] = value
    return answer
