"""Items for the tests of each type, short to make."""

from collections.abc import Callable
from datetime import date
from typing import Any

from flows.documents.errors import UnacceptableError
from flows.guide.items.item_parts import AnswerContext, Choice
from flows.guide.schema.flow_models import build_item

TODAY = date(2026, 11, 21)
"""A Saturday."""

AB = (Choice(value="a", label="Apple pie"), Choice(value="b", label="Bread and butter"))
ROWS = (("r1", "Sleep"), ("r2", "Trust"), ("r3", ""))
CONTEXT = AnswerContext(TODAY, AB, ROWS)


def item(kind: str, **keys: Any) -> Any:
    """Return an item of a type, checked."""
    return build_item(kind, id="it", label="It", **keys)


def finder(**known: str) -> Callable[[Any], str]:
    """Return what finds ids by the names in a file."""

    def find(name: object) -> str:
        if name not in known:
            raise UnacceptableError("no such entry")
        return known[str(name)]

    return find
