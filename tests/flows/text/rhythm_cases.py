"""One table of rhythms in words, seen from Saturday 28 November 2026."""

from typing import Any

DAILY: dict[str, Any] = {"kind": "daily"}


def days(*names: str) -> dict[str, Any]:
    """Return a rhythm of days of the week."""
    return {"kind": "weekdays", "days": list(names)}


def times(number: int) -> dict[str, Any]:
    """Return a number of times a week."""
    return {"kind": "times_per_week", "times": number}


def every(number: int) -> dict[str, Any]:
    """Return every so many days."""
    return {"kind": "every_n_days", "every": number}


def monthly(**detail: Any) -> dict[str, Any]:
    """Return a rhythm in months."""
    return {"kind": "monthly", **detail}


WORKDAYS = days("mon", "tue", "wed", "thu", "fri")
MON_WED_FRI = days("mon", "wed", "fri")

READ = {
    "Daily": DAILY,
    "each day": DAILY,
    "everyday": DAILY,
    "every night": DAILY,
    "every evening": DAILY,
    "every morning": DAILY,
    "nightly": DAILY,
    "every monday": days("mon"),
    "on mondays": days("mon"),
    "every mon wed fri": MON_WED_FRI,
    "mon/wed/fri": MON_WED_FRI,
    "mon & wed & fri": MON_WED_FRI,
    "Mondays, Wednesdays and Fridays": MON_WED_FRI,
    "every weekday": WORKDAYS,
    "weekdays": WORKDAYS,
    "mon-fri": WORKDAYS,
    "monday to friday": WORKDAYS,
    "mon through fri": WORKDAYS,
    "fri to mon": days("mon", "fri", "sat", "sun"),
    "every weekend": days("sat", "sun"),
    "sat weekdays": days("mon", "tue", "wed", "thu", "fri", "sat"),
    "weds thurs": days("wed", "thu"),
    "weekly": times(1),
    "once a week": times(1),
    "twice weekly": times(2),
    "three times weekly": times(3),
    "3 days a week": times(3),
    "3 a week": times(3),
    "3x/week": times(3),
    "3× a week": times(3),
    "2x week": times(2),
    "six times per week": times(6),
    "every 4 days": every(4),
    "every third day": every(3),
    "every 2nd day": every(2),
    "every other day": every(2),
    "every ten days": every(10),
    "every week": every(7),
    "every 2 weeks": every(14),
    "every other week": every(14),
    "fortnightly": every(14),
    "once a fortnight": every(14),
    "monthly": monthly(),
    "every month": monthly(),
    "once a month": monthly(),
    "monthly on the 15th": monthly(day=15),
    "every 15th": monthly(day=15),
    "the 15th of every month": monthly(day=15),
    "every month on the 31st": monthly(day=31),
    "the last day of every month": monthly(day=31),
    "first monday of the month": monthly(days=["mon"], nth=1),
    "the second tuesday of each month": monthly(days=["tue"], nth=2),
    "every last friday": monthly(days=["fri"], nth=-1),
    "every month on the last fri": monthly(days=["fri"], nth=-1),
    "once": {"kind": "once", "on": None},
    "once on 31 jan": {"kind": "once", "on": "2027-01-31"},
    "once, Sun 31 Jan 2027": {"kind": "once", "on": "2027-01-31"},
}
"""What is read where every kind of rhythm is meant."""

UNCLEAR = {
    "biweekly": ("twice a week", "every 2 weeks"),
    "bi-weekly": ("twice a week", "every 2 weeks"),
    "every second monday": ("the second Monday of every month", "every 2 weeks"),
}
"""What is asked about, with what can be typed instead."""

NO_RHYTHM = (
    *("", "now and then", "monkeys", "mon kittens", "once in a blue moon", "every", "on"),
    *("0 a week", "8 a week", "every 0 days", "every 400 days", "every other monday", "3 week"),
    *("every 32nd", "fifth monday of the month", "bimonthly", "every 3 months", "to", "mon-"),
    *(f"{'9' * 5000} a week", f"every {'9' * 5000} days", "mon " * 100),
)
"""What is answered with examples."""
