"""What a session shows: questions, the pages they stand on, stages, and the plan so far."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from flows.guide.items.models import Choice
from flows.guide.schema.flow import Step
from flows.guide.schema.functions import LastTime


class Question(NamedTuple):
    """One item as it is asked now."""

    path: str
    """Its instance path."""

    item: Any
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

    last: LastTime = MappingProxyType({})
    """How the rows of a matrix were rated the last time, by row and axis."""

    typed_parts: Mapping[str, str] = MappingProxyType({})
    """The same for a question with several lines: what was being typed in each, by its name."""


class Page(NamedTuple):
    """What is shown at once."""

    key: str
    """Names the page as long as its first item is asked."""

    step: Step
    """The step it belongs to."""

    title: str
    """The title of the group, else of the step."""

    heading: str
    """Which one of several this is about, as `Objective 2 of 3`; else empty."""

    instance: tuple[int, int] | None
    """Its number and how many there are, for a page of a repeat."""

    repeat: str | None
    """The instance path of the repeat it belongs to."""

    identity: str | None
    """The id of the instance it is about."""

    is_overview: bool
    """Whether it is the list of a repeat: add, open, move, remove, go on."""

    questions: tuple[Question, ...]
    """What is asked on it."""

    def holds(self, path: str) -> bool:
        """Return whether an item is on it, directly or inside a list that stands on it."""
        return any(
            path == question.path
            or (
                question.item.type == "repeat"
                and not self.is_overview
                and path.startswith(f"{question.path}.")
            )
            for question in self.questions
        )


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

    kind: str
    """The type of the item."""

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
