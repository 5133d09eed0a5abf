"""Prompts for answers of one value: text, number, scale, yes or no, date."""

from contextlib import suppress

from flows.documents.errors import UnacceptableError
from flows.documents.validators import check_line, check_text
from flows.guide.items.date import DateItem
from flows.guide.items.number import NumberItem
from flows.guide.items.scale import ScaleItem
from flows.text.amounts import parse_amount
from flows.text.date_parser import HINT, HINT_BACK, DayReading, read_day
from flows.text.dates import format_date
from tui.plain.prompt_words import LONG_TEXT, Blank, Clear, Turn
from tui.plain.prompts.prompt import Prompt
from tui.plain.typed_input import whole_number, yes_or_no

DAY = "Day: "
"""What asks for a date."""

END = "."
"""The line that ends a long text."""

FIRST_LINE, NEXT_LINE = "First line: ", "Next line: "
"""What asks for the lines of a long text."""

ADD = "+"
"""The first line that goes on with the text there is instead of replacing it."""


def ask_text(prompt: Prompt) -> str:
    """Ask for one line."""
    return prompt.console.settle(check_line)


def ask_long_text(prompt: Prompt) -> str:
    r"""Ask for lines until one that holds a single full stop; `\.` is a line with just that.

    Words such as `save` act on every line; what was typed before them is kept as the answer,
    unless the word is `clear`. A first line of just `+` goes on with the text there is.

    Raises:
        Turn: the person turned elsewhere, or typed nothing.
    """
    prompt.console.print_once(LONG_TEXT)
    lines: list[str] = []
    while True:
        try:
            line = prompt.console.ask(NEXT_LINE if lines else FIRST_LINE)
        except Clear:
            raise
        except Turn:
            if lines:
                prompt.keep("\n".join(lines))
            raise
        begun = prompt.question.typed or prompt.question.value
        if not lines and line.strip() == ADD and begun:
            lines = str(begun).split("\n")
            continue
        if line == END or (not lines and not line.strip()):
            break
        try:
            lines.append(END if line == f"\\{END}" else check_text(line))
        except UnacceptableError as error:
            prompt.console.print_lines(str(error))
        prompt.typing("\n".join(lines))
    if not lines:
        raise Blank
    return "\n".join(lines)


def ask_number(prompt: Prompt) -> float:
    """Ask for a number in the item's unit."""
    item = prompt.question.item_as(NumberItem)
    asked = f"Number, in {item.unit}: " if item.unit else "Number: "
    return prompt.console.settle(
        lambda line: parse_amount(line, item.unit, item.min, item.max), asked
    )


def ask_scale(prompt: Prompt) -> int:
    """Ask for a place on a scale, telling the words at its ends."""
    item = prompt.question.item_as(ScaleItem)
    if item.low_label or item.high_label:
        prompt.console.print_details(scale_in_words(item))
    return prompt.console.settle(
        whole_number(item.min, item.max, item.step), f"Number from {item.min} to {item.max}: "
    )


def scale_in_words(item: ScaleItem) -> str:
    """Return the range of a scale with the words at its ends: `0 (not at all) to 10 (certain)`."""
    low = f"{item.min} ({item.low_label})" if item.low_label else str(item.min)
    high = f"{item.max} ({item.high_label})" if item.high_label else str(item.max)
    return f"A number from {low} to {high}."


def ask_yes_or_no(prompt: Prompt) -> bool:
    """Ask for yes or no."""
    return prompt.console.settle(yes_or_no, "Yes or no: ")


def ask_date(prompt: Prompt) -> str:
    """Ask for a date in words, tell which day was understood, and ask where it could be another.

    Raises:
        Turn: the person turned elsewhere, or typed nothing.
    """
    item = prompt.question.item_as(DateItem)
    if not item.help:
        hint = HINT_BACK if item.looks_back else HINT
        prompt.console.print_details(f"A date, such as {hint}.")

    def parse(line: str) -> DayReading:
        return read_day(line, prompt.today, past=item.looks_back)

    found = prompt.console.settle(parse, DAY)
    while found.others:
        others = " or ".join(format_date(day, prompt.today) for day in found.others)
        prompt.console.print_lines(
            f"That is {format_date(found.day, prompt.today)}; it could be {others} as well.",
            "Enter takes the first one. Or type the day in another way.",
        )
        with suppress(Blank):
            found = prompt.console.settle(parse, DAY)
            continue
        break
    prompt.console.print_lines(f"That is {format_date(found.day, prompt.today)}.")
    return found.day.isoformat()
