"""`computed`: a value that follows from earlier answers; it is shown, never asked for."""

from __future__ import annotations

from functools import cached_property

from flows.documents.light_types import Any
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, BindingKind
from flows.guide.schema.functions import FUNCTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal


class ComputedItem(BaseItem):
    """A value that follows from earlier answers; it is shown, never asked for."""

    type: Literal["computed"]
    function: str
    """The name of a registered function."""

    args: tuple[str, ...] = ()
    """The paths of the items it is computed from."""

    asks: ClassVar[bool] = False
    waits: ClassVar[bool] = False
    binding: ClassVar[BindingKind] = BindingKind.NONE

    @cached_property
    def rows_source(self) -> str:
        """The list of the plan that gives its rows, where none of its `args` does."""
        function = FUNCTIONS.get(self.function)
        return function.of if function else ""

    @cached_property
    def least_rows(self) -> int:
        """One where a list of the plan gives its rows: without any there is nothing to show."""
        return 1 if self.rows_source else 0

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return what was computed in one line."""
        return "; ".join(value)
