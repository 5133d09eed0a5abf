"""Amounts as people type them in a unit of their own: `20`, `20 min`, `1h`, `1:30`, `10k`."""

import re

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern
from flows.text.comparison import comparable
from flows.text.numbers import UnclearNumber, format_number, format_unit, parse_number

_TIMES = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "'"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
}
"""How many seconds a unit of time has, by what people call it."""

_MEASURED = frozenset(
    (
        *("km", "kilometre", "kilometres", "kilometer", "kilometers"),
        *("kg", "g", "l", "ml", "cm", "mm", "kcal", "%", "percent"),
    )
)
"""Units for which a `k` does not stand for a thousand of them."""

_PARTS = lazy_pattern(r"(?P<number>[+-]?.*?[\d½¼¾⅓⅔⅛.,])\s*(?P<unit>[^\W\d_½¼¾⅓⅔⅛']*%?'?)\.?")
_CLOCK = lazy_pattern(r"(\d{1,3}):([0-5]\d)")
_HOURS_AND_MINUTES = lazy_pattern(
    r"(\d{1,3}) ?(?:h|hrs?|hours?) ?(?:and )?([0-5]?\d) ?(?:m|mins?|minutes?)?"
)
_HALVES = {
    "half an hour": "30 min",
    "an hour": "1 h",
    "one hour": "1 h",
    "an hour and a half": "90 min",
    "quarter of an hour": "15 min",
    "a quarter of an hour": "15 min",
}


def parse_amount(
    text: str, unit: str = "", least: float | None = None, most: float | None = None
) -> float:
    """Return how much a text means, in a unit.

    Lengths of time are turned into a unit that is one: `1h` is 60 where minutes are counted, and
    so is `1:00`. The unit itself may be typed after the number. `10k` is 10,000, of what is not
    measured in thousands already; where kilometres are counted it is 10.

    Args:
        text: What was typed, perhaps with a sign before it.
        unit: What is counted, in the person's words; may be blank.
        least: From where on a number is asked for, to be told.
        most: The same, up to where.

    Raises:
        UnclearNumber: it can be read in two ways.
        UnacceptableError: it is no amount, or is in another unit.
    """
    typed = text.strip().replace("\N{MINUS SIGN}", "-")
    sign, bare = (typed[0], typed[1:].strip()) if typed[:1] in ("+", "-") else ("", typed)
    value = _timed(comparable(bare), unit)
    if value is None:
        value = _counted(bare, comparable(bare), unit, least, most)
    return -value if sign == "-" else value


def named_unit(unit: str, title: str) -> str:
    """Return what an amount is told in: its unit, else the one beside a number in a title.

    `Walk 20 min` has `min`; only units of time, and those of what is measured, are taken from it.
    """
    if unit.strip():
        return unit
    found = re.search(r"\d\s*([^\W\d_]+)", title)
    return found[1] if found and found[1].casefold() in {*_TIMES, *_MEASURED} else ""


def may_be_amount(text: str) -> bool:
    """Say whether a text looks like an amount in some unit of time, or like a number."""
    for unit in ("", "minutes"):
        try:
            parse_amount(text, unit)
        except UnacceptableError as error:
            if type(error) is not UnacceptableError:
                return True
        else:
            return True
    return False


def _timed(words: str, unit: str) -> float | None:
    """Return a length of time in the unit, or None where it is none or another thing is counted."""
    size = _TIMES.get(_plain(unit))
    if size is None:
        return None
    words = _HALVES.get(words, words)
    if found := _CLOCK.fullmatch(words):
        # Minutes and seconds only where seconds are counted; else hours and minutes.
        minutes, seconds = int(found[1]), int(found[2])
        return (minutes * 60 + seconds) * (1 if size == 1 else 60) / size
    if found := _HOURS_AND_MINUTES.fullmatch(words):
        return (int(found[1]) * 3600 + int(found[2]) * 60) / size
    parts = _PARTS.fullmatch(words)
    if parts is None or parts["unit"] not in _TIMES:
        return None
    number, typed = parse_number(parts["number"]), _TIMES[parts["unit"]]
    # In the same unit nothing is computed, since that would round.
    return number if typed == size else number * typed / size


def _counted(bare: str, words: str, unit: str, least: float | None, most: float | None) -> float:
    # As it is shown, `5 times a week` and `1 time a week`, it is read as well.
    for shown in map(comparable, (unit, format_unit(1, unit))):
        number = words.removesuffix(shown)
        if shown and number != words and number.strip() and not number[-1].isalpha():
            return parse_number(number, least, most)
    parts, own = _PARTS.fullmatch(words), _plain(unit)
    said = parts["unit"] if parts else ""
    if parts is None or not said:
        return _alone(bare, words, own, least, most)
    if said in (own, _plain(unit, plural=True)):
        return parse_number(parts["number"], least, most)
    if said == "k" and own not in _TIMES:
        if own in ("km", "kilometre", "kilometer"):
            return parse_number(parts["number"])
        if own not in _MEASURED:
            return parse_number(parts["number"]) * 1000
    if own and re.fullmatch(r"[+-]?[\d.,½¼¾ ]+", parts["number"]):
        raise UnacceptableError(f"This is counted in {unit}. Please type how many, such as 3.")
    return _alone(bare, words, own, least, most)


def _alone(bare: str, words: str, unit: str, least: float | None, most: float | None) -> float:
    """Return a number without a unit; where nothing says what is counted, tell which to type."""
    try:
        return parse_number(bare, least, most)
    except UnclearNumber:
        raise
    except UnacceptableError:
        number = None if unit else _number_in(words)
        if number is None or not (least or number) <= number <= (most or number):
            raise
    told = format_number(number)
    raise UnacceptableError(f"This has to be a number alone, such as {told}.")


def _number_in(words: str) -> float | None:
    """Return the number in words with a unit beside it, minutes where that is a length of time."""
    if parts := _PARTS.fullmatch(words):
        try:
            return parse_number(parts["number"])
        except UnclearNumber:
            raise
        except UnacceptableError:
            pass
    return _timed(words, "minutes")


def _plain(unit: str, *, plural: bool = False) -> str:
    """Return a unit as it is compared: without its plural ending, or with it."""
    word = comparable(unit)
    if word in _TIMES:
        return word
    single = word.removesuffix("s") if len(word) > 2 else word
    return f"{single}s" if plural else single
