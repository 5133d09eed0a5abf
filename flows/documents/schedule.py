"""How often something happens: a rhythm in days or months, for habits, reviews and contacts."""

from typing import Annotated, Any, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from flows.documents.base import Day, Part
from flows.documents.schedule_detail import check_detail
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
        check_detail(self)
        return self


_OF_MONTHS = ("day", "nth")
