"""Where answers live: `maps_to` looked up in the documents' own fields."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from flows.documents.base import Part
from flows.documents.errors import UnacceptableError
from flows.documents.plan import Plan
from flows.documents.review import Review, Session
from flows.documents.validation_messages import reason

DOCUMENTS: dict[str, type[Part]] = {"plan": Plan, "review": Review, "session": Session}
"""The document that each kind of flow writes."""


class Target(NamedTuple):
    """A field of a document."""

    model: type[Part]
    """The model that has the field."""

    name: str
    """The name of the field."""

    annotation: Any
    """Its full type."""

    def holds(self, value: object, *, strict: bool = False) -> None:
        """Check that the field can hold a value, without bending its type where it is strict.

        Raises:
            UnacceptableError: it cannot, with the reason.
        """
        try:
            _adapter(self.model, self.name).validate_python(value, strict=strict)
        except ValidationError as error:
            raise UnacceptableError(reason(error)) from None

    @property
    def element(self) -> type[Part] | None:
        """The model of the parts in a list, or of the part itself; None for plain values."""
        for kind in _alternatives(self.annotation):
            if get_origin(kind) is tuple:
                kind = _alternatives(get_args(kind)[0])[0]
            if isinstance(kind, type) and issubclass(kind, Part):
                return kind
        return None

    @property
    def is_list(self) -> bool:
        """Whether the field holds several values."""
        return any(get_origin(kind) is tuple for kind in _alternatives(self.annotation))


def find_target(model: type[Part], path: str) -> tuple[Target, ...]:
    """Return the fields that a dotted path leads through, the last one being its target.

    Raises:
        UnacceptableError: a name is no field.
    """
    found: list[Target] = []
    here: type[Part] | None = model
    for name in path.split("."):
        field = here.model_fields.get(name) if here else None
        if here is None or field is None:
            raise UnacceptableError(f"`maps_to` names {path}, which is no field of the plan.")
        found.append(Target(here, name, _full_type(field)))
        here = found[-1].element
    return tuple(found)


@cache
def _adapter(model: type[Part], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(_full_type(model.model_fields[name]))


def _full_type(field: FieldInfo) -> Any:
    kind: Any = field.annotation
    for constraint in field.metadata:
        kind = Annotated[kind, constraint]
    return kind


def _alternatives(kind: object) -> tuple[Any, ...]:
    """Return the types of a union without None, and a plain type as itself."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        return tuple(
            inner
            for each in get_args(kind)
            if each is not NoneType
            for inner in _alternatives(each)
        )
    return (kind,)
