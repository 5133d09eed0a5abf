"""`schedule`: a rhythm in days or months."""

from __future__ import annotations

from collections.abc import Mapping

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.documents.records.objective_records import ScheduleRecord
from flows.documents.vocabulary import Rhythm
from flows.guide.items.answer_checks import check_keys, without_blanks
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, Tail
from flows.text.rhythm_parser import parse_schedule
from flows.text.rhythms import format_rhythm, format_typed_rhythm

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal, Self

    from pydantic import JsonValue

    from flows.guide.schema.flow_part import Reader


class ScheduleItem(BaseItem):
    """A rhythm in days or months."""

    type: Literal["schedule"]
    allow: tuple[Rhythm, ...] = tuple(Rhythm)
    """The kinds of rhythm to choose from."""

    readers: ClassVar[Mapping[str, Reader]] = {"allow": lambda kinds: tuple(map(Rhythm, kinds))}

    page_rows: ClassVar[int] = 4
    on_a_line: ClassVar[bool] = True
    alone: ClassVar[str] = "a rhythm"
    offers_tail: ClassVar[bool] = True

    def read_tail(self, line: str, context: AnswerContext) -> Tail | None:
        """Return the rhythm after a comma; the first one from which all is a rhythm."""
        places = [place for place, sign in enumerate(line) if sign == ","]
        for place in places:
            words, said = line[:place].strip(), line[place + 1 :].strip()
            try:
                if words and said and (value := self.validate_answer(said, context)):
                    return Tail(words, said, value)
            except UnacceptableError:
                continue
        return None

    def format_tail(self, value: Any, context: AnswerContext) -> str:
        """Return the rhythm as it is typed."""
        return format_typed_rhythm(value)

    def validate_answer(self, value: object, context: AnswerContext) -> dict[str, Any] | None:
        """Return the rhythm as a table; it may be said in words, and is None when blank."""
        if isinstance(value, str):
            if not value.strip():
                return None
            value = parse_schedule(value, context.today, self.allow)
        # Only an answer needs the models; asking and reading back do not.
        from pydantic import ValidationError

        from flows.documents.schedule import Schedule
        from flows.documents.validation_messages import reason

        check_keys(value, Schedule.model_fields)
        try:
            schedule = Schedule.model_validate(value)
        except ValidationError as error:
            raise UnacceptableError(reason(error)) from None
        if schedule.kind not in self.allow:
            allowed = ", ".join(kind.value for kind in self.allow)
            raise UnacceptableError(f"This rhythm cannot be used here, only {allowed}.")
        return without_blanks(schedule.model_dump(mode="json"))

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the rhythm in words."""
        return format_rhythm(ScheduleRecord(value), context.today)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ({"kind": "daily"},)

    def widened(self, choices: object, *, is_open: bool) -> Self:
        """Return a question that takes every rhythm."""
        return self.with_keys(allow=tuple(Rhythm))
