"""`date`: a calendar day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.documents.validators import check_date
from flows.guide.items.answer_checks import require_text
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, Tail
from flows.guide.schema.conditions import ORDERING, Compares
from flows.text.date_parser import settle_day, split_day
from flows.text.dates import format_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal, Self

    from pydantic import JsonValue


class DateItem(BaseItem):
    """A calendar day."""

    type: Literal["date"]
    min: str = ""
    """The earliest day: `today` or a date."""

    max: str = ""
    """The latest day: `today` or a date."""

    relative: bool = True
    """Whether `fri` or `in 6 weeks` are understood as well."""

    on_a_line: ClassVar[bool] = True
    alone: ClassVar[str] = "a day"

    def read_tail(self, line: str, context: AnswerContext) -> Tail | None:
        """Return the day after the last comma."""
        words, day = split_day(line, context.today, past=self.looks_back)
        if day is None:
            return None
        return Tail(words, line.strip()[len(words) :].strip(" ,"), day.isoformat())

    def format_tail(self, value: Any, context: AnswerContext) -> str:
        """Return the day in words that are read as the same day, else as it is written."""
        day = datetime.date.fromisoformat(value)
        told = format_date(day, context.today)
        read = split_day(f"x, {told}", context.today, past=self.looks_back).day
        return told if read == day else str(value)

    @property
    def looks_back(self) -> bool:
        """Whether it asks for a day that has been, so that `fri` is the last one."""
        return self.max == "today"

    def validate_answer(self, value: object, context: AnswerContext) -> str | None:
        """Return the day as `2027-01-31`, or None when it is blank."""
        text = require_text(value)
        if not text.strip():
            return None
        try:
            day = datetime.date.fromisoformat(text)
        except ValueError:
            if not self.relative:
                raise UnacceptableError("This has to be a date such as 2027-01-31.") from None
            day = settle_day(text, context.today, past=self.looks_back)
        check_date(day)
        if self.min and day < (edge := self._edge(self.min, context)):
            raise UnacceptableError(f"This day is before {edge:%d %b %Y}.")
        if self.max and day > (edge := self._edge(self.max, context)):
            raise UnacceptableError(f"This day is after {edge:%d %b %Y}.")
        return day.isoformat()

    def _edge(self, bound: str, context: AnswerContext) -> datetime.date:
        return context.today if bound == "today" else datetime.date.fromisoformat(bound)

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the day in words."""
        return format_date(datetime.date.fromisoformat(value), context.today)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("2027-01-31",)

    def widened(self, choices: object, *, is_open: bool) -> Self:
        """Return a question that takes every kept day; kept ones are no relative ones."""
        return self.with_keys(min="", max="", relative=False)

    def problems(self) -> Iterator[str]:
        """Yield what is wrong with the earliest and the latest day."""
        for name, bound in (("min", self.min), ("max", self.max)):
            if bound not in ("", "today") and not is_day(bound):
                yield f"`{name}` has to be `today` or a date such as 2027-01-31."
        if is_day(self.min) and is_day(self.max) and self.min > self.max:
            yield "`min` has to be at most `max`."

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the day with a value."""
        if condition.op in ORDERING and not is_day(value):
            return f"{condition.item} is answered by a date such as 2027-01-31."
        return ""


def is_day(value: Any) -> bool:
    """Return whether a value is a date as it is kept, such as 2027-01-31."""
    try:
        # Other forms of ISO 8601, such as a week, do not stand in order as texts.
        return bool(datetime.date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False
