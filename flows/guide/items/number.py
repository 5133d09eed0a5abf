"""`number`: a number in a unit."""

from __future__ import annotations

from collections.abc import Mapping

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.documents.validators import check_number
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.schema.conditions import Compares
from flows.text.amounts import parse_amount
from flows.text.numbers import format_amount

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal, Self

    from pydantic import JsonValue

    from flows.documents.base import Line
    from flows.guide.schema.flow_part import Reader


class NumberItem(BaseItem):
    """A number in a unit."""

    type: Literal["number"]
    min: float | None = None
    """The least."""

    max: float | None = None
    """The most."""

    unit: Line = ""
    """The unit that is shown beside it."""

    readers: ClassVar[Mapping[str, Reader]] = {"min": float, "max": float}

    is_bare: ClassVar[bool] = True

    def check(self) -> None:
        """Check that the keys hold together."""
        if self.min is not None and self.max is not None and self.min > self.max:
            raise UnacceptableError("`min` has to be at most `max`.")

    def validate_answer(self, value: object, context: AnswerContext) -> float:
        """Return the number, finite and within its limits."""
        if isinstance(value, str):
            value = parse_amount(value, self.unit, self.min, self.max)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise UnacceptableError("This has to be a number.")
        try:
            number = float(value)
        except OverflowError:
            raise UnacceptableError("This number is too large to be kept.") from None
        return float(check_number(number, self.min, self.max))

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the number with its unit."""
        return format_amount(value, self.unit)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return tuple(each for each in (self.min, self.max) if each is not None) or (0.5, -1e6)

    def widened(self, choices: object, *, is_open: bool) -> Self:
        """Return a question that takes every number."""
        return self.with_keys(min=None, max=None)

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the number with a value."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return f"{condition.item} is answered by a number."
        return ""
