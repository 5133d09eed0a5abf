"""Marks and series say what the numbers say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.weeks import Cell
from tui.drawing.key_hints import key_hints
from tui.drawing.lines import line, text_of, width_of
from tui.drawing.marks import day_signs, progress_mark, week_strip
from tui.drawing.rows import entry, facts
from tui.drawing.series import named_series, series


@pytest.mark.parametrize(
    ("share", "mark"),
    [
        (0, "──────"),
        (0.01, "━─────"),
        (2 / 3, "━━━━──"),
        (0.99, "━━━━━─"),
        (1, "━━━━━━"),
        (7, "━━━━━━"),
        (-1, "──────"),
    ],
)
def test_a_mark_is_full_only_when_all_is_done(share: float, mark: str) -> None:
    assert text_of(progress_mark(share, 6)) == mark


def test_a_rise_and_a_fall_use_the_whole_height() -> None:
    assert text_of(named_series([3, 3, 4, 5, 6], ["3", "6"], 9)) == "3 ▁▁▃▆█ 6"
    assert text_of(named_series([6, 5, 3], ["6", "3"], 9)) == "6 █▆▁ 3"
    assert text_of(series([4, 4, 4], 9)[0]) == "▄▄▄"
    assert text_of(series([0, 5, 10], 9, low=0, high=10)[0]) == "▁▅█"
    assert text_of(series([], 9)[0]) == ""


def test_several_rows_are_one_picture() -> None:
    top, low = (text_of(each) for each in series([0, 5, 10], 9, height=2))
    assert (top, low) == (" ▁█", "▁██")


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60),
    st.integers(1, 30),
    st.integers(1, 4),
)
def test_a_series_is_never_wider_than_its_room(
    values: list[float], width: int, height: int
) -> None:
    rows = series(values, width, height=height)
    assert len(rows) == height
    assert {width_of(row) for row in rows} == {min(width, len(values))}


def test_days_of_a_week_and_weeks_of_a_habit() -> None:
    week = [Cell.DONE, Cell.PART, Cell.SKIP, Cell.OPEN, Cell.BLANK, Cell.LATER, Cell.REST]
    assert text_of(day_signs(week)) == "● ◐ – ○ · .  "
    assert text_of(week_strip([week, week])) == "●◐–○·.  ●◐–○·. "


def test_labels_stand_in_one_gutter() -> None:
    drawn = facts([("why", "to be patient in the morning"), ("reward", ""), ("by", "7 Feb")], 20)
    assert [text_of(each) for each in drawn.lines] == [
        "why  to be patient",
        "     in the morning",
        "by   7 Feb",
    ]


def test_a_row_is_wrapped_before_it_is_cut() -> None:
    row = entry("put the charger in the hall", 18, lead=line("› "), end=line(("Sat", "dim")))
    assert [text_of(each) for each in row.lines] == [
        "› put the charger",
        "  in the hall  Sat",
    ]
    full = entry("put the charger in", 20, lead=line("› "), end=line(("Sat", "dim")))
    assert [text_of(each) for each in full.lines] == ["› put the charger in", " " * 17 + "Sat"]


def test_hints_give_way_from_the_end_and_help_stays() -> None:
    hints, always = [("enter", "open"), ("space", "step done")], [("?", "help")]
    assert text_of(key_hints(hints, 60, always)) == "enter open   space step done   ? help"
    assert text_of(key_hints(hints, 30, always)) == "enter open   ? help"
    assert text_of(key_hints(hints, 8, always)) == "? help"


def test_a_hint_that_is_too_long_leaves_its_room_to_the_next() -> None:
    hints = [("enter", "next question"), ("→", "take what is suggested"), ("F6", "contents")]
    assert text_of(key_hints(hints, 50, [("F1", "help")])) == (
        "enter next question   F6 contents   F1 help"
    )
