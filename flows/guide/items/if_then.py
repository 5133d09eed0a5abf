"""`if_then`: a plan for a situation: if this happens, I will do that."""

from __future__ import annotations

from collections.abc import Sequence

from flows.documents.light_types import Any
from flows.documents.validators import check_line
from flows.guide.items.answer_checks import keep_parts
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, BindingKind, Choice
from flows.text.own_sentences import format_if_then

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from flows.documents.base import Line


class IfThenItem(BaseItem):
    """A plan for a situation: if this happens, I will do that."""

    type: Literal["if_then"]
    if_label: Line = "If"
    """How the situation is asked for."""

    then_label: Line = "then I will"
    """How the plan is asked for."""

    parts: ClassVar[tuple[str, ...]] = ("if", "then")
    binding: ClassVar[BindingKind] = BindingKind.TABLE
    page_rows: ClassVar[int] = 5

    def validate_answer(self, value: object, context: AnswerContext) -> Any:
        """Return both halves, or None when they are blank."""
        return keep_parts(self, value, lambda _: check_line)

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the plan as one sentence; where no situation was said, what is done then."""
        said = self.format_sentence(value)
        rest = said.removeprefix(f"{self.if_label} …").lstrip(",: ")
        return said if value.get("if") or not rest else f"{rest[:1].upper()}{rest[1:]}"

    def format_sentence(self, value: dict[str, str]) -> str:
        """Return the plan as one sentence, in which nothing stands twice."""
        if self.if_label == "If" and self.then_label in ("then I", "then I will"):
            situation, then = value.get("if", ""), value.get("then", "")
            return format_if_then(situation, then, then_label=self.then_label)
        # A flow in another language, or with words of its own, is read as it is asked.
        first = value.get("if", "…").strip().removeprefix(f"{self.if_label} ").rstrip(",.")
        then, label = value.get("then", "…").strip().rstrip("."), self.then_label
        last = label.rpartition(" ")[2]
        if then.startswith(f"{last} "):
            then = then.removeprefix(f"{last} ")
        return f"{self.if_label} {first}, {label} {then}."

    def format_title(self, value: Any, choices: Sequence[Choice]) -> str:
        """Return the situation."""
        return str(value.get("if", ""))
