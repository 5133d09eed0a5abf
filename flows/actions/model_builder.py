"""Holding values against the models of the documents; what they cannot hold is told in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from flows.documents.errors import UnacceptableError

if TYPE_CHECKING:
    from flows.documents.base import Part

Model = TypeVar("Model", bound="Part")
"""The model of a document, or of a part of one."""


def build_model(model: type[Model], values: Mapping[str, Any]) -> Model:
    """Return a document, or a part of one, that holds these values.

    Args:
        model: The model of the document.
        values: Its fields by their names; what is left out is blank.

    Raises:
        UnacceptableError: it cannot hold a value, with the reason.
    """
    # The models come with the first document that is made: most actions need none.
    from pydantic import ValidationError

    from flows.documents.validation_messages import reason

    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        raise UnacceptableError(reason(error)) from None
