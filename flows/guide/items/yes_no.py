"""`yes_no`: yes or no."""

from typing import Any, ClassVar, Literal

from pydantic import JsonValue

from flows.documents.errors import UnacceptableError
from flows.guide.items.base import AnswerContext, BaseItem
from flows.guide.schema.conditions import Compares


class YesNoItem(BaseItem):
    """Yes or no."""

    type: Literal["yes_no"]

    is_bare: ClassVar[bool] = True

    def validate_answer(self, value: Any, context: AnswerContext) -> bool:
        """Return the answer."""
        if not isinstance(value, bool):
            raise UnacceptableError("This has to be yes or no: true or false in a file.")
        return value

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return yes or no."""
        return "yes" if value else "no"

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return (True, False)

    def comparison_problem(self, condition: Compares, value: Any, known: set[str]) -> str:
        """Return why a condition cannot compare the answer with a value."""
        if problem := super().comparison_problem(condition, value, known):
            return problem
        return "" if isinstance(value, bool) else f"{condition.item} is answered by true or false."
