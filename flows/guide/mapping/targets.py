"""Where answers live: `maps_to` looked up in the documents' own fields."""

from __future__ import annotations

import re
from functools import cache

from flows.documents.errors import UnacceptableError
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.light_types import Any, NamedTuple
from flows.documents.records import FieldShape, find_model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydantic import TypeAdapter

DOCUMENTS = {
    "plan": "flows.documents.plan:Plan",
    "review": "flows.documents.review:Review",
    "session": "flows.documents.review:Session",
}
"""The model of the document that each kind of flow writes."""


class Target(NamedTuple):
    """A field of a document."""

    model: str
    """The model that has the field."""

    name: str
    """The name of the field."""

    shape: FieldShape
    """What it is."""

    def holds(self, value: object, *, strict: bool = False) -> None:
        """Check that the field can hold a value, without bending its type where it is strict.

        Raises:
            UnacceptableError: it cannot, with the reason.
        """
        # To ask and to read back, nothing has to be checked.
        from pydantic import ValidationError

        from flows.documents.validation_messages import reason

        try:
            _adapter(self.model, self.name).validate_python(value, strict=strict)
        except ValidationError as error:
            raise UnacceptableError(reason(error)) from None


def find_target(model: str, path: str) -> tuple[Target, ...]:
    """Return the fields that a dotted path leads through, the last one being its target.

    Args:
        model: The module and the name of the model that it begins in.
        path: The path.

    Raises:
        UnacceptableError: a name is no field.
    """
    found: list[Target] = []
    for name in path.split("."):
        shape = FIELD_SHAPES.get(model, {}).get(name)
        if shape is None:
            raise UnacceptableError(
                f"`maps_to` names {path}, which is no field of {_in_words(model)}."
                f"{_meant(name, model)}"
            )
        found.append(Target(model, name, shape))
        model = shape.part
    return tuple(found)


def _in_words(model: str) -> str:
    """Return the document or part that a field is looked for in: `the review`, `an objective`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.partition(":")[2]).lower()
    if model in DOCUMENTS.values():
        return f"the {words}"
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}" if words else "the plan"


def _meant(name: str, model: str) -> str:
    """Return the field that was meant, where a name is nearly one; nothing where it is not."""
    from difflib import get_close_matches

    near = get_close_matches(name, FIELD_SHAPES.get(model, ()), n=1)
    return f" Is {near[0]} meant?" if near else ""


@cache
def _adapter(model: str, name: str) -> TypeAdapter[Any]:
    from typing import Annotated

    from pydantic import TypeAdapter

    field = find_model(model).model_fields[name]
    kind: Any = field.annotation
    for constraint in field.metadata:
        kind = Annotated[kind, constraint]
    return TypeAdapter(kind)
