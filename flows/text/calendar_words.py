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

_COUNTS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def day_number(word: str) -> int | None:
    """Return 0 for Monday to 6 for Sunday, from a name of at least three letters."""
    return _position(word, LONG_DAYS)


def month_number(word: str) -> int | None:
    """Return 1 to 12, from a name of at least three letters."""
    position = _position(word, LONG_MONTHS)
    return None if position is None else position + 1


def count(word: str) -> int | None:
    """Return the number that digits or a word from `a` and `one` to `twelve` stand for."""
    if word in ("a", "an"):
        return 1
    if word.isdecimal():
        return int(word) if len(word) <= 6 else None
    return _COUNTS.index(word) if word in _COUNTS[1:] else None


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


def _position(word: str, names: tuple[str, ...]) -> int | None:
    word = word.rstrip(".")
    if len(word) < 3:
        return None
    return next((place for place, name in enumerate(names) if name.lower().startswith(word)), None)
