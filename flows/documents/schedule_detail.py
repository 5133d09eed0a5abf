"""Which detail each kind of rhythm needs, without pydantic, so that what reads back shares it."""

from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import Rhythm, Weekday

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ScheduleShape

_DETAIL: dict[str, str] = {
    Rhythm.ONCE: "on",
    Rhythm.DAILY: "",
    Rhythm.WEEKDAYS: "days",
    Rhythm.TIMES_PER_WEEK: "times",
    Rhythm.EVERY_N_DAYS: "every",
}

_QUESTION = {
    "on": "a date",
    "days": "at least one day of the week",
    "times": "a number of times a week",
    "every": "a number of days",
    "day": "a day of the month",
    "nth": "a place in the month",
}


def check_detail(schedule: "ScheduleShape") -> None:
    """Check that a rhythm has just the detail that its kind needs.

    Raises:
        UnacceptableError: something is missing, or has no place there.
    """
    given = {name for name in _QUESTION if getattr(schedule, name) not in (None, ())}
    if schedule.kind == Rhythm.MONTHLY:
        _refuse(given - ({"nth", "days"} if "nth" in given else {"day"}))
        if schedule.nth is not None and (schedule.nth == 0 or len(schedule.days) != 1):
            raise UnacceptableError("The first to fourth or last of a month needs one weekday.")
    else:
        needed = _DETAIL[schedule.kind]
        if needed and needed not in given and needed != "on":
            raise UnacceptableError(f"This rhythm needs {_QUESTION[needed]}.")
        _refuse(given - {needed})
    if list(schedule.days) != [day for day in Weekday if day in schedule.days]:
        raise UnacceptableError("Each day of the week goes in once, Monday first.")


def _refuse(stray: set[str]) -> None:
    if stray:
        raise UnacceptableError(f"This rhythm does not use {_QUESTION[min(stray)]}.")
