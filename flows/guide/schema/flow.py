"""A flow document: what a guided session asks, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from flows.guide.items.contact import ContactItem
from flows.guide.items.item import RepeatItem, all_inside, read_items
from flows.guide.items.item_parts import Choice
from flows.guide.schema.conditions import read_condition
from flows.guide.schema.flow_part import FlowPart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Literal

    from pydantic import Field

    from flows.documents.base import Line, Text
    from flows.documents.vocabulary import ContactKind
    from flows.guide.items.item import Item
    from flows.guide.schema.conditions import Condition
    from flows.guide.schema.flow_part import Reader
    from flows.guide.schema.flow_words import ItemName, Records, Stage

LEAVE_OUT = "You can leave this part out."
"""What is said of a step that is optional."""


class Step(FlowPart):
    """A part of a flow with a title of its own: one page, or a few where it is long."""

    id: ItemName
    """Names the step."""

    title: Annotated[Line, Field(min_length=1, max_length=60)]
    """What the step is called."""

    short: Annotated[Line, Field(max_length=14)] = ""
    """The title in a word, for the line of stages."""

    purpose: Text = ""
    """What the step is for, in a sentence."""

    stage: Stage = "other"
    """The stage it belongs to."""

    optional: bool = False
    """Whether it is said that the step can be left out; every question can be skipped anyway."""

    when: Condition | None = None
    """The step is asked only when this holds."""

    items: tuple[Item, ...] = ()
    """What is asked."""

    readers: ClassVar[Mapping[str, Reader]] = {"when": read_condition, "items": read_items}

    @property
    def purpose_in_full(self) -> str:
        """What the step is for, and that it can be left out when it can."""
        return " ".join(filter(None, (self.purpose, LEAVE_OUT if self.optional else "")))


class Flow(FlowPart):
    """A whole flow document, after `extends` was carried out."""

    schema_version: Literal[1]
    """The version of the flow format."""

    id: ItemName
    """Names the flow."""

    version: Annotated[int, Field(ge=1)]
    """Counts up whenever questions change."""

    title: Annotated[Line, Field(min_length=1, max_length=60)]
    """What the flow is called."""

    description: Text = ""
    """Whom it is for, in a sentence or two."""

    locale: Line = "en"
    """The language of its texts, told to whoever reads the file."""

    licence: Text = ""
    """What others may do with it."""

    records: Records = "plan"
    """What a session of it writes."""

    minutes: Annotated[int, Field(ge=1, le=120)] | None = None
    """About how long it takes, in minutes."""

    libraries: Mapping[str, tuple[Choice, ...]] = MappingProxyType({})
    """Lists of choices that several items use."""

    steps: tuple[Step, ...]
    """The steps, in their order."""

    readers: ClassVar[Mapping[str, Reader]] = {
        "libraries": lambda libraries: {
            name: Choice.read_all(choices) for name, choices in libraries.items()
        },
        "steps": lambda steps: Step.read_all(steps),
    }

    def items(self) -> Iterator[tuple[str, Item]]:
        """Yield every item with its declared path, in the order in which they are asked."""
        for step in self.steps:
            yield from all_inside(step.items, step.id)

    @cached_property
    def declared(self) -> dict[str, Item]:
        """Every item by its declared path, in the order in which they are asked."""
        return dict(self.items())

    @cached_property
    def has_more(self) -> bool:
        """Whether there is more to ask than the essentials."""
        return any(item.more for item in self.declared.values())

    @cached_property
    def private(self) -> frozenset[str]:
        """The declared paths of what is nobody else's business, or names what is."""
        items = self.declared.items()
        own = {
            path
            for path, item in items
            if item.sensitive or (isinstance(item, RepeatItem) and item.has_private_names)
        }
        told = (path for path, item in items if {item.choices_source, item.rows_source} & own)
        return frozenset({*own, *told})

    @cached_property
    def contact_kinds(self) -> dict[str, tuple[ContactKind, ...]]:
        """The kinds of support that are meant, by the declared path around the contact."""
        return {
            path.rpartition(".")[0]: item.kinds
            for path, item in self.declared.items()
            if isinstance(item, ContactItem) and item.kinds
        }
