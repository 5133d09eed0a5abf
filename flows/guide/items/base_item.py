"""What every item of a flow document has, and what every type of item is asked by the rest.

Each type is one file beside this one. The defaults here are those of a type that takes one plain
value and needs nothing special; a type says only what is different about it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.documents.vocabulary import Share, SharedPart
from flows.guide.items.item_parts import AnswerContext, BindingKind, Choice, Prefill, Tail
from flows.guide.schema.conditions import ORDERING, comparisons, read_condition
from flows.guide.schema.flow_part import FlowPart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Self

    from pydantic import Field, JsonValue

    from flows.documents.base import Line, Text
    from flows.guide.schema.conditions import Compares, Condition
    from flows.guide.schema.flow_part import Reader
    from flows.guide.schema.flow_words import ItemName

UNNAMED = "not named yet"
"""What one of several is called before it has a name."""


class BaseItem(FlowPart):
    """What every item has."""

    id: ItemName
    """Names the item within its step, group or repeat."""

    type: str
    """The type, which decides about the answer and how it is asked."""

    label: Annotated[Line, Field(max_length=200)] = ""
    """The question itself."""

    short: Annotated[Line, Field(max_length=24)] = ""
    """What it is called in a word or two, where a page tells what more there is."""

    heading: Annotated[Line, Field(max_length=60)] = ""
    """What the answer stands under when it is read back; without it, under the question."""

    help: Text = ""
    """One line that helps to answer it, shown with the question."""

    details: Text = ""
    """What can be said at more length, shown when asked for."""

    example: Text = ""
    """An answer somebody might give, shown in the place where it goes."""

    facilitator: Text = ""
    """A prompt for the practitioner, shown only when asked for."""

    more: bool = False
    """Whether it is left to those who want everything; what is answered is always shown."""

    required: bool = False
    """Whether a plan cannot be saved without it; inside a repeat, once an instance is begun."""

    beside: bool = False
    """Whether it stands in one row with the item before it."""

    new_page: bool = False
    """Whether a page begins with it."""

    closing: bool = False
    """Whether it is asked once the plan was read back; only directly in a step."""

    when: Condition | None = None
    """Asked only when this holds."""

    default: JsonValue = None
    """The answer as long as no other is given."""

    prefill: Prefill | None = None
    """Where a first answer may come from."""

    maps_to: str | dict[str, str] | None = None
    """The field of the plan in which the answer lives; without it, the plan's `extra`."""

    sensitive: bool = False
    """Masked until it has the focus, and left out of pictures and logs."""

    shared_as: SharedPart | None = None
    """The part of a summary that an answer without a field of its own belongs to; without it, the
    answer is in no summary of parts."""

    share: Share = Share.DEFAULT
    """What the writer of the flow meant the answer for. Nothing is decided by it: what a summary
    holds follows from the fields of the plan and from what the person chose to share."""

    readers: ClassVar[Mapping[str, Reader]] = {
        "when": read_condition,
        "prefill": Prefill.read,
        "shared_as": SharedPart,
        "share": Share,
    }

    asks: ClassVar[bool] = True
    """Whether the item takes an answer."""

    waits: ClassVar[bool] = True
    """Whether a session stops at it for the person, as it does not at a remark."""

    @classmethod
    def type_name(cls) -> str:
        """Return what flow documents call the type: what its annotation of `type` says."""
        return cls.annotations["type"].split("'")[1]

    @property
    def called(self) -> str:
        """What it is called in a word or two."""
        return self.short or self.id.replace("_", " ")

    takes_default: ClassVar[bool] = True
    """Whether `default` can be given."""

    names_instances: ClassVar[bool] = False
    """Whether its answer can name an instance of a repeat that has no `title_from`."""

    is_bare: ClassVar[bool] = False
    """Whether its answer says little without the question beside it, as `yes` or `7` do."""

    binding: ClassVar[BindingKind] = BindingKind.VALUE
    """In which form of field its answer may live."""

    parts: ClassVar[tuple[str, ...]] = ()
    """The names of its pieces, for an answer that is a table of texts."""

    page_rows: ClassVar[int] = 3
    """The rows of a page that it takes."""

    alone: ClassVar[str] = ""
    """What a line is that is nothing but this answer, such as `a day`; empty for words."""

    offers_tail: ClassVar[bool] = False
    """Whether the last words of a line are offered as the answer where no comma is before them."""

    on_a_line: ClassVar[bool] = False
    """Whether its answer can be read from the words after the last comma of a line."""

    # Where choices and rows come from. An item never changes, so each of these is found out once.

    @cached_property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that stand in the item itself."""
        return ()

    @cached_property
    def choices_source(self) -> str:
        """The library, earlier item or list of the plan that gives its choices; or empty."""
        return ""

    @cached_property
    def needs_choices(self) -> bool:
        """Whether it is not asked as long as there is nothing to choose from."""
        return False

    @cached_property
    def takes_the_only(self) -> bool:
        """Whether the only thing there is to choose from is the answer until another is given."""
        return False

    @cached_property
    def rows_source(self) -> str:
        """The earlier item or list of the plan that gives its rows; or empty."""
        return ""

    @cached_property
    def least_rows(self) -> int:
        """How many rows there have to be for it to be asked at all."""
        return 0

    @cached_property
    def needed_lists(self) -> tuple[str, ...]:
        """The lists of the plan, such as `plan.habits`, of which none may be blank.

        Otherwise a plan has nothing of what the item, or one needed in it, is about.
        """
        return ()

    def named_sources(self) -> dict[str, str]:
        """Return which keys name an earlier item, library or list of the plan, and what they name.

        A flow is refused when one of them names nothing that is there.
        """
        return {}

    # Answers

    def validate_answer(self, value: object, context: AnswerContext) -> Any:
        """Return an answer as it is kept, or None when it says nothing; text is kept exactly.

        Raises:
            UnacceptableError: the answer cannot be kept, with the reason in words.
        """
        raise UnacceptableError("This is not something to answer.")

    def format_answer(self, value: object, context: AnswerContext) -> str:
        """Return an answer in words; text of several lines stays in several lines."""
        return str(value)

    def read_tail(self, line: str, context: AnswerContext) -> Tail | None:
        """Return the answer after a comma of a line, and the words before; None for words alone."""
        return None

    def format_tail(self, value: object, context: AnswerContext) -> str:
        """Return an answer as it is typed after a comma; empty when it is not typed there."""
        return ""

    def format_title(self, value: object, choices: Sequence[Choice]) -> str:
        """Return what an instance is called that this answer names; empty when it names none."""
        return value.strip().split("\n")[0] if isinstance(value, str) else ""

    @cached_property
    def waits_for(self) -> frozenset[str]:
        """The ids of the steps whose answers decide whether it is asked."""
        return frozenset(each.item.partition(".")[0] for each in comparisons(self.when))

    @cached_property
    def inferred_from(self) -> tuple[str, ...]:
        """The declared paths of items that tell its answer as long as none is given."""
        return ()

    def infer(self, answers: Sequence[object], choices: Sequence[Choice]) -> Any:
        """Return the answer that those to `inferred_from` tell, else the default.

        Args: the answers, None where there is none; what there is to choose from.
        """
        return self.default

    def still_there(self, value: object, known: Sequence[str]) -> Any:
        """Return an answer without the choices and rows that were taken away since.

        Args:
            value: A kept answer.
            known: The choices or the ids of the rows there are, in their order.
        """
        return value

    def suggestion_of(self, values: Sequence[str]) -> Any:
        """Return the answer to suggest, made of the values of a library."""
        return values[0] if values else None

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible; the plan's field has to hold them."""
        return ()

    # Kept answers whose question has changed since

    def widened(self, choices: Sequence[Choice], *, is_open: bool) -> Self:
        """Return a question that takes every answer of this form, whatever its limits are now.

        Args:
            choices: What is known of what there is to choose from.
            is_open: Whether any choice is an answer, as it stands in a field of the plan.
        """
        return self

    def part_known(self, value: object) -> tuple[Any, Any]:
        """Return what of an answer its question still offers, and the rest or None."""
        return value, None

    def rows_in(self, value: object) -> list[str]:
        """Return the ids of the rows that a kept answer is about."""
        return []

    # Files of answers

    def with_ids(self, value: object, find: Callable[[Any], str]) -> Any:
        """Return an answer of a file with ids in place of titles and positions.

        Args:
            value: The answer as the file has it.
            find: Returns the id of what is named, or raises `UnacceptableError`.
        """
        return value

    # What a flow document may say

    def problems(self) -> Iterator[str]:
        """Yield what is wrong with the keys of the item, beyond the form of each."""
        yield from ()

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the answer with a value, or nothing when it can.

        Args:
            condition: The comparison.
            value: The value, or one of them.
            known: The choices there are, as far as the flow tells.
        """
        if condition.op == "made_of":
            return f"{condition.item} cannot be compared by `made_of`; only a text can."
        if condition.op in ORDERING:
            return (
                f"{condition.item} cannot be compared by `{condition.op}`; "
                "only a number, a scale or a date can."
            )
        return ""

    # How it is shown

    def rows_on_page(self, choices: int) -> int:
        """Return the rows that it takes on a page at 80 × 24, without the line that helps.

        Args:
            choices: How many choices, or rows to put in order, there are.
        """
        return self.page_rows

    def hints(self) -> tuple[str, ...]:
        """Return what helps to begin, a line each, beyond `help`."""
        return ()


class RowsOfAnother:
    """What an item has whose rows come from another one: a row for each answer that `of` names."""

    of: str
    """The path of that item, or the list of the plan."""

    @cached_property
    def rows_source(self) -> str:
        """The earlier item or list of the plan that gives its rows."""
        return self.of

    def named_sources(self) -> dict[str, str]:
        """Return what `of` names."""
        return {"of": self.of}
