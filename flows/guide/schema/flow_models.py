"""Validating flow documents: pydantic models made of the annotations of the pieces of a flow.

What a model validates becomes a piece itself. Nothing else needs them: what ships is known to be
right, and is read without them.
"""

import sys
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, ForwardRef, Literal, Union

from pydantic import ConfigDict, Discriminator, Field, JsonValue, Tag, model_validator

from flows.documents.base import Line, Part, Text
from flows.documents.vocabulary import ContactKind
from flows.guide.items.item import ITEM_TYPES
from flows.guide.items.item_parts import Choice, Prefill
from flows.guide.items.scale import ScaleItem
from flows.guide.schema.conditions import KINDS, Compares
from flows.guide.schema.flow import Flow, Step
from flows.guide.schema.flow_part import NEEDED, FlowPart
from flows.guide.schema.flow_words import ItemName, Operator, Records, Stage

if TYPE_CHECKING:
    from flows.guide.items.item import Item

_WORDS: dict[str, Any] = {
    "Annotated": Annotated,
    "ContactKind": ContactKind,
    "Field": Field,
    "ItemName": ItemName,
    "JsonValue": JsonValue,
    "Line": Line,
    "Literal": Literal,
    "Operator": Operator,
    "Records": Records,
    "Stage": Stage,
    "Text": Text,
}
"""What annotations name and their modules have for type checkers alone; unions by their names."""

_PIECES = {each.__name__: each for each in (Choice, Prefill, ScaleItem, Step)}
"""The pieces that annotations name."""


def validate_flow(plain: Mapping[str, object]) -> Flow:
    """Return a flow of plain values.

    Raises:
        pydantic.ValidationError: something is missing, unknown, or cannot have its value.
    """
    made: Any = model_of(Flow).model_validate(plain)
    return made  # type: ignore[no-any-return]


def build_item(kind: str, **keys: object) -> "Item":
    """Return an item of a type, checked.

    Args:
        kind: The type, as flow documents call it.
        keys: Its other keys.

    Raises:
        KeyError: there is no such type.
        pydantic.ValidationError: a key cannot hold its value.
    """
    made: Any = model_of(ITEM_TYPES[kind]).model_validate({"type": kind, **keys})
    return made  # type: ignore[no-any-return]


def model_of(kind: type[FlowPart]) -> type[Part]:
    """Return the model of a class of pieces."""
    unions, model = _unions(), _declared(kind)
    model.model_rebuild(_types_namespace=unions)
    return model


@cache
def _unions() -> dict[str, Any]:
    """Return the models of any item and of any condition, by the names that annotations use."""
    items = tuple(map(_declared, ITEM_TYPES.values()))
    kinds: dict[str, type[FlowPart]] = {"item": Compares, **KINDS}
    conditions = tuple(Annotated[_declared(kind), Tag(key)] for key, kind in kinds.items())
    unions = {
        "Item": Annotated[Union[items], Field(discriminator="type")],  # noqa: UP007
        "Condition": Annotated[Union[conditions], Discriminator(_condition_key)],  # noqa: UP007
    }
    for kind in (*kinds.values(), *ITEM_TYPES.values()):
        _declared(kind).model_rebuild(_types_namespace=unions)
    return unions


_DECLARED: dict[type[FlowPart], type[Part]] = {}


def _declared(kind: type[FlowPart]) -> type[Part]:
    """Return the model of a class, in which any item and any condition is still a name."""
    if kind not in _DECLARED:
        _DECLARED[kind] = _declare(kind)
    return _DECLARED[kind]


def _declare(kind: type[FlowPart]) -> type[Part]:
    def build(checked: Any) -> FlowPart:
        if isinstance(checked, kind):
            return checked  # Of a model that holds itself, pydantic calls this twice.
        piece = kind(**{name: getattr(checked, name) for name in checked.model_fields_set})
        piece.check()
        return piece

    def take_apart(value: object) -> Any:
        return value.with_keys().__dict__ if isinstance(value, kind) else value

    names = _Names()
    for each in reversed(kind.__mro__):
        names.update(vars(sys.modules[each.__module__]))
    defaults = {
        name: Field(default_factory=dict) if isinstance(default, MappingProxyType) else default
        for name, default in kind.fields.items()
        if default is not NEEDED
    }
    annotations = {name: eval(told, {}, names) for name, told in kind.annotations.items()}
    create: Any = type(Part)
    model: type[Part] = create(
        kind.__name__,
        (Part,),
        {
            "__module__": __name__,
            "__annotations__": annotations,
            "model_config": ConfigDict(use_attribute_docstrings=False),
            "build": model_validator(mode="after")(build),
            "take_apart": model_validator(mode="before")(take_apart),
            **defaults,
        },
    )
    return model


class _Names(dict[str, Any]):
    """What the names of annotations stand for: a class of pieces for its model."""

    def __missing__(self, name: str) -> Any:
        if name in _WORDS:
            return _WORDS[name]
        if name in _PIECES:
            return _declared(_PIECES[name])
        raise KeyError(name)

    def __getitem__(self, name: str) -> Any:
        if name in ("Item", "Condition"):
            return ForwardRef(name)
        found = super().__getitem__(name)
        is_piece = isinstance(found, type) and issubclass(found, FlowPart)
        return _declared(found) if is_piece else found


def _condition_key(value: object) -> str:
    return next((key for key in KINDS if isinstance(value, dict) and key in value), "item")
