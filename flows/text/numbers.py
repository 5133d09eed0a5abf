"""Numbers as people type them, `3`, `2,5`, `-0.5`, `1 000`, `½`, and amounts as they are told."""

import math
import re

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern

_SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_NUMBER = lazy_pattern(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)")
_TWO_WAYS = lazy_pattern(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_GROUPED = lazy_pattern(
    rf"[+-]?\d{{1,3}}(?:(?P<space>[{_SPACES}'’])\d{{3}}(?:(?P=space)\d{{3}})*(?:[.,]\d+)?"
    r"|(?:,\d{3})+(?:\.\d+)|(?:\.\d{3})+(?:,\d+)|(?:,\d{3}){2,}|(?:\.\d{3}){2,})"
)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_FRACTION = lazy_pattern(rf"([+-]?)(?:(\d{{1,6}}) ?)?([{''.join(_FRACTIONS)}])")
_WRITTEN_FRACTION = lazy_pattern(r"([+-]?)(?:(\d{1,6}) )?(\d{1,2})/(\d{1,2})")


class UnclearNumber(UnacceptableError):  # noqa: N818 - named as `UnclearDate` is
    """Text that can be read as two numbers; its sentence asks for one of them in full."""

    def __init__(self, sentence: str, candidates: tuple[float, ...]) -> None:
        super().__init__(sentence)
        self.candidates = candidates
        """The numbers that it could be."""


def parse_number(text: str, least: float | None = None, most: float | None = None) -> float:
    """Return the number that a text means; the decimal sign is a point or a comma.

    What could be thousands as well as decimals, such as `1,000` and `1.000`, is asked about, never
    guessed at. Thousands may stand apart, `1 000`; a fraction is read too, `½`, `1 1/2`.

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
        whole, part = re.split(r"[.,]", typed)
        numbers = float(whole + part), float(f"{whole}.{part}")
        told = " or ".join(format_number(number) for number in numbers)
        raise UnclearNumber(f"Please type {told}: {typed} could be either.", numbers)
    if (fraction := _fraction(typed)) is not None:
        return fraction
    if _GROUPED.fullmatch(typed):
        typed = _without_groups(typed)
    if not _NUMBER.fullmatch(typed):
        bounds = f" from {least:g} to {most:g}" if least is not None and most is not None else ""
        raise UnacceptableError(f"This has to be a number{bounds or ', such as 3 or 2.5'}.")
    number = float(typed.replace(",", "."))
    if not math.isfinite(number):
        raise UnacceptableError("This number is larger than what can be kept.")
    return number


def _without_groups(typed: str) -> str:
    """Return `1,000.50` and `1.000,50` as `1000.50`; with one sign alone it parts thousands."""
    typed = re.sub(rf"[{_SPACES}'’]", "", typed)
    last = max(typed.rfind("."), typed.rfind(","))
    mark = typed[last]
    is_decimal = last >= 0 and typed.count(mark) == 1
    whole = re.sub(r"[.,]", "", typed[:last] if is_decimal else typed)
    return f"{whole}.{typed[last + 1 :]}" if is_decimal else whole


def _fraction(typed: str) -> float | None:
    if found := _FRACTION.fullmatch(typed):
        part = _FRACTIONS[found[3]]
    elif (found := _WRITTEN_FRACTION.fullmatch(typed)) and 0 < int(found[3]) < int(found[4]):
        part = int(found[3]) / int(found[4])
    else:
        return None
    value = int(found[2] or 0) + part
    return -value if found[1] == "-" else value


def format_number(number: float) -> str:
    """Return a number with all the digits that were typed, and without zeros that say nothing.

    One that could be read as thousands ends in a zero, `1.1250`, so that it can be typed again.
    """
    # A float holds so many digits of what was typed, and no more; nothing has no sign.
    told = f"{number or 0.0:.15g}"
    if "e" in told:
        told = _in_full(told)
    return f"{told}0" if _TWO_WAYS.fullmatch(told) else told


def _in_full(told: str) -> str:
    """Return `1.5e-07` as `0.00000015`, and `1e+20` with all its zeros."""
    mantissa, _, power = told.partition("e")
    sign, digits = ("-" if mantissa[0] == "-" else ""), re.sub(r"[-.]", "", mantissa)
    if int(power) < 0:
        return f"{sign}0.{'0' * (-int(power) - 1)}{digits}"
    return f"{sign}{digits:0<{int(power) + 1}}"


def format_amount(amount: float | None, unit: str) -> str:
    """Return `20 minutes`, `1 minute`, or `20` without a unit; nothing without an amount."""
    return "" if amount is None else f"{format_number(amount)} {format_unit(amount, unit)}".strip()


_OF_ONE = {
    each: each.removesuffix("s")
    for each in (
        *("times", "minutes", "hours", "days", "nights", "mornings", "evenings", "weeks", "months"),
        *("cups", "pages", "steps", "walks", "calls", "meals", "drinks", "cigarettes", "units"),
        *("kilometres", "kilometers", "miles", "meetings", "visits", "letters", "messages"),
    )
} | {"glasses": "glass"}
"""Units of more than one, and what they are called where there is one."""


def format_unit(amount: float, unit: str) -> str:
    """Return a unit as it follows an amount: `times a night`, and `time a night` after 1.

    Only words that are known are changed; all others stand as they were written.
    """
    first, space, rest = unit.partition(" ")
    return f"{_OF_ONE[first]}{space}{rest}" if amount == 1 and first in _OF_ONE else unit
