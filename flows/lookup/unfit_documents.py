"""Stored documents that do not fit their models: somebody changed a file by hand, or a program did.

They are told with the file and the field, never with the value, and are left as they are.
"""

from collections.abc import Mapping
from contextlib import suppress

from flows.documents.errors import HandrailError
from flows.documents.light_types import TypeVar
from flows.documents.records import find_model
from flows.store.errors import StoreError
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.base import Document  # noqa: F401 - the bound of `Model`

Model = TypeVar("Model", bound="Document")
"""The model of a document."""


class UnfitError(HandrailError):
    """A stored document that does not fit its model."""

    def __init__(self, file: str, field: str, reason: str) -> None:
        self.description = (
            f"{field}: {reason} “handrail backups restore {file}” brings back how it was before."
        ).removeprefix(": ")
        """What is wrong and what to do, without the file."""

        super().__init__(f"{file}.json: {self.description}")
        self.file = file
        """The file, such as `plans/3f2a`."""


def fit_model(model: type[Model], file: str, document: Mapping[str, object]) -> Model:
    """Return a stored document as its model.

    Args:
        model: The model of the document.
        file: The file it stands in, such as `plans/3f2a`.
        document: The document as it is kept.

    Raises:
        UnfitError: it does not fit its model.
    """
    from pydantic import ValidationError

    from flows.documents.validation_messages import first_refusal

    try:
        return model.model_validate(dict(document))
    except ValidationError as error:
        raise UnfitError(file, *first_refusal(error)) from None


def fit_document(file: str, table: str, document: Mapping[str, object]) -> None:
    """Hold a document that is about to be kept against the model of its table.

    Args:
        file: The file it is to stand in, such as `plans/3f2a`.
        table: The table.
        document: The document.

    Raises:
        UnfitError: it does not fit its model, or there is no such table.
    """
    # Most of what tells this only reads.
    from flows.documents.shape_fit import surely_fits
    from flows.documents.tables import MODEL_OF

    model = MODEL_OF.get(table)
    if model is None:
        raise UnfitError(file, table, "There is no such table.")
    # Only what is needed is imported: to undo an entry, the models of plans are not.
    if not surely_fits(model, document):
        fit_model(find_model(model), file, document)


def unfit_documents(store: Store) -> list[UnfitError]:
    """Return what does not fit its model in the files of a home, the first of each file.

    What cannot be read at all is left out: the doctor of the store tells it.
    """
    from flows.export.archive.archive_checks import check_documents

    names: list[str] = []
    with suppress(StoreError):
        names = ["profile", "journal", *store.names("plans"), *store.names("drafts")]
    found: list[UnfitError] = []
    for name in names:

        def refuse(place: str, reason: str, file: str = name) -> UnfitError:
            return UnfitError(file, place.removeprefix(file).lstrip(", "), reason)

        try:
            check_documents(name, store.read_all(name), refuse)
        except UnfitError as error:
            found.append(error)
        except StoreError:
            continue
    return found
