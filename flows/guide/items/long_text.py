"""`long_text`: text of several lines."""

from __future__ import annotations

from flows.documents.validators import TEXT_LIMIT, check_text
from flows.guide.items.answer_checks import require_text
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Literal, Self

    from pydantic import Field, JsonValue

    from flows.documents.base import Line


class LongTextItem(BaseItem):
    """Text of several lines."""

    type: Literal["long_text"]
    max_length: Annotated[int, Field(ge=1, le=TEXT_LIMIT)] = TEXT_LIMIT
    """The most characters, up to 100,000."""

    prompts: tuple[Line, ...] = ()
    """Questions that help to begin."""

    names_instances: ClassVar[bool] = True
    page_rows: ClassVar[int] = 5

    def validate_answer(self, value: object, context: AnswerContext) -> str | None:
        """Return the text, or None when it is blank."""
        text = check_text(require_text(value), self.max_length)
        return text if text.strip() else None

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("x\nx", "x" * self.max_length)

    def widened(self, choices: object, *, is_open: bool) -> Self:
        """Return a question that takes every text."""
        return self.with_keys(max_length=TEXT_LIMIT)

    def hints(self) -> tuple[str, ...]:
        """Return the questions that help to begin."""
        return tuple(f"  {prompt}" for prompt in self.prompts)
