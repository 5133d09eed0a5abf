"""The items of a flow document: one class for each type of question.

An item is declared once, here and in its flow; the wizard's field, the plain prompt, the answers
file and the line of the finished plan are all made from it.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, JsonValue, model_validator

from flows.documents.base import Line
from flows.documents.errors import UnacceptableError
from flows.documents.validators import LINE_LIMIT, TEXT_LIMIT
from flows.documents.vocabulary import ContactKind, Rhythm
from flows.guide.items.base import BaseItem as BaseItem
from flows.guide.items.base import Choice as Choice
from flows.guide.items.base import ItemName as ItemName


class NoteItem(BaseItem):
    """A text that asks nothing."""

    type: Literal["note"]
    style: Literal["plain", "example", "caution", "crisis"] = "plain"
    """How it is drawn."""

    asks: ClassVar[bool] = False


class TextItem(BaseItem):
    """One line of text."""

    type: Literal["text"]
    max_length: Annotated[int, Field(ge=1, le=LINE_LIMIT)] = LINE_LIMIT
    """The most characters, up to 1,000."""

    pattern: str = ""
    """A regular expression that the whole line has to match; such an answer is a short one."""

    suggestions: tuple[Line, ...] = ()
    """Answers offered while typing."""

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("x", "x" * self.max_length) if not self.pattern else ()


class LongTextItem(BaseItem):
    """Text of several lines."""

    type: Literal["long_text"]
    max_length: Annotated[int, Field(ge=1, le=TEXT_LIMIT)] = TEXT_LIMIT
    """The most characters, up to 100,000."""

    prompts: tuple[Line, ...] = ()
    """Questions that help to begin."""

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("x\nx", "x" * self.max_length)


class NumberItem(BaseItem):
    """A number in a unit."""

    type: Literal["number"]
    min: float | None = None
    """The least."""

    max: float | None = None
    """The most."""

    unit: Line = ""
    """The unit that is shown beside it."""

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return tuple(each for each in (self.min, self.max) if each is not None) or (0.5, -1e6)

    @model_validator(mode="after")
    def _has_two_ends(self) -> "NumberItem":
        if self.min is not None and self.max is not None and self.min > self.max:
            raise UnacceptableError("`min` has to be at most `max`.")
        return self


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

    @model_validator(mode="after")
    def _has_two_ends(self) -> "ScaleItem":
        if self.min >= self.max:
            raise UnacceptableError("The low end of a scale has to be below its high end.")
        if (self.max - self.min) // self.step > 20:
            raise UnacceptableError("A scale can have at most 21 marks.")
        if self.follow_up_maps_to and not self.follow_up:
            raise UnacceptableError("`follow_up_maps_to` needs a `follow_up`.")
        return self

    def marks(self) -> range:
        """Return the numbers to choose from, lowest first."""
        return range(self.min, self.max + 1, self.step)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return (self.marks()[0], self.marks()[-1])


class YesNoItem(BaseItem):
    """Yes or no."""

    type: Literal["yes_no"]

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return (True, False)


class ChoosingItem(BaseItem):
    """What one answer and several answers to choose from have in common."""

    choices: tuple[Choice, ...] = ()
    """The answers to choose from."""

    choices_from: str = ""
    """A library, an earlier repeat, or `plan.` and a list of the plan."""

    other: bool = False
    """Whether the person's own words are an answer too."""

    @model_validator(mode="after")
    def _has_one_source_of_choices(self) -> "ChoosingItem":
        if self.choices and self.choices_from:
            raise UnacceptableError("It has `choices` or `choices_from`, not both.")
        if not self.choices and not self.choices_from and not self.other:
            raise UnacceptableError("It has nothing to choose from.")
        if len({choice.value for choice in self.choices}) < len(self.choices):
            raise UnacceptableError("Two choices have the same value.")
        return self


class SelectItem(ChoosingItem):
    """One of several answers."""

    type: Literal["select"]

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        own: tuple[JsonValue, ...] = ("words of one's own",) if self.other else ()
        return (*(choice.value for choice in self.choices), *own)


class MultiSelectItem(ChoosingItem):
    """Any number of several answers, in the order in which they were chosen."""

    type: Literal["multi_select"]
    max_choices: Annotated[int, Field(ge=1)] | None = None
    """The most answers."""

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        own = ["words of one's own"] if self.other else []
        return ([*(choice.value for choice in self.choices), *own],)


class DateItem(BaseItem):
    """A calendar day."""

    type: Literal["date"]
    min: str = ""
    """The earliest day: `today` or a date."""

    max: str = ""
    """The latest day: `today` or a date."""

    relative: bool = True
    """Whether `fri` or `in 6 weeks` are understood as well."""

    @property
    def looks_back(self) -> bool:
        """Whether it asks for a day that has been, so that `fri` is the last one."""
        return self.max == "today"

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("2027-01-31",)


