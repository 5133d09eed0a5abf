"""Stretches of time and days with a name: `in spring`, `end of march`, `next week`, `easter`.

A month or a season is its first day, and comes with its last one, as some mean that. Of what one is
in, it is the last day; of a week, a month or a year to come, the first. `before` is the day before
it begins, `after` the day after it ends. What there is once a year is the nearest one in the
direction in which one looks.
"""

from datetime import date, timedelta

from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import NamedTuple
from flows.text.calendar_words import add_months, end_of_month, month_number, ordinal
from flows.text.day_candidates import DayReading, Reader
from flows.text.feasts import FEASTS

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which a season begins, as the weather is counted north of the equator."""

_YEARS = (-2, -1, 0, 1, 2)
"""The years in which the nearest is looked for, from this one."""

_EDGES = {
    # What has to be there before the end of March may still be there at its end.
    **{"before the end of": "end", "before end of": "end", "end of": "end", "late": "end"},
    **{"beginning of": "start", "start of": "start", "early": "start"},
    **{"middle of": "middle", "mid": "middle"},
    **{"day before": "before", "before": "before", "day after": "after", "after": "after"},
}
_WORDS = lazy_pattern(
    rf"(?:({'|'.join(_EDGES)})[- ]?\b)?(?:in )?(?:the )?(?:(this|next|last|coming) )?"
    r"([a-z][a-z ]*?)\.?(?: (\d{4}))?"
)
_NTH_WEEK = lazy_pattern(r"(\S+) week (?:of|in) (?:the )?(.+)")


class _Stretch(NamedTuple):
    first: date
    last: date
    middle: date


def is_name(text: str) -> bool:
    """Say whether a text is a month or a season alone, which may be somebody's name as well."""
    return month_number(text) is not None or text in SEASONS


def _stretch(words: str, today: date, past: bool) -> DayReading | None:
    """Read `before easter`, `in spring`, `mid january`, `end of next month`, `march 2027`."""
    found = _WORDS.fullmatch(words.replace("'", "").replace("’", ""))
    if not found:
        return None
    edge, which, name, year = _EDGES.get(found[1], ""), found[2], found[3], found[4]
    if year:
        known = _in_year(name, int(year))
        return known and (DayReading(_day(known, edge)) if edge else _both_ends(known))
    if here := _around_today(name, which, today):
        if edge:
            is_gone = not (which or past) and _day(here, edge) < today
            later = _around_today(name, "next", today) if is_gone else None
            return DayReading(_day(later or here, edge))
        if name != "weekend" and (which == "next" or (which == "this" and not past)):
            return DayReading(here.last if which == "this" else here.first)
        return None
    there = [each for away in _YEARS if (each := _in_year(name, today.year + away))]
    if which == "next":
        there = [each for each in there if each.first > today]
    return _nearest(there, edge, today, past=which == "last" or (past and which != "next"))


def _nth_week(words: str, today: date, past: bool) -> DayReading | None:
    """Read `first week of january`, `last week of next month`, as the day on which it begins."""
    found = _NTH_WEEK.fullmatch(words)
    nth = -1 if found and found[1] == "last" else ordinal(found[1]) if found else None
    if not found or nth is None or nth > 5:
        return None
    edge, days = ("end of", -6) if nth < 0 else ("start of", 7 * (nth - 1))
    known = _stretch(f"{edge} {found[2]}", today, past)
    return known and DayReading(known.day + timedelta(days=days))


def _around_today(name: str, which: str | None, today: date) -> _Stretch | None:
    """Return the week, weekend, month or year that is this, the next or the last one."""
    away = {"next": 1, "last": -1}.get(which or "", 0)
    monday = today + timedelta(days=7 * away - today.weekday())
    if name == "week":
        return _Stretch(monday, monday + timedelta(days=6), monday + timedelta(days=2))
    if name == "weekend":
        saturday = monday + timedelta(days=5)
        return _Stretch(saturday, saturday + timedelta(days=1), saturday)
    if name == "month":
        return _months(add_months(today.replace(day=1), away), 1)
    return _months(date(today.year + away, 1, 1), 12) if name == "year" else None


def _in_year(name: str, year: int) -> _Stretch | None:
    """Return what is there once a year, as it is in one."""
    if name in FEASTS:
        return _Stretch(*[FEASTS[name](year)] * 3)
    if name in SEASONS or name == "year":
        return _months(date(year, SEASONS.get(name, 1), 1), 3 if name in SEASONS else 12)
    month = month_number(name)
    return None if month is None else _months(date(year, month, 1), 1)


def _months(first: date, number: int) -> _Stretch:
    middle = add_months(first, number // 2)
    last = end_of_month(add_months(first, number - 1))
    return _Stretch(first, last, middle if number == 12 else middle.replace(day=15))


def _day(stretch: _Stretch, edge: str) -> date:
    if edge in ("before", "after"):
        outside = timedelta(days=1)
        return stretch.first - outside if edge == "before" else stretch.last + outside
    return {"end": stretch.last, "middle": stretch.middle}.get(edge, stretch.first)


def _nearest(there: list[_Stretch], edge: str, today: date, *, past: bool) -> DayReading | None:
    for at, each in enumerate(there):
        if not edge and not past and each.first <= today <= each.last != each.first:
            # What is left of it, or the same of next year.
            return DayReading(each.last, tuple(later.first for later in there[at + 1 : at + 2]))
        if not past and (day := _day(each, edge)) >= today:
            return DayReading(day) if edge else _both_ends(each)
    for each in reversed(there if past else []):
        if (day := _day(each, edge)) <= today:
            return DayReading(day) if edge else _both_ends(each)
    return None


def _both_ends(stretch: _Stretch) -> DayReading:
    return DayReading(stretch.first, (stretch.last,) if stretch.last != stretch.first else ())


READERS: tuple[Reader, ...] = (_stretch, _nth_week)
"""The readers of this room, in the order in which they are asked."""
