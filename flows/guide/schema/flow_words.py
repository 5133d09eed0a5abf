"""The words of the flow format, for type checkers and for validation alone."""

from typing import Annotated, Literal

from pydantic import Field

ItemName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""The id of a step or an item: lower case letters, digits and underscores."""

Operator = Literal[
    "eq", "ne", "gt", "ge", "lt", "le", "in", "contains", "made_of", "answered", "empty"
]
"""Equal, not equal, greater, at least, less, at most, one of, holds, holds no other words than
these, has an answer, has none."""

Stage = Literal[
    "reflection", "objectives", "prioritisation", "timeline", "support", "coping", "review", "other"
]
"""The stages of a plan; what is none of them is `other`."""

Records = Literal["plan", "review", "session"]
"""What a session writes in the end: a plan, or a review or session of a plan there is."""
