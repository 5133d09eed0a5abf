"""One prompt for each item type, and the table of them."""

from collections.abc import Callable
from typing import Any

from tui.plain.prompts.choice import ask_choice, ask_choices
from tui.plain.prompts.compound import ask_contact, ask_if_then, ask_levels, ask_schedule
from tui.plain.prompts.order import ask_matrix, ask_rank
from tui.plain.prompts.prompt import Prompt
from tui.plain.prompts.single_value import (
    ask_date,
    ask_long_text,
    ask_number,
    ask_scale,
    ask_text,
    ask_yes_or_no,
)

PROMPTS: dict[str, Callable[[Prompt], Any]] = {
    "text": ask_text,
    "long_text": ask_long_text,
    "number": ask_number,
    "scale": ask_scale,
    "yes_no": ask_yes_or_no,
    "date": ask_date,
    "select": ask_choice,
    "multi_select": ask_choices,
    "schedule": ask_schedule,
    "rank": ask_rank,
    "matrix": ask_matrix,
    "if_then": ask_if_then,
    "contact": ask_contact,
    "gas_levels": ask_levels,
}
"""How each item type that takes an answer is asked; notes and computed values are only told."""


def ask(prompt: Prompt) -> Any:
    """Ask a question by the prompt of its type and return the answer.

    Raises:
        Turn: the person turns elsewhere instead.
    """
    return PROMPTS[prompt.question.item.type](prompt)
