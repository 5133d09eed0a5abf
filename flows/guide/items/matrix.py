"""`matrix`: the same scales for each of several rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.items.answer_checks import check_keys
from flows.guide.items.base_item import UNNAMED, BaseItem, RowsOfAnother
from flows.guide.items.item_parts import AnswerContext, BindingKind
from flows.guide.items.scale import ScaleItem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from flows.guide.schema.flow_part import Reader


class MatrixItem(RowsOfAnother, BaseItem):
    """The same scales for each of several rows."""

    type: Literal["matrix"]
    of: str
    """The earlier repeat or multiple choice whose rows are rated."""

    axes: tuple[ScaleItem, ...]
    """The scales."""

    readers: ClassVar[Mapping[str, Reader]] = {"axes": ScaleItem.read_all}

    takes_default: ClassVar[bool] = False
    binding: ClassVar[BindingKind] = BindingKind.MATRIX
    page_rows: ClassVar[int] = 15

    def check(self) -> None:
        """Check that the keys hold together."""
        if not self.axes:
            raise UnacceptableError("A matrix needs at least one axis.")

    @cached_property
    def least_rows(self) -> int:
        """One: without a row there is nothing to rate."""
        return 1

    def validate_answer(
        self, value: object, context: AnswerContext
    ) -> dict[str, dict[str, int]] | None:
        """Return the marks by row and axis; rows that are there no longer are left out."""
        if not isinstance(value, Mapping):
            raise UnacceptableError("This has to be a table of rows.")
        axes = {axis.id: axis for axis in self.axes}
        kept: dict[str, dict[str, int]] = {}
        for row, _ in context.rows:
            marks = value.get(row) or {}
            check_keys(marks, tuple(axes))
            given = {
                name: axis.validate_answer(marks[name], context)
                for name, axis in axes.items()
                if marks.get(name) is not None
            }
            if given:
                kept[row] = given
        return kept or None

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the marks in words, a line for each row."""
        axes = {axis.id: axis for axis in self.axes}
        lines = []
        for row, title in context.rows:
            marks = [
                axes[name].format_answer(mark, context)
                if len(axes) == 1
                else f"{axes[name].label.lower()} {mark}"
                for name, mark in value.get(row, {}).items()
            ]
            if marks:
                lines.append(f"{title or UNNAMED}: {', '.join(marks)}")
        return "\n".join(lines)

    def still_there(self, value: Any, known: Sequence[str]) -> Any:
        """Return the marks without rows that were taken away since."""
        return {row: marks for row, marks in value.items() if row in known} or None

    def rows_in(self, value: object) -> list[str]:
        """Return the ids of the rows that have marks."""
        return list(value) if isinstance(value, dict) else []

    def with_ids(self, value: object, find: Callable[[Any], str]) -> dict[str, Any]:
        """Return the marks by the ids of the rows that are named."""
        if not isinstance(value, dict):
            raise UnacceptableError("This has to be a table of rows.")
        return {find(row): marks for row, marks in value.items()}
