"""`Item`: any item of a flow document. Its `type` says which.

The two types that hold other items stand here beside the union, since each needs the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.items.base_item import BaseItem
from flows.guide.items.choice import MultiSelectItem, SelectItem
from flows.guide.items.computed import ComputedItem
from flows.guide.items.contact import ContactItem
from flows.guide.items.date import DateItem
from flows.guide.items.gas_levels import GasLevelsItem
from flows.guide.items.if_then import IfThenItem
from flows.guide.items.item_parts import BindingKind
from flows.guide.items.long_text import LongTextItem
from flows.guide.items.matrix import MatrixItem
from flows.guide.items.note import NoteItem
from flows.guide.items.number import NumberItem
from flows.guide.items.rank import RankItem
from flows.guide.items.scale import ScaleItem
from flows.guide.items.schedule import ScheduleItem
from flows.guide.items.text import TextItem
from flows.guide.items.yes_no import YesNoItem
from flows.guide.schema.conditions import ORDERING, Compares

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Literal

    from pydantic import Field

    from flows.documents.base import Line
    from flows.guide.schema.flow_part import Reader
    from flows.guide.schema.flow_words import ItemName


class GroupItem(BaseItem):
    """Items that belong on one page."""

    type: Literal["group"]
    items: tuple[Item, ...]
    """What is asked together."""

    readers: ClassVar[Mapping[str, Reader]] = {"items": lambda items: read_items(items)}

    asks: ClassVar[bool] = False
    waits: ClassVar[bool] = False
    binding: ClassVar[BindingKind] = BindingKind.NONE

    def check(self) -> None:
        """Check that the keys hold together."""
        if not self.items:
            raise UnacceptableError("A group needs at least one item.")


class RepeatItem(BaseItem):
    """Items that are asked again for each of several things."""

    type: Literal["repeat"]
    items: tuple[Item, ...]
    """What is asked of each."""

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

    line: tuple[ItemName, ...] = ()
    """Items inside that are written in one line: words first, then what stands after commas."""

    row_keys: tuple[ItemName, ...] = ()
    """Items inside that a key sets on the row."""

    parent: str = ""
    """The item inside that says which part of the plan an instance belongs to."""

    sets: Mapping[str, bool] = MappingProxyType({})
    """Fields that every instance has; they tell it from other parts in the same list."""

    readers: ClassVar[Mapping[str, Reader]] = {"items": lambda items: read_items(items)}

    asks: ClassVar[bool] = False
    binding: ClassVar[BindingKind] = BindingKind.NONE
    page_rows: ClassVar[int] = 12

    def check(self) -> None:
        """Check that the keys hold together."""
        if not self.items:
            raise UnacceptableError("A repeat needs at least one item.")
        if self.min > self.max:
            raise UnacceptableError("`min` has to be at most `max`.")

    @cached_property
    def inner(self) -> tuple[tuple[str, Item], ...]:
        """The items inside with their paths from here, in the order in which they are asked."""
        return tuple((path.removeprefix("."), item) for path, item in all_inside(self.items, ""))

    @cached_property
    def naming(self) -> tuple[str, ...]:
        """The paths inside that may name an instance, the chosen one first."""
        inner = [(path, item) for path, item in self.inner if item.asks]
        chosen = [path for path, item in inner if item.id == self.title_from]
        others = [path for path, item in inner if item.names_instances]
        return tuple(dict.fromkeys((*chosen, *others)))

    @cached_property
    def has_private_names(self) -> bool:
        """Whether what names an instance is nobody else's business."""
        inner = dict(self.inner)
        return any(inner[name].sensitive for name in self.naming)

    @cached_property
    def is_paged(self) -> bool:
        """Whether it has pages of its own, rather than standing as a list of lines among others."""
        return not self.written

    @cached_property
    def written(self) -> tuple[Item, ...]:
        """The items that are written in one line, the words first; none when it has pages instead.

        A repeat of a single line of text is such a list without saying so.
        """
        if not self.line and [type(item) for _, item in self.inner] == [TextItem]:
            return self.items
        named = {item.id: item for item in self.items}
        return tuple(named[each] for each in self.line if each in named)

    @cached_property
    def on_row(self) -> tuple[Item, ...]:
        """The items that stand on the row of an instance: those written, then those set by keys."""
        named = {item.id: item for item in self.items}
        keys = (named[each] for each in self.row_keys if each in named)
        return (*self.written, *keys) if self.written else ()

    @cached_property
    def beyond(self) -> tuple[Item, ...]:
        """The items of an instance that its pages ask: those whose answer is not all on its row."""
        partly = {item.id for item in self.written if isinstance(item, ContactItem | SelectItem)}
        whole = {item.id for item in self.on_row} - partly
        return tuple(item for item in self.items if item.id not in whole)

    @cached_property
    def needed_lists(self) -> tuple[str, ...]:
        """The lists of the plan that items needed in it choose from."""
        return tuple(name for each in self.items if each.required for name in each.needed_lists)

    def rows_on_page(self, choices: int) -> int:
        """Return the rows of a list of lines with room for one entry; else most of a page."""
        return 5 if self.written else self.page_rows

    def problems(self) -> Iterator[str]:
        """Yield which keys name an item that is not inside."""
        names = {item.id for _, item in self.inner}
        for key, name in (("title_from", self.title_from), ("parent", self.parent)):
            if name and name not in names:
                yield f"`{key}` names {name}, which is not inside it."
        direct = {item.id: item for item in self.items}
        for number, name in enumerate(self.line):
            item = direct.get(name)
            if number == 0 and not isinstance(item, TextItem | ContactItem):
                yield f"`line` has to begin with a text or a contact inside it, not with {name}."
            elif number and not (item is not None and item.on_a_line):
                yield f"`line` names {name}, which is no date, schedule or choice inside it."
        for name in self.row_keys:
            if not isinstance(direct.get(name), ScaleItem | SelectItem):
                yield f"`row_keys` names {name}, which is no scale or choice inside it."
        if self.row_keys and not self.written:
            yield "`row_keys` needs a `line`."

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare how many there are with a value."""
        if condition.op in ORDERING and isinstance(value, int) and not isinstance(value, bool):
            return ""
        return "a repeat can only be `answered`, `empty`, or have at least or at most so many."


Item = (
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
    | RepeatItem
)
"""Any item. A new type is added here, beside its own file, its field and its prompt."""

ITEM_TYPES: dict[str, type[BaseItem]] = {each.type_name(): each for each in Item.__args__}
"""The class of each type, by what flow documents call it."""


def read_items(several: Any) -> tuple[Item, ...]:
    """Return items of plain values that are known to be right."""
    items: Any = tuple(ITEM_TYPES[each["type"]].read(each) for each in several)
    return items  # type: ignore[no-any-return]


def inside(item: Item) -> tuple[Item, ...]:
    """Return the items inside a group or a repeat; none for any other."""
    return item.items if isinstance(item, GroupItem | RepeatItem) else ()


def all_inside(items: tuple[Item, ...], path: str) -> Iterator[tuple[str, Item]]:
    """Yield every item with its declared path, in the order in which they are asked."""
    for item in items:
        here = f"{path}.{item.id}"
        yield here, item
        yield from all_inside(inside(item), here)
