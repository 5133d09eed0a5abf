"""A moment belongs to the local day, and nothing happens on a day to come."""

from datetime import UTC, date, datetime, timedelta

import pytest

from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.days import check_come, day_of
from tests.conftest import MOMENT


@pytest.mark.parametrize(("hour", "ends", "day"), [(2, 0, 22), (2, 3, 21), (3, 3, 22), (23, 3, 22)])
def test_a_moment_belongs_to_the_day_that_has_not_ended(hour: int, ends: int, day: int) -> None:
    clock = FixedClock(MOMENT)
    clock.day_ends = ends
    local = datetime(2026, 11, 22, hour).astimezone()
    assert day_of(local.astimezone(UTC), clock) == date(2026, 11, day)


def test_today_has_come_and_tomorrow_has_not() -> None:
    clock = FixedClock(MOMENT)
    today = clock.today()
    assert check_come(today, clock) == today
    assert check_come(today - timedelta(days=1), clock) == today - timedelta(days=1)
    with pytest.raises(UnacceptableError, match="Sun 22 Nov is still to come"):
        check_come(today + timedelta(days=1), clock)
    with pytest.raises(UnacceptableError, match="before 1900"):
        check_come(date(1899, 12, 31), clock)
