"""`contact`: somebody or something that helps, and how to reach them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flows.documents.light_types import Any
from flows.documents.validators import check_line, check_text
from flows.documents.vocabulary import ContactKind
from flows.guide.items.answer_checks import keep_parts
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, BindingKind, Choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from flows.guide.schema.flow_part import Reader


class ContactItem(BaseItem):
    """Somebody or something that helps, and how to reach them."""

    type: Literal["contact"]
    kinds: tuple[ContactKind, ...] = ()
    """The kinds of support that are meant; none means any. The question beside it about the kind
    offers only these."""

    readers: ClassVar[Mapping[str, Reader]] = {
        "kinds": lambda kinds: tuple(map(ContactKind, kinds))
    }

    names_instances: ClassVar[bool] = True
    parts: ClassVar[tuple[str, ...]] = ("name", "reach", "note")
    binding: ClassVar[BindingKind] = BindingKind.TABLE
    page_rows: ClassVar[int] = 5

    def validate_answer(self, value: object, context: AnswerContext) -> Any:
        """Return the name, the way to reach them and the note; a note may have several lines."""
        return keep_parts(self, value, lambda name: check_text if name == "note" else check_line)

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return what is known of them in one line."""
        return " · ".join(value[name] for name in self.parts if value.get(name))

    def format_title(self, value: Any, choices: Sequence[Choice]) -> str:
        """Return the name."""
        return str(value.get("name", ""))