class ScheduleItem(BaseItem):
    """A rhythm in days."""

    type: Literal["schedule"]
    allow: tuple[Rhythm, ...] = tuple(Rhythm)
    """The kinds of rhythm to choose from."""

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ({"kind": "daily"},)


class RankItem(BaseItem):
    """An order of one's own, with ties."""

    type: Literal["rank"]
    of: str
    """The earlier repeat or multiple choice whose rows are put in order."""

    method: Literal["reorder", "pairwise"] = "reorder"
    """How the wizard asks first: by moving rows, or which of two comes first. Both are open."""


class MatrixItem(BaseItem):
    """The same scales for each of several rows."""

    type: Literal["matrix"]
    of: str
    """The earlier repeat or multiple choice whose rows are rated."""

    axes: tuple[ScaleItem, ...]
    """The scales."""

    @model_validator(mode="after")
    def _has_axes(self) -> "MatrixItem":
        if not self.axes:
            raise UnacceptableError("A matrix needs at least one axis.")
        return self


class GasLevelsItem(BaseItem):
    """Five ways it could turn out, −2 to +2, and the one that fits today."""

    type: Literal["gas_levels"]

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ({"expected": "x", "current": -2}, {"much_less": "x", "current": None})


class IfThenItem(BaseItem):
    """A plan for a situation: if this happens, I will do that."""

    type: Literal["if_then"]
    if_label: Line = "If"
    """How the situation is asked for."""

    then_label: Line = "then I will"
    """How the plan is asked for."""

    parts: ClassVar[tuple[str, ...]] = ("if", "then")


class ContactItem(BaseItem):
    """Somebody or something that helps, and how to reach them."""

    type: Literal["contact"]
    kinds: tuple[ContactKind, ...] = ()
    """The kinds of support that are meant; none means any. The question beside it about the kind
    offers only these."""

    parts: ClassVar[tuple[str, ...]] = ("name", "reach", "note")


class ComputedItem(BaseItem):
    """A value that follows from earlier answers; it is shown, never asked for."""

    type: Literal["computed"]
    function: str
    """The name of a registered function."""

    args: tuple[str, ...] = ()
    """The paths of the items it is computed from."""

    asks: ClassVar[bool] = False


class GroupItem(BaseItem):
    """Items that belong on one page."""

    type: Literal["group"]
    items: tuple["Item", ...]

    asks: ClassVar[bool] = False

    @model_validator(mode="after")
    def _has_items(self) -> "GroupItem":
        if not self.items:
            raise UnacceptableError("A group needs at least one item.")
        return self


class RepeatItem(BaseItem):
    """Items that are asked again for each of several things."""

    type: Literal["repeat"]
    items: tuple["Item", ...]
    min: Annotated[int, Field(ge=0, le=20)] = 0
    """How many there are from the start."""

    max: Annotated[int, Field(ge=1, le=100)] = 20
    """The most there can be."""

    title_from: str = ""
    """The item inside whose answer names an instance."""

    each: Annotated[Line, Field(max_length=40)] = ""
    """What one of them is called, as in `Objective 2 of 3`; without it, the label is used."""

    add_label: Line = "Add another"
    """What adding one is called."""

    parent: str = ""
    """The item inside that says which part of the plan an instance belongs to."""

    sets: dict[str, bool] = Field(default_factory=dict)
    """Fields that every instance has; they tell it from other parts in the same list."""

    asks: ClassVar[bool] = False

    @model_validator(mode="after")
    def _holds_together(self) -> "RepeatItem":
        if not self.items:
            raise UnacceptableError("A repeat needs at least one item.")
        if self.min > self.max:
            raise UnacceptableError("`min` has to be at most `max`.")
        return self

    @cached_property
    def inner(self) -> tuple[tuple[str, Any], ...]:
        """The items inside with their paths from here, in the order in which they are asked."""
        return tuple((path.removeprefix("."), item) for path, item in all_inside(self.items, ""))


Item = Annotated[
    NoteItem
    | TextItem
    | LongTextItem
    | NumberItem
    | ScaleItem
    | YesNoItem
    | SelectItem
    | MultiSelectItem
    | DateItem
    | ScheduleItem
    | RankItem
    | MatrixItem
    | GasLevelsItem
    | IfThenItem
    | ContactItem
    | ComputedItem
    | GroupItem
    | RepeatItem,
    Field(discriminator="type"),
]

GroupItem.model_rebuild()
RepeatItem.model_rebuild()


def inside(item: BaseItem) -> tuple[Any, ...]:
    """Return the items inside a group or a repeat; none for any other."""
    return item.items if isinstance(item, GroupItem | RepeatItem) else ()


def all_inside(items: tuple[Any, ...], path: str) -> Iterator[tuple[str, Any]]:
    """Yield every item with its declared path, in the order in which they are asked."""
    for item in items:
        here = f"{path}.{item.id}"
        yield here, item
        yield from all_inside(inside(item), here)
