"""Days with a name that people plan by: the feasts of the western calendar, by their year."""

from collections.abc import Callable
from datetime import date, timedelta


def easter(year: int) -> date:
    """Return Easter Sunday of a year, as the western churches count it.

    The formula is the anonymous Gregorian one (Nature, 20 April 1876; Meeus, Astronomical
    Algorithms, 1991, chapter 8).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    moon = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + moon - 7 * ((a + 11 * h + 22 * moon) // 451) + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


FEASTS: dict[str, Callable[[int], date]] = {
    **dict.fromkeys(("new year", "new years", "new years day"), _fixed(1, 1)),
    **dict.fromkeys(("valentines", "valentines day"), _fixed(2, 14)),
    "good friday": _from_easter(-2),
    **dict.fromkeys(("easter", "easter sunday"), easter),
    "easter monday": _from_easter(1),
    **dict.fromkeys(("whitsun", "pentecost"), _from_easter(49)),
    "halloween": _fixed(10, 31),
    "christmas eve": _fixed(12, 24),
    **dict.fromkeys(("christmas", "christmas day", "xmas"), _fixed(12, 25)),
    "boxing day": _fixed(12, 26),
    **dict.fromkeys(("new years eve", "new year eve"), _fixed(12, 31)),
}
"""The day of a feast in a year, by its name without apostrophes."""
