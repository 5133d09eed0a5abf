"""What all records have in common: a stored document read with its types, without pydantic.

A document in the store is plain JSON. Its record has the same fields as its model, with days as
dates and moments as datetimes; words of closed lists stay strings, which are equal to the members
of the enumerations in `vocabulary`. The modules of this room are made from the models by
`tests.structure.record_source`.

Reading is lenient, because a file may have been changed by hand: unknown fields are passed over,
missing ones take the default of the model, text that is missing is blank, and ranges are not
checked. A value that cannot have its type raises `RecordError`.
"""

from __future__ import annotations

from importlib import import_module

from flows.documents.errors import HandrailError
from flows.documents.light_types import Any, NamedTuple

Json = dict[str, Any]
"""A stored document: plain JSON."""

BAD_VALUES = (AttributeError, KeyError, TypeError, ValueError)
"""What reading a value of the wrong type raises."""


class RecordError(HandrailError, ValueError):
    """A stored document, or a part of one, with a value that cannot have its type."""


class FieldShape(NamedTuple):
    """What a field of a model is, as far as it can be told without pydantic."""

    part: str = ""
    """The module and the name of the model of what it holds; empty for plain values."""

    is_list: bool = False
    """Whether it holds several values."""

    is_needed: bool = False
    """Whether there is no document without it."""

    has_default: bool = False
    """Whether something holds where it is missing, rather than nothing."""

    is_left_out: bool = False
    """Whether it is not written while it says nothing of its own."""

    may_be_none: bool = False
    """Whether it may hold nothing."""

    keys: str = ""
    """What the names are in a table of values, told as `kind` is; empty where it is no table."""

    kind: str = ""
    """What a plain value is: a name of `flows.documents.base` or `vocabulary`, or of a type."""

    least: float | None = None
    """The least that a number may be."""

    most: float | None = None
    """The most that it may be; of several values, how many there may be."""


def find_model(name: str) -> Any:
    """Return a model by its module and its name: `flows.documents.objective:Step`."""
    module, _, model = name.partition(":")
    return getattr(import_module(module), model)


def unreadable(model: str, document: object) -> RecordError:
    """Return the error for a document that cannot be read, with the field and never the value.

    Args:
        model: The module and the name of its model: `flows.documents.objective:Step`.
        document: The document, or the part of one.
    """
    # The models say what is wrong; they are imported only now that something is.
    from pydantic import ValidationError

    from flows.documents.validation_messages import first_refusal

    told = "It does not fit."
    try:
        find_model(model).model_validate(document)
    except ValidationError as error:
        told = ": ".join(each for each in first_refusal(error) if each)
    return RecordError(f"{told} “handrail doctor” says in which file this is.")
