"""Prompts for choices: one of them, several, own words beside them."""

from flows.documents.errors import UnacceptableError
from flows.documents.validators import check_line
from flows.guide.items.choice import MultiSelectItem, SelectItem
from tui.drawing.sanitize import UNTOLD
from tui.plain.prompts.prompt import Prompt
from tui.plain.typed_input import place_of, several


def ask_choice(prompt: Prompt) -> str:
    """Ask for one of the numbered choices, or own words where the item takes them."""
    item = prompt.question.item_as(SelectItem)
    _list_choices(prompt)
    asked = "Number or your own words: " if item.other else "Number: "
    return prompt.console.settle(lambda line: _chosen(prompt, line, item.other), asked)


def ask_choices(prompt: Prompt) -> list[str]:
    """Ask for any of the numbered choices, and own words where the item takes them."""
    item = prompt.question.item_as(MultiSelectItem)
    _list_choices(prompt)
    how = "Numbers with spaces or commas between them"
    if not prompt.question.choices:
        prompt.console.print_details("Your own words, with commas between them.")
    else:
        prompt.console.print_details(
            f"{how}, and your own words after commas." if item.other else f"{how}."
        )

    def parse(line: str) -> list[str]:
        chosen = [_chosen(prompt, part, item.other) for part in several(line)]
        return list(dict.fromkeys(chosen))

    asked = "Numbers: " if prompt.question.choices else "Your own words: "
    return prompt.console.settle(parse, asked)


def _list_choices(prompt: Prompt) -> None:
    # What stands to choose is of the flow, or what one wrote elsewhere that is private there.
    names_private = prompt.question.is_private and not prompt.question.item.sensitive
    is_hidden = prompt.is_watched and names_private
    for place, choice in enumerate(prompt.question.choices, start=1):
        more = f" ({choice.help})" if choice.help and not prompt.console.is_brief else ""
        label = UNTOLD if is_hidden else f"{choice.label}{more}"
        prompt.console.print_lines(f"  {place}. {label}")


def _chosen(prompt: Prompt, text: str, other: bool) -> str:
    choices = prompt.question.choices
    place = place_of(text, [choice.label for choice in choices])
    if place is not None:
        return choices[place].value
    if other and not text.strip().isdecimal():
        return check_line(text.strip())
    if not choices:
        raise UnacceptableError("There are no numbers here; words of your own go in, or enter.")
    raise UnacceptableError(
        f"There is no choice '{text.strip()}'. The numbers go from 1 to {len(choices)}."
    )
