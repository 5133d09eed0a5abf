"""What to do when it gets harder: signs with an if-then plan, and strategies."""

from typing import Annotated

from pydantic import Field

from flows.documents.base import Identified, Line, Text, Wording
from flows.documents.objective import Third
from flows.documents.vocabulary import Company, SignKind, StrategyKind


class Sign(Identified):
    """A trigger, an early sign or a setback that is expected, with a plan for it."""

    what: Wording
    """What it is, in the person's words."""

    kind: SignKind | None = None
    """Trigger, early sign or setback."""

    if_part: Line = ""
    """The situation of the if-then plan."""

    then_part: Line = ""
    """What the person will do then."""

    kind_words: Text = ""
    """What the person would say to a friend in the same spot."""


class Strategy(Identified):
    """Something that helps."""

    name: Wording
    """What it is."""

    kind: StrategyKind | None = None
    """What kind of thing it is: breathing, movement, people …"""

    effort: Third | None = None
    """How much effort it takes, 1 to 3."""

    company: Company | None = None
    """Alone, with others, or either."""

    helped: Annotated[int, Field(ge=0, le=3)] | None = None
    """How much it helped the last time, 0 to 3."""
