"""`yes_no`: yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, Choice
from flows.guide.schema.conditions import Compares

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pydantic import JsonValue


class YesNoItem(BaseItem):
    """Yes or no."""

    type: Literal["yes_no"]
    implied_by: tuple[str, ...] = ()
    """Items, later ones too: as long as nothing is chosen, it is yes when one has an answer."""

    is_bare: ClassVar[bool] = True

    @cached_property
    def inferred_from(self) -> tuple[str, ...]:
        """What says yes by being answered."""
        return self.implied_by

    def infer(self, answers: Sequence[object], choices: Sequence[Choice]) -> Any:
        """Return yes when one of the others is answered, else the default."""
        return True if any(each is not None for each in answers) else self.default

    def validate_answer(self, value: object, context: AnswerContext) -> bool:
        """Return the answer."""
        if not isinstance(value, bool):
            raise UnacceptableError("This has to be yes or no: true or false in a file.")
        return value

    def format_answer(self, value: object, context: AnswerContext) -> str:
        """Return yes or no."""
        return "yes" if value else "no"

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return (True, False)

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the answer with a value."""
        if problem := super().comparison_problem(condition, value, known):
            return problem
        return "" if isinstance(value, bool) else f"{condition.item} is answered by true or false."
