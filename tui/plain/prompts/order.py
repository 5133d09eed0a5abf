"""Prompts about several things at once: their order, and how much each of them weighs."""

from typing import Any

from flows.documents.records.plan_records import ComparisonRecord
from flows.guide.items.base_item import UNNAMED
from flows.guide.items.matrix import MatrixItem
from flows.guide.items.scale import ScaleItem
from flows.rules.pairwise import next_pair, pairs_left, pairwise_order
from tui.plain.prompt_words import Back
from tui.plain.prompts.prompt import Prompt, PromptPart, ask_parts
from tui.plain.prompts.single_value import scale_in_words
from tui.plain.typed_input import order, whole_number

PAIRS = "pairs"
"""The word that asks for an order two by two."""


def ask_rank(prompt: Prompt) -> dict[str, Any]:
    """Ask for an order of numbered rows, at once or two by two."""
    rows = prompt.question.rows

    def parse(line: str) -> list[list[int]] | None:
        return None if line.strip().lower() == PAIRS else order(line, len(rows))

    while True:
        for place, (_, title) in enumerate(rows, start=1):
            prompt.console.print_lines(f"  {place}. {title or UNNAMED}")
        prompt.console.print_details(
            "The numbers in your order, with = between those that are equal, as in 2 1=3.",
            f"Or {PAIRS}, to be asked which of two comes first, two by two.",
        )
        groups = prompt.console.settle(parse, "Order: ")
        if groups is not None:
            return {
                "order": [[rows[place][0] for place in group] for group in groups],
                "comparisons": [],
            }
        try:
            return _two_by_two(prompt)
        except Back:
            continue


def _two_by_two(prompt: Prompt) -> dict[str, Any]:
    """Ask about pairs, going on where somebody stopped; each answer is kept at once."""
    titles = dict(prompt.question.rows)
    ids = list(titles)
    comparisons: list[dict[str, Any]] = list((prompt.question.value or {}).get("comparisons", []))
    if not pairs_left(ids, map(ComparisonRecord, comparisons)):
        comparisons = []
    while pair := next_pair(ids, map(ComparisonRecord, comparisons)):
        left, right = pair
        count = pairs_left(ids, map(ComparisonRecord, comparisons))
        prompt.console.print_lines(
            f"Which of these comes first? ({'last pair' if count == 1 else f'{count} pairs left'})",
            f"  1. {titles[left] or UNNAMED}",
            f"  2. {titles[right] or UNNAMED}",
            "  3. about equal",
        )
        try:
            place = prompt.console.settle(whole_number(1, 3), "1, 2 or 3: ")
        except Back:
            if not comparisons:
                raise
            comparisons.pop()
            continue
        preferred = (left, right, None)[place - 1]
        comparisons.append({"left": left, "right": right, "preferred": preferred})
        prompt.keep(_ordered(ids, comparisons))
    return _ordered(ids, comparisons)


def _ordered(ids: list[str], comparisons: list[dict[str, Any]]) -> dict[str, Any]:
    order_now = pairwise_order(ids, map(ComparisonRecord, comparisons))
    return {"order": [list(tie) for tie in order_now], "comparisons": comparisons}


def ask_matrix(prompt: Prompt) -> dict[str, Any]:
    """Ask for each axis of each row, one number at a time."""
    item = prompt.question.item_as(MatrixItem)
    parts = [
        PromptPart(
            f"{row}/{axis.id}",
            f"{title or UNNAMED}, {axis.label}? {_scale(prompt, row, axis)}",
            whole_number(axis.min, axis.max, axis.step),
        )
        for row, title in prompt.question.rows
        for axis in item.axes
    ]
    now: dict[str, dict[str, int]] = prompt.question.value or {}
    flat = {f"{row}/{axis}": mark for row, marks in now.items() for axis, mark in marks.items()}
    return ask_parts(prompt, parts, flat, _by_row)


def _scale(prompt: Prompt, row: str, axis: ScaleItem) -> str:
    """Return the range of a scale, and how the row was rated on it the last time, if it was."""
    last = prompt.question.last.get(row, {}).get(axis.id)
    return scale_in_words(axis) + ("" if last is None else f" Last time it was {last:g}.")


def _by_row(flat: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, dict[str, int]] = {}
    for key, mark in flat.items():
        row, _, axis = key.rpartition("/")
        answer.setdefault(row, {})[axis] = mark
    return answer
