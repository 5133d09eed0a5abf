"""When an item is asked: conditions on earlier answers, as data without any code."""

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Discriminator, JsonValue, Tag, model_validator

from flows.documents.base import Part
from flows.documents.errors import UnacceptableError

Operator = Literal[
    "eq", "ne", "gt", "ge", "lt", "le", "in", "contains", "made_of", "answered", "empty"
]
"""Equal, not equal, greater, at least, less, at most, one of, holds, holds no other words than
these, has an answer, has none."""

ORDERING = ("gt", "ge", "lt", "le")
"""The operators that need numbers or dates."""

Lookup = Callable[[str], Any]
"""Returns the answer to the item with this path, or None when it is blank or hidden."""


Several = TypeVar("Several", bound=Part)


class Compares(Part):
    """Compares the answer to one earlier item. A blank answer meets `empty` alone."""

    item: str
    """The declared path of the earlier item; in a repeat, the same instance is meant."""

    op: Operator = "eq"
    """How the answer is compared."""

    value: JsonValue = None
    """What it is compared with."""

    @model_validator(mode="after")
    def _fits_its_operator(self) -> "Compares":
        if self.op in ("answered", "empty"):
            if self.value is not None:
                raise UnacceptableError(f"`{self.op}` takes no value.")
        elif self.value is None:
            raise UnacceptableError(f"`{self.op}` needs a value.")
        elif self.op in ("in", "made_of") and not isinstance(self.value, list):
            raise UnacceptableError(f"`{self.op}` needs a list of values.")
        elif self.op == "made_of" and not all(
            isinstance(each, str) and each == each.casefold() for each in self.values()
        ):
            raise UnacceptableError("`made_of` needs words without capital letters.")
        elif self.op in ORDERING and not isinstance(self.value, int | float | str):
            raise UnacceptableError(f"`{self.op}` needs a number or a date.")
        return self

    def values(self) -> list[JsonValue]:
        """Return the values that the answer is compared with."""
        if self.value is None:
            return []
        return self.value if isinstance(self.value, list) else [self.value]


class AllOf(Part):
    """Holds when each of several conditions holds."""

    all: tuple["Condition", ...]

    @model_validator(mode="after")
    def _has_conditions(self) -> "AllOf":
        return _not_empty(self, self.all)


class AnyOf(Part):
    """Holds when at least one of several conditions holds."""

    any: tuple["Condition", ...]

    @model_validator(mode="after")
    def _has_conditions(self) -> "AnyOf":
        return _not_empty(self, self.any)


class NoneOf(Part):
    """Holds when no condition of several holds."""

    none: tuple["Condition", ...]

    @model_validator(mode="after")
    def _has_conditions(self) -> "NoneOf":
        return _not_empty(self, self.none)


def _kind(value: object) -> str:
    keys = value if isinstance(value, dict) else getattr(type(value), "model_fields", ())
    return next((key for key in ("all", "any", "none") if key in keys), "item")


Condition = Annotated[
    Annotated[Compares, Tag("item")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[NoneOf, Tag("none")],
    Discriminator(_kind),
]

for _model in (AllOf, AnyOf, NoneOf):
    _model.model_rebuild()


def _not_empty(condition: Several, several: tuple[Any, ...]) -> Several:
    if not several:
        raise UnacceptableError("A list of conditions cannot be empty.")
    return condition


def holds(condition: Condition, answer: Lookup) -> bool:
    """Return whether a condition holds, given a way to look up answers."""
    match condition:
        case AllOf(all=several):
            return all(holds(each, answer) for each in several)
        case AnyOf(any=several):
            return any(holds(each, answer) for each in several)
        case NoneOf(none=several):
            return not any(holds(each, answer) for each in several)
    return _compares(condition, answer(condition.item))


def comparisons(condition: Condition | None) -> Iterator[Compares]:
    """Yield every comparison that a condition is made of."""
    match condition:
        case None:
            return
        case AllOf(all=several) | AnyOf(any=several) | NoneOf(none=several):
            for each in several:
                yield from comparisons(each)
        case Compares():
            yield condition


WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""A word or a number in a text."""


def _compares(condition: Compares, answer: object) -> bool:
    if condition.op == "empty":
        return answer is None
    if answer is None:
        return False
    value: Any = condition.value
    if isinstance(answer, list) and condition.op in ORDERING:
        answer = len(answer)  # So many are in a list.
    match condition.op:
        case "answered":
            return True
        case "eq":
            return bool(answer == value)
        case "ne":
            return bool(answer != value)
        case "in":
            return answer in value
        case "contains":
            return value in answer if isinstance(answer, list | str) else False
    if condition.op == "made_of":
        said = WORD.findall(str(answer).casefold().replace("’", "'"))
        return bool(said) and set(value).issuperset(said)
    if not any(isinstance(answer, kind) and isinstance(value, kind) for kind in (str, int | float)):
        return False
    match condition.op:
        case "gt":
            return bool(answer > value)
        case "ge":
            return bool(answer >= value)
        case "lt":
            return bool(answer < value)
    return bool(answer <= value)
