"""What a session shows: questions, stages, and the plan so far."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from flows.documents.light_types import Any, NamedTuple, TypeVar
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item import Item
from flows.guide.items.item_parts import AnswerContext, Choice
from flows.guide.schema.functions import LastTime

ItemType = TypeVar("ItemType", bound=BaseItem)


class Question(NamedTuple):
    """One item as it is asked now."""

    path: str
    """Its instance path."""

    item: Item
    """The item: its type, help, example and limits."""

    label: str
    """The question, with the answer it follows up on filled in."""

    value: Any
    """The answer that holds: the one given, else the default; None when blank."""

    given: bool
    """Whether the answer was given by the person, and is not just the default."""

    typed: str | None
    """Text that was being typed and is not an answer yet."""

    suggestion: Any
    """An answer that can be accepted with one key, or None."""

    choices: tuple[Choice, ...]
    """What there is to choose from."""

    rows: tuple[tuple[str, str], ...]
    """Ids and titles: the rows of a matrix or a rank, the instances of a repeat."""

    inside: tuple[tuple["Question", ...], ...] = ()
    """The questions of each instance, for a repeat that stands on one page."""

    lines: tuple[str, ...] = ()
    """Each instance of a list as the line it is written in; empty for a blank one."""

    last: LastTime = MappingProxyType({})
    """How the rows of a matrix were rated the last time, by row and axis."""

    typed_parts: Mapping[str, str] = MappingProxyType({})
    """The same for a question with several lines: what was being typed in each, by its name."""

    is_private: bool = False
    """Whether it is nobody else's business, or names what is."""

    is_held_back: bool = False
    """Whether it is about an objective that is only for the person, or names one."""

    situation: str = ""
    """What an if-then plan is for: the name of the entry it belongs to, such as a sign."""

    def item_as(self, kind: type[ItemType]) -> ItemType:
        """Return the item as one of a type.

        Raises:
            TypeError: it is of another type.
        """
        if not isinstance(self.item, kind):
            raise TypeError(f"{self.path} is no {kind.__name__}")
        return self.item

    def format_answer(self, value: object, today: date) -> str:
        """Return an answer to this question in words; dates are told from `today`."""
        return self.item.format_answer(value, AnswerContext(today, self.choices, self.rows))


class Stage(NamedTuple):
    """A step in the line of stages."""

    step: str
    """The id of the step."""

    title: str
    """Its title, as short as it has one."""

    state: str
    """`done` when something in it is answered, `current`, or `open`."""

    reached: bool
    """Whether one has been there."""

    page: str
    """The key of its first page."""


class Line(NamedTuple):
    """A line of the plan that is read back."""

    path: str
    """The instance path of the item that it comes from."""

    label: str
    """The question."""

    text: str
    """The answer in words."""

    is_bare: bool
    """Whether the answer says little without the question."""

    sensitive: bool
    """Whether it is masked until asked for."""

    depth: int
    """How many repeats it is inside of."""

    is_title: bool
    """Whether it names the instance that the next lines are about."""


class Section(NamedTuple):
    """A stage of the plan that is read back."""

    title: str
    """The title of the step."""

    step: str
    """The id of the step."""

    lines: tuple[Line, ...]
    """What was answered in it."""


class Outline(NamedTuple):
    """The whole plan as it stands."""

    sections: tuple[Section, ...]
    """Stages in which something was answered."""


class Smart(NamedTuple):
    """One of the five letters of SMART."""

    name: str
    """Specific, measurable, achievable, relevant, time-bound."""

    answered: bool
    """Whether the objective says something about it."""
