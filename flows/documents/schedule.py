"""How often something happens: a rhythm in days, used by habits, reviews and contacts."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from flows.documents.base import Day, Part
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import Rhythm, Weekday


class Schedule(Part):
    """A rhythm, with just the detail that its kind needs."""

    kind: Rhythm
    """Once, daily, on some weekdays, some times a week, or every few days."""

    on: Day | None = None
    """The day, for something that happens once."""

    days: tuple[Weekday, ...] = ()
    """The days of the week, for `weekdays`; kept in the order of the week, each once."""

    times: Annotated[int, Field(ge=1, le=7)] | None = None
    """How many times a week, 1 to 7, for `times_per_week`."""

    every: Annotated[int, Field(ge=1, le=366)] | None = None
    """Every how many days, 1 to 366, for `every_n_days`."""

    @model_validator(mode="after")
    def _has_the_detail_of_its_kind(self) -> Self:
        given = {
            name
            for name, value in (
                ("on", self.on),
                ("days", self.days or None),
                ("times", self.times),
                ("every", self.every),
            )
            if value is not None
        }
        needed = _DETAIL[self.kind]
        if needed and needed not in given and needed != "on":
            raise UnacceptableError(f"This rhythm needs {_QUESTION[needed]}.")
        if stray := given - {needed}:
            raise UnacceptableError(f"This rhythm does not use {_QUESTION[sorted(stray)[0]]}.")
        if list(self.days) != [day for day in Weekday if day in self.days]:
            raise UnacceptableError("Each day of the week goes in once, Monday first.")
        return self


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
}
