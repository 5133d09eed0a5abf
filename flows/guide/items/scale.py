"""`scale`: a whole number between two ends that have words."""

from __future__ import annotations

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.schema.conditions import Compares

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Literal

    from pydantic import Field, JsonValue

    from flows.documents.base import Line


class ScaleItem(BaseItem):
    """A whole number between two ends that have words."""

    type: Literal["scale"]
    min: Annotated[int, Field(ge=-10, le=100)] = 0
    """The low end."""

    max: Annotated[int, Field(ge=-10, le=100)] = 10
    """The high end."""

    step: Annotated[int, Field(ge=1)] = 1
    """The distance between two marks."""

    low_label: Line = ""
    """The word at the low end."""

    high_label: Line = ""
    """The word at the high end."""

    follow_up: Line = ""
    """A question asked once the scale is answered; `{value}` stands for the answer."""

    follow_up_maps_to: str | None = None
    """Where the answer to the follow-up lives."""

    is_bare: ClassVar[bool] = True

    def check(self) -> None:
        """Check that the keys hold together."""
        if self.min >= self.max:
            raise UnacceptableError("The low end of a scale has to be below its high end.")
        if (self.max - self.min) // self.step > 20:
            raise UnacceptableError("A scale can have at most 21 marks.")
        if self.follow_up_maps_to and not self.follow_up:
            raise UnacceptableError("`follow_up_maps_to` needs a `follow_up`.")

    def marks(self) -> range:
        """Return the numbers to choose from, lowest first."""
        return range(self.min, self.max + 1, self.step)

    def validate_answer(self, value: object, context: AnswerContext) -> int:
        """Return the mark."""
        marks = self.marks()
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or value not in marks:
            steps = f" in steps of {self.step}" if self.step > 1 else ""
            raise UnacceptableError(
                f"This has to be a whole number from {marks[0]} to {marks[-1]}{steps}."
            )
        return value

    def format_answer(self, value: object, context: AnswerContext) -> str:
        """Return the mark with the highest one."""
        return f"{value} of {self.max}"

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return (self.marks()[0], self.marks()[-1])

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the mark with a value."""
        if isinstance(value, bool) or value not in self.marks():
            return f"{value!r} is not on the scale of {condition.item}."
        return ""


def build_follow_up(raw: dict[str, Any], path: str) -> dict[str, Any] | None:
    """Return the question that follows a scale, as an item of its own; None without one.

    Args:
        raw: An item as a flow document has it.
        path: Its declared path.
    """
    if raw.get("type") != "scale" or not raw.get("follow_up"):
        return None
    return {
        "type": "long_text",
        "id": f"{raw.get('id', '')}_follow_up",
        "label": raw["follow_up"],
        "short": f"about {raw.get('short') or str(raw.get('id', '')).replace('_', ' ')}",
        "when": {"item": path, "op": "answered"},
        "maps_to": raw.get("follow_up_maps_to"),
        "sensitive": raw.get("sensitive", False),
    }
