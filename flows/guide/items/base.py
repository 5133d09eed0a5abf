"""What every item of a flow document has, whatever its type."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, JsonValue

from flows.documents.base import Line, Part, Text
from flows.documents.vocabulary import Share
from flows.guide.schema.conditions import Condition

ItemName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""The id of a step or an item: lower case letters, digits and underscores."""


class Choice(Part):
    """One of the answers to choose from."""

    value: Annotated[Line, Field(min_length=1, max_length=60)]
    """What is kept."""

    label: Annotated[Line, Field(min_length=1, max_length=120)]
    """What is shown."""

    help: Text = ""
    """A word of explanation."""


class Prefill(Part):
    """Where a first answer may come from."""

    source: Literal["previous_plan", "profile", "library", "now"]
    """The previous plan, the profile, a library of the flow, or today."""

    path: str = ""
    """The field of the plan or of the profile, or the name of the library."""

    mode: Literal["copy", "suggest"] = "suggest"
    """Whether it is taken as the answer or offered to be accepted with one key."""


class BaseItem(Part):
    """What every item has."""

    id: ItemName
    """Names the item within its step, group or repeat."""

    type: str
    """The type, which decides about the answer and how it is asked."""

    label: Annotated[Line, Field(max_length=200)] = ""
    """The question itself."""

    help: Text = ""
    """What helps to answer it."""

    example: Text = ""
    """An answer somebody might give."""

    facilitator: Text = ""
    """A prompt for the practitioner, shown only when asked for."""

    required: bool = False
    """Whether a plan cannot be saved without it; inside a repeat, once an instance is begun."""

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

    share: Share = Share.DEFAULT
    """What the writer of the flow meant the answer for. Nothing is decided by it: what a summary
    holds follows from the fields of the plan and from what the person chose to share."""

    asks: ClassVar[bool] = True
    """Whether the item takes an answer."""

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible; the plan's field has to hold them."""
        return ()
