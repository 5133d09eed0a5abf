"""The words of the calendar, and steps of whole months; independent of the machine's locale."""

from datetime import date, timedelta

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""Short names of the days of the week, Monday first, as `date.weekday` counts them."""

LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The names of the days of the week, Monday first."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Short names of the months; January has position 0."""

LONG_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""Names of the months in full, in small letters."""

_ONES = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)


def day_number(word: str) -> int | None:
    """Return 0 for Monday to 6 for Sunday, from a name of at least three letters."""
    return 2 if word.rstrip(".") == "weds" else _position(word, LONG_DAYS)


def month_number(word: str) -> int | None:
    """Return 1 to 12, from a name of at least three letters."""
    position = _position(word, LONG_MONTHS)
    return None if position is None else position + 1


def count(word: str) -> int | None:
    """Return the number that digits or a word from `a` and `one` to `ninety-nine` stand for."""
    if word in ("a", "an"):
        return 1
    if word.isdecimal():
        return int(word) if len(word) <= 6 else None
    if word in _ONES[1:]:
        return _ONES.index(word)
    tens, _, ones = word.replace(" ", "-").partition("-")
    if tens not in _TENS or (ones and ones not in _ONES[1:10]):
        return None
    return 20 + 10 * _TENS.index(tens) + (_ONES.index(ones) if ones else 0)


def ordinal(word: str) -> int | None:
    """Return the number that `27th`, `1st` or a word from `first` to `twelfth` stands for."""
    if word in _ORDINALS:
        return 1 + _ORDINALS.index(word)
    digits = word.removesuffix(word.lstrip("0123456789"))
    is_ordinal = digits and len(digits) <= 3 and word[len(digits) :] in ("st", "nd", "rd", "th")
    return int(digits) if is_ordinal else None


def format_ordinal(number: int) -> str:
    """Return `1st`, `22nd`, `13th`."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later; the last day of a month where it is too short.

    Raises:
        OverflowError: the year is outside what a date can hold.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not 1 <= year <= 9998:
        raise OverflowError("The year is out of range.")
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, end_of_month(first).day))


def end_of_month(day: date) -> date:
    """Return the last day of the month that `day` is in."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def nth_weekday(month: date, weekday: int, nth: int) -> date | None:
    """Return the nth of a day of the week in a month, or None in a month that has no such one.

    Args:
        month: Any day of the month.
        weekday: 0 for Monday to 6 for Sunday.
        nth: 1 to 5 from the beginning, or -1 for the last one.
    """
    if nth < 0:
        last = end_of_month(month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = month.replace(day=1)
    day = 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    return first.replace(day=day) if day <= end_of_month(first).day else None


def _position(word: str, names: tuple[str, ...]) -> int | None:
    word = word.rstrip(".")
    if len(word) < 3:
        return None
    return next((place for place, name in enumerate(names) if name.lower().startswith(word)), None)
