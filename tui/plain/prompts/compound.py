"""Prompts for answers of several lines: if-then plans, contacts, outcome levels, rhythms."""

from typing import Any

from flows.documents.validators import check_line
from flows.guide.items.if_then import IfThenItem
from flows.guide.items.schedule import ScheduleItem
from flows.text.level_words import LEVELS
from flows.text.rhythm_parser import EXAMPLES, parse_schedule
from tui.drawing.sanitize import sanitize
from tui.plain.prompts.prompt import Prompt, PromptPart, ask_parts
from tui.plain.typed_input import whole_number


def ask_if_then(prompt: Prompt) -> dict[str, Any]:
    """Ask for the two halves of an if-then plan."""
    item, situation = prompt.question.item_as(IfThenItem), prompt.question.situation
    answer = prompt.question.value or {}
    label = item.if_label
    if situation and not answer.get("if") and not prompt.is_watched:
        label = f"{item.if_label} (enter alone stands for: {sanitize(situation)})"
    parts = [
        PromptPart("if", label, check_line),
        PromptPart("then", item.then_label, check_line),
    ]
    return ask_parts(prompt, parts, answer)


def ask_contact(prompt: Prompt) -> dict[str, Any]:
    """Ask for a name, how to reach them, and a note."""
    parts = [
        PromptPart("name", "Name:", check_line),
        PromptPart("reach", "How to reach them:", check_line),
        PromptPart("note", "A note, if you like:", check_line),
    ]
    return ask_parts(prompt, parts, prompt.question.value or {})


def ask_levels(prompt: Prompt) -> dict[str, Any]:
    """Ask for five ways it could turn out, and which fits today."""
    parts = [
        PromptPart(level.field, f"Level {level.mark}, {level.words}:", check_line)
        for level in LEVELS
    ]
    today = PromptPart("current", "Which level fits today, from -2 to 2?", whole_number(-2, 2))
    # What one expects comes first: the others are found from there.
    parts.sort(key=lambda part: part.key != "expected")
    return ask_parts(prompt, [*parts, today], prompt.question.value or {})


def ask_schedule(prompt: Prompt) -> dict[str, Any]:
    """Ask for a rhythm in words."""
    item = prompt.question.item_as(ScheduleItem)
    examples = ", ".join(EXAMPLES[kind] for kind in item.allow)
    prompt.console.print_details(f"A rhythm, such as: {examples}.")
    return prompt.console.settle(
        lambda line: parse_schedule(line, prompt.today, item.allow), "Rhythm: "
    )
