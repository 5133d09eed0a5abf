"""Arguments that several commands take, and what is understood from them."""

from argparse import ArgumentParser
from datetime import date

from flows.documents.errors import UnacceptableError, UsageError
from flows.documents.lazy_patterns import lazy_pattern
from tui.commands.base.call import Call

_BELOW_ZERO = r"-(?:\d|[.,]\d)[\d.,]*"
_A_WHILE_AGO = r"-\d+ ?(?:d|w|m|y|days?|weeks?|months?|years?)"
_DAYS_BACK = lazy_pattern(_A_WHILE_AGO)
_BOTH = lazy_pattern(f"{_BELOW_ZERO}|{_A_WHILE_AGO}")


def add_json(parser: ArgumentParser) -> None:
    """Let a command print its data for other programs."""
    parser.add_argument("--json", action="store_true", help="print the data as JSON")


def add_day(parser: ArgumentParser) -> None:
    """Let a command act on another day than today."""
    parser.add_argument(
        "--on", metavar="DATE", help="the day it belongs to, such as yesterday, fri or 2027-01-31"
    )
    if parser._negative_number_matcher is not _BOTH:
        parser._negative_number_matcher = _DAYS_BACK  # So that `--on -2d` is a day.


def add_plan(parser: ArgumentParser) -> None:
    """Let a command act on another plan than the one that is open."""
    parser.add_argument(
        "plan", metavar="PLAN", nargs="?", help="any part of its title; without it the open one"
    )


def plan_named(call: Call) -> str | None:
    """Return the id of the plan that the words of `add_plan` name; None without any.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    if not call.options.plan:
        return None
    # Most often it is the plan that is open, for which nothing has to be found.
    from flows.lookup.search import find_plan

    return find_plan(call.store, call.options.plan)


def take_numbers_below_zero(parser: ArgumentParser) -> None:
    """Let a command take a word such as `-2` or `-2,5` for a number rather than for an option."""
    parser._negative_number_matcher = _BOTH  # There is no public way to widen it.


def day_of(call: Call) -> date:
    """Return the day that `--on` names, today without it.

    Raises:
        UsageError: it names no day, or words that are used for two.
    """
    today = call.clock.today()
    if call.options.on is None:
        return today
    from flows.text.date_parser import settle_day

    try:
        return settle_day(call.options.on, today, past=True)
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


def amount_in(text: str, unit: str) -> tuple[float, bool]:
    """Return an amount in a unit, and whether a `+` says that it is to be added.

    Raises:
        UsageError: it is none in this unit, or can be read in two ways.
    """
    from flows.text.amounts import parse_amount

    try:
        return parse_amount(text, unit), text.startswith("+")
    except UnacceptableError as error:
        raise UsageError(str(error)) from None


def words_and_amount(words: list[str]) -> tuple[str, str]:
    """Split the words after a command into a title and the amount that may follow it, if any.

    An amount is the last word, or the last two as in `20 min` and `1 000`; whether it fits is seen
    once the unit is known. A single word is always the title, so that a habit called `5` can be
    ticked.
    """
    for size in (2, 1):
        title, (first, *rest) = words[:-size], words[-size:]
        if not title or first.lstrip("+-")[:1] not in _DIGITS:
            continue
        from flows.text.amounts import may_be_amount

        has_unit = bool(rest) and rest[0].isalpha() and may_be_amount(first)
        if has_unit or may_be_amount(" ".join((first, *rest))):
            return " ".join(title), " ".join((first, *rest))
    return " ".join(words), ""


_DIGITS = (*"0123456789.,½¼¾⅓⅔⅛",)
