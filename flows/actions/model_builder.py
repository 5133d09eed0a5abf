"""Holding values against the models of the documents; what they cannot hold is told in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from flows.documents.errors import UnacceptableError
from flows.lookup.unfit_documents import fit_model

if TYPE_CHECKING:
    from flows.documents.base import Document, Part

Model = TypeVar("Model", bound="Part")
"""The model of a document, or of a part of one."""

Kept = TypeVar("Kept", bound="Document")
"""The model of a document that is kept."""


def build_model(model: type[Model], values: Mapping[str, object]) -> Model:
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


def rebuild_model(
    model: type[Kept], file: str, before: Mapping[str, object], values: Mapping[str, object]
) -> Kept:
    """Return a stored document with new values.

    Args:
        model: The model of the document.
        file: The file it stands in, such as `plans/3f2a`.
        before: The document as it is kept; empty where it is a new one.
        values: All its fields as they are to be.

    Raises:
        UnacceptableError: it cannot hold a value, with the reason.
        UnfitError: it did not fit its model before either; it is told with the field.
    """
    try:
        return build_model(model, values)
    except UnacceptableError:
        if before:
            fit_model(model, file, before)
        raise
