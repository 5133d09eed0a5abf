"""What an item holds and is asked with: choices, a first answer, what an answer is held against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

from flows.documents.light_types import Any, NamedTuple
from flows.guide.schema.flow_part import FlowPart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, Literal

    from pydantic import Field

    from flows.documents.base import Line, Text


class Choice(FlowPart):
    """One of the answers to choose from."""

    value: Annotated[Line, Field(min_length=1, max_length=60)]
    """What is kept."""

    label: Annotated[Line, Field(min_length=1, max_length=120)]
    """What is shown."""

    help: Text = ""
    """A word of explanation."""


class Prefill(FlowPart):
    """Where a first answer may come from."""

    source: Literal["previous_plan", "profile", "library", "now"]
    """The previous plan, the profile, a library of the flow, or today."""

    path: str = ""
    """The field of the plan or of the profile, or the name of the library."""

    mode: Literal["copy", "suggest"] = "suggest"
    """Whether it is taken as the answer or offered to be accepted with one key."""


class AnswerContext(NamedTuple):
    """What an answer is held against, and what it is worded with."""

    today: date
    """The day that relative dates are counted from."""

    choices: Sequence[Choice] = ()
    """What there is to choose from."""

    rows: Sequence[tuple[str, str]] = ()
    """Ids and titles of the rows of a matrix or a rank."""


class Tail(NamedTuple):
    """What stood after a comma of a line, read as an answer."""

    words: str
    """The line without it."""

    said: str
    """What stood there."""

    value: Any
    """What it means, as an answer is kept."""


class BindingKind(Enum):
    """In which form of field an answer may live."""

    NONE = auto()
    """In none: there is no answer of its own."""

    VALUE = auto()
    """In one field that holds the whole answer."""

    NAMES = auto()
    """In one field, or as the names of a list of parts."""

    TABLE = auto()
    """Each of its `parts` in a field of its own."""

    RANK = auto()
    """As the rank of each part in a list."""

    MATRIX = auto()
    """As fields of each part in a list, one for each axis."""
