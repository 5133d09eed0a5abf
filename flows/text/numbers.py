"""Numbers as people type them, `3`, `2,5`, `-0.5`, `+10`, and amounts as they are told."""

import math
import re

from flows.documents.errors import UnacceptableError

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)")
_TWO_WAYS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")


class UnclearNumber(UnacceptableError):  # noqa: N818 - named as `UnclearDate` is
    """Text that can be read as two numbers; its sentence asks for one of them in full."""


def parse_number(text: str, least: float | None = None, most: float | None = None) -> float:
    """Return the number that a text means; the decimal sign is a point or a comma.

    What could be thousands as well as decimals, such as `1,000`, is asked about, never guessed at.

    Args:
        text: What was typed.
        least: From where on a number is asked for, to be told; whoever keeps it holds it to that.
        most: The same, up to where.

    Raises:
        UnclearNumber: it can be read in two ways.
        UnacceptableError: it is no number, or is larger than what can be kept.
    """
    typed = text.strip().replace("\N{MINUS SIGN}", "-")
    if _TWO_WAYS.fullmatch(typed):
        raise UnclearNumber(
            f"Please type {typed.replace(',', '')} or {typed.replace(',', '.')}: "
            f"{typed} could be either."
        )
    if not _NUMBER.fullmatch(typed):
        bounds = f" from {least:g} to {most:g}" if least is not None and most is not None else ""
        raise UnacceptableError(f"This has to be a number{bounds or ', such as 3 or 2.5'}.")
    number = float(typed.replace(",", "."))
    if not math.isfinite(number):
        raise UnacceptableError("This number is larger than what can be kept.")
    return number


def format_number(number: float) -> str:
    """Return a number with all the digits that were typed, and without zeros that say nothing."""
    return f"{number:.15g}"  # A float holds so many digits of what was typed, and no more.


def format_amount(amount: float | None, unit: str) -> str:
    """Return `20 minutes`, or `20` without a unit; nothing without an amount."""
    return "" if amount is None else f"{format_number(amount)} {unit}".strip()
