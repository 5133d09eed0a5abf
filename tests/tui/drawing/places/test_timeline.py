"""The rows of the timeline as characters."""

import re
from datetime import date

import pytest

from flows.rules.crowded_weeks import CrowdedWeek
from flows.text.calendar_words import MONTHS
from flows.views.timeline import RowView, TimelineView
from tui.drawing.lines import text_of, width_of
from tui.drawing.places.timeline import (
    AFTER,
    BEFORE,
    DAY,
    DONE,
    FAR,
    LEGEND,
    NEAR,
    SIGNS,
    Weeks,
    draw_about,
    draw_heading,
    draw_timeline,
    first_weeks,
)

TODAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 16)
WEEKS = Weeks(MONDAY, FAR, 78)


def drawn(row: RowView, weeks: Weeks = WEEKS) -> str:
    """Return the weeks of a row as they are drawn."""
    view = TimelineView("p1", "A plan", TODAY, (row,), ())
    _, line = draw_timeline(view, weeks).lines
    return text_of(line)[-weeks.cells :].rstrip()


def step(day: date | None, state: str = "open", kind: str = "step") -> RowView:
    """Return the row of a step."""
    return RowView("step:s", kind, "wade", state, day, "")


def habit(
    first: date, last: date | None = None, rests: tuple[tuple[date, date | None], ...] = ()
) -> RowView:
    """Return the row of a habit."""
    return RowView("habit:h", "habit", "swim", "", None, "every day", first, last, rests)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (step(None), "  │"),
        (step(TODAY), "  •"),
        (step(date(2026, 11, 23)), "  │•"),
        (step(date(2026, 11, 29)), "  │  •"),
        (step(date(2026, 11, 16), "done"), "✓ │"),
        (step(date(2026, 12, 2), kind="marker"), "  │   ◆"),
        (step(date(2026, 11, 1)), "‹ │"),
    ],
)
def test_a_step_stands_at_its_day(row: RowView, cells: str) -> None:
    assert drawn(row) == cells


def test_a_day_to_come_that_is_not_in_sight_is_pointed_at() -> None:
    assert drawn(step(date(2027, 11, 1))).endswith("›")
    assert len(drawn(step(date(2027, 11, 1)))) == WEEKS.cells


def test_what_lies_outside_of_the_weeks_is_in_the_legend() -> None:
    assert all(sign in LEGEND for sign, _ in (BEFORE, AFTER, DONE, *SIGNS.values()))


def test_a_habit_is_a_band_with_its_rests() -> None:
    rests = ((date(2026, 11, 30), date(2026, 12, 6)),)
    assert drawn(habit(date(2026, 11, 23), date(2026, 12, 13), rests)) == "  │━━━···━━━"
    assert drawn(habit(date(2026, 1, 1))) == "━" * WEEKS.cells
    assert drawn(habit(TODAY, None, ((TODAY, None),)))[2:] == "·" * (WEEKS.cells - 2)


def test_the_work_on_an_objective_leads_to_the_day_it_is_aimed_for() -> None:
    due = date(2026, 12, 1)
    row = RowView("objective:o", "objective", "Swim", "doing", due, "", date(2026, 11, 18), due)
    assert drawn(row) == "──────■"


def test_every_day_has_a_cell_of_its_own_when_one_looks_closer() -> None:
    near = Weeks(MONDAY, NEAR, 78)
    assert drawn(step(date(2026, 11, 20)), near) == "    •│"
    assert drawn(step(date(2026, 11, 22)), near) == "     │•"


def test_weeks_follow_a_day_and_end_where_the_calendar_ends() -> None:
    assert WEEKS.with_day(TODAY) == WEEKS
    for day in (date(1990, 8, 1), date(2061, 7, 28)):
        assert WEEKS.with_day(day).shows(day)
    last = Weeks(date(9999, 12, 20), FAR, 78)
    assert last.moved(4) == last


@pytest.mark.parametrize("width", [40, 58, 78, 198])
def test_no_row_is_wider_than_the_terminal(width: int) -> None:
    weeks = Weeks(MONDAY, FAR, width)
    rows = (step(date(2029, 1, 1)), habit(TODAY), step(TODAY))
    view = TimelineView("p1", "A plan", TODAY, rows, (CrowdedWeek(date(2026, 11, 23), 5, 0),))
    assert all(width_of(each) <= width for each in draw_timeline(view, weeks).lines)
    assert all(width_of(each) <= width for each in draw_heading(weeks, view).lines)


