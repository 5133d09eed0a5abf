"""Prompts for choices: one of them, several, own words beside them."""

from flows.documents.errors import UnacceptableError
from flows.documents.validators import check_line
from flows.guide.items.choice import MultiSelectItem, SelectItem
from tui.plain.prompts.prompt import Prompt
from tui.plain.typed_input import place_of, several


def ask_choice(asking: Prompt) -> str:
    """Ask for one of the numbered choices, or own words where the item takes them."""
    item = asking.question.item_as(SelectItem)
    _list_choices(asking)
    asking.console.say("A number." if not item.other else "A number, or your own words.")
    return asking.console.settle(lambda line: _chosen(asking, line, item.other))


def ask_choices(asking: Prompt) -> list[str]:
    """Ask for any of the numbered choices, and own words where the item takes them."""
    item = asking.question.item_as(MultiSelectItem)
    _list_choices(asking)
    how = "Numbers with spaces or commas between them"
    asking.console.say(f"{how}, and your own words." if item.other else f"{how}.")

    def understand(line: str) -> list[str]:
        chosen = [_chosen(asking, part, item.other) for part in several(line)]
        return list(dict.fromkeys(chosen))

    return asking.console.settle(understand)


def _list_choices(asking: Prompt) -> None:
    for place, choice in enumerate(asking.question.choices, start=1):
        more = f" ({choice.help})" if choice.help else ""
        asking.console.say(f"  {place}. {choice.label}{more}")


def _chosen(asking: Prompt, text: str, other: bool) -> str:
    choices = asking.question.choices
    place = place_of(text, [choice.label for choice in choices])
    if place is not None:
        return choices[place].value
    if other and not text.strip().isdecimal():
        return check_line(text.strip())
    raise UnacceptableError(
        f"There is no choice '{text.strip()}'. The numbers go from 1 to {len(choices)}."
    )
