"""Averages of weeks, Monday first."""

from datetime import date

from flows.rules.week_averages import by_week


def test_each_week_has_the_mean_of_the_days_that_were_rated() -> None:
    sunday, monday, friday = date(2026, 11, 15), date(2026, 11, 16), date(2026, 11, 20)
    assert by_week(((sunday, 3), (monday, 6), (friday, 7))) == (
        (date(2026, 11, 9), 3, 1),
        (monday, 6.5, 2),
    )


def test_a_week_without_a_rating_is_left_out() -> None:
    early, late = date(2026, 1, 1), date(2026, 11, 20)
    assert [each.monday for each in by_week(((late, 5), (early, 2)))] == [
        date(2025, 12, 29),
        date(2026, 11, 16),
    ]
    assert by_week(()) == ()
