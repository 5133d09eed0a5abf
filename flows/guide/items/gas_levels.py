"""`gas_levels`: five ways it could turn out, −2 to +2, and the one that fits today."""

from __future__ import annotations

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.documents.records.objective_records import OutcomeLevelsRecord
from flows.guide.items.answer_checks import check_keys, without_blanks
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext
from flows.text.level_words import format_levels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pydantic import JsonValue


class GasLevelsItem(BaseItem):
    """Five ways it could turn out, −2 to +2, and the one that fits today."""

    type: Literal["gas_levels"]

    page_rows: ClassVar[int] = 9

    def validate_answer(self, value: object, context: AnswerContext) -> dict[str, Any] | None:
        """Return the levels as a table, or None when all of it is blank."""
        # Only an answer needs the models; asking and reading back do not.
        from pydantic import ValidationError

        from flows.documents.objective import OutcomeLevels
        from flows.documents.validation_messages import reason

        check_keys(value, OutcomeLevels.model_fields)
        try:
            levels = OutcomeLevels.model_validate(value)
        except ValidationError as error:
            raise UnacceptableError(reason(error)) from None
        return without_blanks(levels.model_dump(mode="json")) or None

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return a line for each level."""
        return "\n".join(
            f"{mark}  {words}" for mark, words in format_levels(OutcomeLevelsRecord(value))
        )

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ({"expected": "x", "current": -2}, {"much_less": "x", "current": None})
