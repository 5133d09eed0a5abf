"""What time it is, asked anew at every action, so that midnight passes correctly."""

from datetime import UTC, date, datetime, timedelta

from flows.documents.light_types import Protocol
from flows.documents.validators import EARLIEST, LATEST


class Clock(Protocol):
    """Says what day and what moment it is."""

    day_ends: int
    """The hour at which a day ends, 0 to 6; what is done before it belongs to the day before."""

    week_begins: int
    """The day of the week that weeks begin with: 0 for Monday to 6 for Sunday."""

    def today(self) -> date:
        """Return the local calendar day."""
        ...

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        ...


class SystemClock:
    """The clock of the machine, in its local time zone."""

    def __init__(self) -> None:
        self.day_ends = 0
        """The hour at which a day ends, 0 to 6."""

        self.week_begins = 0
        """The day of the week that weeks begin with, 0 for Monday."""

    def today(self) -> date:
        """Return the local calendar day."""
        return _day_of(datetime.now(), self.day_ends)

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)


def _day_of(moment: datetime, day_ends: int) -> date:
    """Return the day that a moment belongs to.

    Where a clock is so far off that no plan can hold its day, the nearest one stands for it: what
    is there can be read, and what is kept asks for the moment itself.
    """
    if not EARLIEST < moment.date() < LATEST:
        return min(max(moment.date(), EARLIEST), LATEST)
    return (moment - timedelta(hours=day_ends)).date()


class FixedClock:
    """A clock that stands still, for samples, pictures and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment
        """The moment that is told, aware; its own time zone decides the day."""

        self.day_ends = 0
        """The hour at which a day ends, 0 to 6."""

        self.week_begins = 0
        """The day of the week that weeks begin with, 0 for Monday."""

    def today(self) -> date:
        """Return the calendar day of the moment in its own time zone."""
        return _day_of(self.moment, self.day_ends)

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return self.moment.astimezone(UTC)
