"""The draft of an unfinished guided session."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from flows.documents.base import Document, Identifier, Line, Moment
from flows.documents.plan import Plan
from flows.documents.vocabulary import Depth


class Draft(Document):
    """Answers and cursor of a session that is not finished; hidden answers are kept too."""

    table: ClassVar[str] = "draft"

    flow: Line
    """The id of the flow."""

    flow_version: Annotated[int, Field(ge=1)]
    """The version of the flow that the answers were given to."""

    title: Line = ""
    """What to call it in a list: the plan's title as far as it is known."""

    answers: dict[str, Any] = Field(default_factory=dict)
    """Answers by step id and item id, repeats as lists of instances with an `id` each."""

    typing: dict[str, str] = Field(default_factory=dict)
    """Text that was being typed and is not committed yet, by instance path."""

    others: dict[str, list[Any]] = Field(default_factory=dict)
    """Answers that another session gave to the same question at the same time, by instance path:
    the later one stands among the answers, and none is dropped."""

    depth: Depth = Depth.EVERYTHING
    """How much is asked."""

    opened: tuple[Line, ...] = ()
    """Instance paths of items that are asked although they are left to those who want everything,
    and of instances of which everything is asked."""

    cursor: Line = ""
    """The instance path of the item in focus."""

    plan: Identifier | None = None
    """The plan that is being edited, or that a short flow is about."""

    ground: Plan | None = None
    """The plan that is being edited as it was when the session began: what is different in the
    end is what the session itself changed."""

    created: Moment
    """When the session began."""

    saved: Moment
    """When this draft was last saved."""

    def holds_the_same(self, other: "Draft") -> bool:
        """Return whether the same was answered in both, wherever their cursors stand."""
        return (self.answers, self.typing) == (other.answers, other.typing)
