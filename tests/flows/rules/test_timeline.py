"""What lies ahead in weeks: what is drawn, which week holds a lot, which end leaves no room."""

from datetime import date, timedelta

import pytest

from flows.rules.crowded_weeks import CrowdedWeek
from flows.rules.timeline import (
    TO_SPARE,
    Kind,
    Mark,
    TightEnd,
    TimelineRow,
    crowded_ahead,
    find_tight,
    in_weeks,
)
from flows.rules.timeline_remark import format_remark

TODAY = date(2026, 11, 21)
DUE = date(2026, 12, 20)


def mark(day: date, kind: Kind = "step", *, ahead: bool = True, effort: int | None = None) -> Mark:
    return Mark(day, kind, "x", ahead, effort)


@pytest.mark.parametrize(
    ("last", "is_tight"),
    [
        (DUE - TO_SPARE, False),
        (DUE - TO_SPARE + timedelta(days=1), True),
        (DUE, True),
        (DUE + timedelta(days=9), True),
    ],
)
def test_an_end_is_tight_where_fewer_than_three_days_are_left(last: date, is_tight: bool) -> None:
    row = TimelineRow("Rent", (mark(TODAY), mark(last), mark(DUE, "due")))
    assert find_tight((row,), TODAY) == (TightEnd("Rent", last, DUE) if is_tight else None)


def test_only_what_is_ahead_can_be_tight_and_the_first_is_told() -> None:
    day, before = DUE - timedelta(days=1), TODAY - timedelta(days=1)
    done = TimelineRow("Done", (mark(day, ahead=False), mark(DUE, "due")))
    gone = TimelineRow("Gone", (mark(before), mark(before, "due")))
    open_end = TimelineRow("Open", (mark(day),))
    first = TimelineRow("First", (mark(day), mark(DUE, "due")))
    second = TimelineRow("Second", (mark(DUE), mark(DUE, "due")))
    assert find_tight((done, gone, open_end), TODAY) is None
    assert find_tight((done, open_end, first, second), TODAY) == TightEnd("First", day, DUE)
    today = TimelineRow("Today", (mark(TODAY), mark(TODAY, "due")))
    assert find_tight((today,), TODAY) == TightEnd("Today", TODAY, TODAY)


def test_the_weightiest_thing_of_a_week_is_drawn() -> None:
    monday = date(2026, 11, 16)
    days: tuple[tuple[int, Kind], ...] = (
        *((0, "marker"), (1, "step"), (6, "review")),
        *((7, "due"), (8, "marker")),
        *((13, "step"), (21, "step"), (-1, "due"), (28, "due")),
    )
    row = TimelineRow("x", tuple(mark(monday + timedelta(days=at), kind) for at, kind in days))
    assert in_weeks(row, TODAY, 4) == ("marker", "due", None, "step")
    assert in_weeks(row, TODAY, 2) == ("marker", "due")
    assert in_weeks(row, TODAY, 1, begins=6) == ("due",)


def test_weeks_that_hold_a_lot_are_told_from_this_one_on() -> None:
    marks = tuple(mark(TODAY + timedelta(days=at % 2), effort=3) for at in range(12))
    late = tuple(mark(TODAY - timedelta(days=14)) for _ in range(12))
    done = tuple(mark(TODAY + timedelta(days=14), ahead=False) for _ in range(12))
    (week,) = crowded_ahead((TimelineRow("a", marks + done), TimelineRow("b", late)), TODAY)
    assert (week.first, week.things, week.hard) == (date(2026, 11, 16), 12, 12)
    assert crowded_ahead((), TODAY) == ()


def week(things: int, hard: int) -> CrowdedWeek:
    return CrowdedWeek(first=date(2026, 11, 23), things=things, hard=hard)


@pytest.mark.parametrize(
    ("crowded", "told"),
    [
        ((week(9, 0),), "The week of Mon 23 Nov holds 9 things. Is that all right?"),
        (
            (week(9, 2),),
            "The week of Mon 23 Nov holds 9 things, 2 of them a lot of effort. Is that all right?",
        ),
        (
            (week(9, 0), week(8, 1)),
            "The week of Mon 23 Nov holds 9 things, and 1 other week a lot too. Is that all right?",
        ),
        (
            (week(9, 0),) * 3,
            "The week of Mon 23 Nov holds 9 things, and 2 other weeks a lot too. "
            "Is that all right?",
        ),
    ],
)
def test_a_week_that_holds_a_lot_is_remarked_on(
    crowded: tuple[CrowdedWeek, ...], told: str
) -> None:
    tight = TightEnd("Rent", DUE, DUE)
    assert format_remark(crowded, tight, TODAY) == format_remark(crowded, None, TODAY) == told


def test_an_end_without_room_is_remarked_on_where_no_week_is() -> None:
    told = format_remark((), TightEnd("Rent", date(2026, 12, 19), DUE), TODAY)
    assert told.startswith("“Rent”: the last step is on Sat 19 Dec, and Sun 20 Dec is the day you")
    assert format_remark((), None, TODAY) == ""
