"""A day ends when the person says so, and a clock that is far off still tells a day."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from flows.documents.clock import FixedClock, SystemClock

EAST = timezone(timedelta(hours=2))


def test_a_fixed_clock_tells_the_day_of_its_own_time_zone() -> None:
    clock = FixedClock(datetime(2026, 11, 22, 0, 30, tzinfo=EAST))
    assert clock.today() == date(2026, 11, 22)
    assert clock.now() == datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    assert clock.now().tzinfo is UTC
    assert (clock.day_ends, clock.week_begins) == (0, 0)


@pytest.mark.parametrize(
    ("hour", "minute", "ends", "day"),
    [(0, 0, 0, 22), (3, 59, 4, 21), (4, 0, 4, 22), (0, 0, 4, 21), (23, 59, 4, 22)],
)
def test_what_is_done_before_a_day_ends_belongs_to_the_day_before(
    hour: int, minute: int, ends: int, day: int
) -> None:
    clock = FixedClock(datetime(2026, 11, 22, hour, minute, tzinfo=UTC))
    clock.day_ends = ends
    assert clock.today() == date(2026, 11, day)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(1066, 10, 14, tzinfo=UTC), date(1900, 1, 1)),
        (datetime(1900, 1, 1, 1, tzinfo=UTC), date(1900, 1, 1)),
        (datetime(1900, 1, 2, 1, tzinfo=UTC), date(1900, 1, 1)),
        (datetime(2199, 12, 31, 12, tzinfo=UTC), date(2199, 12, 31)),
        (datetime(2199, 12, 30, 12, tzinfo=UTC), date(2199, 12, 30)),
        (datetime(9999, 12, 31, tzinfo=UTC), date(2199, 12, 31)),
    ],
)
def test_a_clock_that_is_far_off_tells_the_nearest_day_that_can_be_kept(
    moment: datetime, day: date
) -> None:
    clock = FixedClock(moment)
    clock.day_ends = 4
    assert clock.today() == day


def test_the_clock_of_the_machine_tells_its_day_and_moment() -> None:
    clock, before = SystemClock(), datetime.now(UTC)
    assert (clock.day_ends, clock.week_begins) == (0, 0)
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().tzinfo is UTC
    days = {datetime.now().date(), clock.today(), datetime.now().date()}
    assert clock.today() in days
    clock.day_ends = 6
    assert datetime.now().date() - clock.today() in (timedelta(), timedelta(days=1))
