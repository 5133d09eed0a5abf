"""Prompts for answers of several lines: if-then plans, contacts, outcome levels, rhythms."""

from typing import Any

from flows.documents.validators import check_line
from flows.guide.items.if_then import IfThenItem
from flows.guide.items.schedule import ScheduleItem
from flows.text.level_words import LEVELS
from flows.text.rhythms import EXAMPLES, parse_schedule
from tui.plain.prompts.prompt import Piece, Prompt, ask_pieces
from tui.plain.typed_input import whole_number


def ask_if_then(asking: Prompt) -> dict[str, Any]:
    """Ask for the two halves of an if-then plan."""
    item = asking.question.item_as(IfThenItem)
    pieces = [
        Piece("if", item.if_label, check_line),
        Piece("then", item.then_label, check_line),
    ]
    return ask_pieces(asking, pieces, asking.question.value or {})


def ask_contact(asking: Prompt) -> dict[str, Any]:
    """Ask for a name, how to reach them, and a note."""
    pieces = [
        Piece("name", "Name:", check_line),
        Piece("reach", "How to reach them:", check_line),
        Piece("note", "A note, if you like:", check_line),
    ]
    return ask_pieces(asking, pieces, asking.question.value or {})


def ask_levels(asking: Prompt) -> dict[str, Any]:
    """Ask for five ways it could turn out, and which fits today."""
    pieces = [
        Piece(level.field, f"Level {level.mark}, {level.words}:", check_line) for level in LEVELS
    ]
    today = Piece("current", "Which level fits today, from -2 to 2?", whole_number(-2, 2))
    # What one expects comes first: the others are found from there.
    pieces.sort(key=lambda piece: piece.key != "expected")
    return ask_pieces(asking, [*pieces, today], asking.question.value or {})


def ask_schedule(asking: Prompt) -> dict[str, Any]:
    """Ask for a rhythm in words."""
    item = asking.question.item_as(ScheduleItem)
    examples = ", ".join(EXAMPLES[kind] for kind in item.allow)
    asking.console.say(f"A rhythm, such as: {examples}.")
    return asking.console.settle(lambda line: parse_schedule(line, asking.today, item.allow))
