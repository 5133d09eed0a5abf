"""When an item is asked: conditions on earlier answers, as data without any code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import Any
from flows.guide.schema.flow_part import FlowPart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

    from pydantic import JsonValue

    from flows.guide.schema.flow_part import Reader
    from flows.guide.schema.flow_words import Operator

ORDERING = ("gt", "ge", "lt", "le")
"""The operators that need numbers or dates."""

Lookup = Callable[[str], Any]
"""Returns the answer to the item with this path, or None when it is blank or hidden."""


class Compares(FlowPart):
    """Compares the answer to one earlier item. A blank answer meets `empty` alone."""

    item: str
    """The declared path of the earlier item; in a repeat, the same instance is meant."""

    op: Operator = "eq"
    """How the answer is compared."""

    value: JsonValue = None
    """What it is compared with."""

    def check(self) -> None:
        """Check that the value fits the operator."""
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

    def values(self) -> list[JsonValue]:
        """Return the values that the answer is compared with."""
        if self.value is None:
            return []
        return self.value if isinstance(self.value, list) else [self.value]


class AllOf(FlowPart):
    """Holds when each of several conditions holds."""

    all: tuple[Condition, ...]

    readers: ClassVar[Mapping[str, Reader]] = {"all": lambda several: read_conditions(several)}

    def check(self) -> None:
        """Check that there are conditions."""
        _require(self.all)


class AnyOf(FlowPart):
    """Holds when at least one of several conditions holds."""

    any: tuple[Condition, ...]

    readers: ClassVar[Mapping[str, Reader]] = {"any": lambda several: read_conditions(several)}

    def check(self) -> None:
        """Check that there are conditions."""
        _require(self.any)


class NoneOf(FlowPart):
    """Holds when no condition of several holds."""

    none: tuple[Condition, ...]

    readers: ClassVar[Mapping[str, Reader]] = {"none": lambda several: read_conditions(several)}

    def check(self) -> None:
        """Check that there are conditions."""
        _require(self.none)


Condition = Compares | AllOf | AnyOf | NoneOf
"""A comparison, or several conditions together."""

KINDS: dict[str, type[FlowPart]] = {"all": AllOf, "any": AnyOf, "none": NoneOf}
"""The kinds of conditions that hold others, by the key that tells them."""


def read_condition(plain: Mapping[str, object]) -> Any:
    """Return a condition of plain values that are known to be right."""
    for key, kind in KINDS.items():
        if key in plain:
            return kind.read(plain)
    return Compares.read(plain)


def read_conditions(several: Any) -> tuple[Any, ...]:
    """Return several conditions of plain values that are known to be right."""
    return tuple(map(read_condition, several))


def _require(several: tuple[Condition, ...]) -> None:
    if not several:
        raise UnacceptableError("A list of conditions cannot be empty.")


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


WORD = lazy_pattern(r"[^\W_]+(?:'[^\W_]+)*")
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
