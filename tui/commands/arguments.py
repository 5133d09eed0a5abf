"""Arguments that several commands take, and what is understood from them."""

import re
from argparse import ArgumentParser
from datetime import date

from flows.documents.errors import UnacceptableError, UsageError
from tui.commands.call import Call

_BELOW_ZERO = re.compile(r"-(?:\d|[.,]\d)[\d.,]*")


def add_json(parser: ArgumentParser) -> None:
    """Let a command print its data for other programs."""
    parser.add_argument("--json", action="store_true", help="print the data as JSON")


def add_day(parser: ArgumentParser) -> None:
    """Let a command act on another day than today."""
    parser.add_argument(
        "--on", metavar="DATE", help="the day it belongs to, such as yesterday, fri or 2027-01-31"
    )


def add_plan(parser: ArgumentParser) -> None:
    """Let a command act on another plan than the one that is open."""
    parser.add_argument(
        "plan", metavar="PLAN", nargs="?", help="any part of its title; without it the open one"
    )


def take_numbers_below_zero(parser: ArgumentParser) -> None:
    """Let a command take a word such as `-2` or `-2,5` for a number rather than for an option."""
    parser._negative_number_matcher = _BELOW_ZERO  # There is no public way to widen it.


def day_of(call: Call) -> date:
    """Return the day that `--on` names, today without it.

    Raises:
        UsageError: it names no day.
    """
    today = call.clock.today()
    if call.options.on is None:
        return today
    from flows.text.dates import parse_date

    try:
        return parse_date(call.options.on, today, past=True)
    except UnacceptableError as error:
        raise UsageError(str(error)) from None


def read_amount(text: str) -> tuple[float, bool] | None:
    """Return an amount such as `20` or `2,5`, and whether a `+` says that it is to be added.

    Raises:
        UsageError: it can be read in two ways.
    """
    from flows.text.numbers import UnclearNumber, parse_number

    try:
        return parse_number(text), text.startswith("+")
    except UnclearNumber as error:
        raise UsageError(str(error)) from None
    except UnacceptableError:
        return None


def words_and_amount(words: list[str]) -> tuple[str, float | None, bool]:
    """Split the words after a command into a title and the amount that may follow it.

    A single word is always the title, so that a habit called `5` can be ticked.

    Raises:
        UsageError: the last of several words can be read as two amounts.
    """
    amount = read_amount(words[-1]) if len(words) > 1 else None
    if amount is None:
        return " ".join(words), None, False
    return " ".join(words[:-1]), *amount
