"""`text`: one line of text."""

from __future__ import annotations

from collections.abc import Iterator

from flows.documents.errors import UnacceptableError
from flows.documents.validators import LINE_LIMIT, check_line
from flows.guide.items import patterns
from flows.guide.items.answer_checks import require_text
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.schema.conditions import Compares

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Literal, Self

    from pydantic import Field, JsonValue

    from flows.documents.base import Line


class TextItem(BaseItem):
    """One line of text."""

    type: Literal["text"]
    max_length: Annotated[int, Field(ge=1, le=LINE_LIMIT)] = LINE_LIMIT
    """The most characters, up to 1,000."""

    pattern: str = ""
    """A regular expression that the whole line has to match; such an answer is a short one."""

    suggestions: tuple[Line, ...] = ()
    """Answers offered while typing."""

    examples_from: Annotated[str, Field(pattern="^[a-z_]{0,40}$")] = ""
    """The name of a list of examples to look through, such as `objectives`."""

    names_instances: ClassVar[bool] = True

    def validate_answer(self, value: object, context: AnswerContext) -> str | None:
        """Return the line, or None when it is blank."""
        most = min(self.max_length, patterns.TEXT_LIMIT) if self.pattern else self.max_length
        text = check_line(require_text(value), most)
        if not text.strip():
            return None
        if self.pattern and not patterns.matches_whole(self.pattern, text):
            example = f", as in {self.example}" if self.example else ""
            raise UnacceptableError(f"This does not have the form that is asked for{example}.")
        return text

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("x", "x" * self.max_length) if not self.pattern else ()

    def widened(self, choices: object, *, is_open: bool) -> Self:
        """Return a question that takes every line."""
        return self.with_keys(max_length=LINE_LIMIT, pattern="")

    def problems(self) -> Iterator[str]:
        """Yield why the pattern cannot be used."""
        if self.pattern and (problem := patterns.find_pattern_problem(self.pattern)):
            yield problem

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the line with a value."""
        if condition.op == "made_of":
            return ""
        return super().comparison_problem(condition, value, known)

    def hints(self) -> tuple[str, ...]:
        """Return what others wrote."""
        return (f"Others wrote: {', '.join(self.suggestions)}",) if self.suggestions else ()
