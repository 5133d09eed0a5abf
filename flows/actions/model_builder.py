"""Holding values against the models of the documents; what they cannot hold is told in words."""

from collections.abc import Mapping

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import TypeVar
from flows.documents.records import Json, find_model
from flows.documents.shape_fit import stays_as_it_is, surely_fits
from flows.documents.tables import MODEL_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.base import Part  # noqa: F401 - the bound of `Model`

Model = TypeVar("Model", bound="Part")
"""The model of a document, or of a part of one."""


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


def rebuild_document(
    table: str, file: str, before: Mapping[str, object], values: Mapping[str, object]
) -> Json:
    """Return a stored document with new values, as its model writes it.

    Args:
        table: The table that keeps it.
        file: The file it stands in, such as `plans/3f2a`.
        before: The document as it is kept; empty where it is a new one.
        values: All its fields as they are to be.

    Raises:
        UnacceptableError: it cannot hold a value, with the reason.
        UnfitError: it did not fit its model before either; it is told with the field.
    """
    name, document = MODEL_OF[table], dict(values)
    if surely_fits(name, document) and stays_as_it_is(name, document):
        return document
    model = find_model(name)
    try:
        built: Json = build_model(model, document).model_dump(mode="json")
    except UnacceptableError:
        if before:
            from flows.lookup.unfit_documents import fit_model

            fit_model(model, file, before)
        raise
    return built
