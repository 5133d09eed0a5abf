"""How often something happens: a rhythm in days or months, for habits, reviews and contacts."""

from typing import Annotated, Any, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from flows.documents.base import Day, Part
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import Rhythm, Weekday


class Schedule(Part):
    """A rhythm, with just the detail that its kind needs."""

    kind: Rhythm
    """Once, daily, on some weekdays, some times a week, every few days, or monthly."""

    on: Day | None = None
    """The day, for something that happens once."""

    days: tuple[Weekday, ...] = ()
    """The days of the week, for `weekdays`, in the order of the week, each once; one with `nth`."""

    times: Annotated[int, Field(ge=1, le=7)] | None = None
    """How many times a week, 1 to 7, for `times_per_week`."""

    every: Annotated[int, Field(ge=1, le=366)] | None = None
    """Every how many days, 1 to 366, for `every_n_days`."""

    day: Annotated[int, Field(ge=1, le=31)] | None = None
    """The day of every month, 1 to 31, for `monthly`; the last one where a month is too short.

    Without it and without `nth` a month is counted from the day the rhythm began, or from the last
    time.
    """

    nth: Annotated[int, Field(ge=-1, le=4)] | None = None
    """Which one of the day of the week in every month, 1 to 4 or -1 for the last, for `monthly`."""

    @model_serializer(mode="wrap")
    def _leave_out_months(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what only months have, so that all else is written as it always was."""
        told: dict[str, Any] = serialize(self)
        return {
            name: value
            for name, value in told.items()
            if value is not None or name not in _OF_MONTHS
        }

    @model_validator(mode="after")
    def _has_the_detail_of_its_kind(self) -> Self:
        given = {name for name in _QUESTION if getattr(self, name) not in (None, ())}
        if self.kind is Rhythm.MONTHLY:
            self._check_months(given)
        else:
            needed = _DETAIL[self.kind]
            if needed and needed not in given and needed != "on":
                raise UnacceptableError(f"This rhythm needs {_QUESTION[needed]}.")
            _refuse(given - {needed})
        if list(self.days) != [day for day in Weekday if day in self.days]:
            raise UnacceptableError("Each day of the week goes in once, Monday first.")
        return self

    def _check_months(self, given: set[str]) -> None:
        _refuse(given - ({"nth", "days"} if "nth" in given else {"day"}))
        if self.nth is not None and (self.nth == 0 or len(self.days) != 1):
            raise UnacceptableError("The first to fourth or last of a month needs one weekday.")


def _refuse(stray: set[str]) -> None:
    if stray:
        raise UnacceptableError(f"This rhythm does not use {_QUESTION[min(stray)]}.")


_OF_MONTHS = ("day", "nth")

_DETAIL = {
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