def test_months_and_mondays_stand_above() -> None:
    view = TimelineView("p1", "A plan", TODAY, (), ())
    months, days = map(text_of, draw_heading(WEEKS, view).lines)
    assert months.split() == ["Nov", "Dec", "Jan", "2027", "Feb"]
    assert days.split()[:4] == ["16", "23", "30", "7"]


@pytest.mark.parametrize(
    ("first", "per_week", "told"),
    [
        (date(2026, 11, 16), 2, "Nov Dec 2027 Feb Mar Apr May"),
        (date(2026, 11, 9), 1, "Nov Dec '27 Feb Mar Apr May"),
        (date(2027, 2, 8), 3, "Feb 2027 Mar Apr May"),
        # Of the year one is in, too, where another one comes before it.
        (date(2025, 11, 3), 3, "Nov 2025 Dec Jan 2026 Feb Mar"),
        (date(2025, 12, 1), 1, "Dec 2025 Feb 2026 Apr May"),
    ],
)
def test_a_year_is_named_where_it_changes(first: date, per_week: int, told: str) -> None:
    """And the month after it is named as well, however narrow weeks are."""
    view = TimelineView("p1", "A plan", TODAY, (), ())
    months, _ = map(text_of, draw_heading(Weeks(first, per_week, 117), view).lines)
    assert " ".join(months.split()).startswith(told)


@pytest.mark.parametrize("per_week", [1, 2, 3, 7])
def test_no_month_and_no_day_above_is_cut(per_week: int) -> None:
    view = TimelineView("p1", "A plan", TODAY, (), ())
    for width in range(40, 90):
        weeks = Weeks(MONDAY, per_week, width)
        months, days = map(text_of, draw_heading(weeks, view).lines)
        assert set(months.split()) <= {*MONTHS, "2027", "2028", "'27", "'28"}
        begins = weeks.title + DAY + 1
        mondays = {begins + at * per_week: weeks.moved(at).first for at in range(weeks.number)}
        told = {found.start(): found[0] for found in re.finditer(r"\d+", days)}
        assert told == {at: str(mondays[at].day) for at in told}


@pytest.mark.parametrize("width", [57, 77, 117, 197])
@pytest.mark.parametrize("last", [date(2026, 12, 20), date(2027, 2, 7), date(2027, 4, 4)])
def test_the_last_day_is_in_sight_at_first(width: int, last: date) -> None:
    rows = (step(last), step(date(2026, 11, 30)))
    view = TimelineView("p1", "A plan", TODAY, rows, ())
    weeks = first_weeks(view, TODAY, 0, width)
    assert weeks.shows(last)
    assert weeks.shows(TODAY)


def test_on_day_one_it_begins_with_this_week() -> None:
    view = TimelineView("p1", "A plan", TODAY, (habit(TODAY), step(date(2026, 12, 2))), ())
    assert first_weeks(view, TODAY, 0, 77).first == MONDAY
    older = TimelineView("p1", "A plan", TODAY, (habit(date(2026, 10, 1)),), ())
    assert first_weeks(older, TODAY, 0, 77).first == date(2026, 11, 2)


def test_a_long_title_is_wrapped_and_never_cut() -> None:
    row = RowView("step:s", "step", "go to the hall with everybody " * 3, "open", TODAY, "")
    view = TimelineView("p1", "A plan", TODAY, (row,), ())
    text = " ".join(text_of(each) for each in draw_timeline(view, WEEKS).lines)
    assert "…" not in text
    assert text.count("everybody") == 3


@pytest.mark.parametrize("width", [57, 77, 117])
def test_the_remark_and_the_legend_are_whole_beside_each_other(width: int) -> None:
    crowded = (CrowdedWeek(date(2026, 12, 28), 30, 0), CrowdedWeek(date(2027, 1, 4), 9, 0))
    view = TimelineView("p1", "A plan", TODAY, (step(TODAY),), crowded)
    lines = [text_of(each) for each in draw_about(step(TODAY), view, width).lines]
    assert max(map(len, lines)) <= width
    told = " ".join(" ".join(lines).split())
    assert "holds 30 things, and 1 other week a lot too. Is that all right?" in told
    for sign in LEGEND.split("  "):
        assert any(sign in each for each in lines)
    # Where there is little room, the remark goes before the legend.
    low = draw_about(step(TODAY), view, width, 2).lines
    assert len(low) == 2
    assert "holds 30 things" in text_of(low[1])
