"""A stored plan that is to be read back or exported: one that does not fit is refused."""

from __future__ import annotations

from flows.documents.records.plan_records import PlanRecord
from flows.documents.shape_fit import surely_fits
from flows.documents.tables import MODEL_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.records import Json


def fit_plan(file: str, document: Json) -> PlanRecord:
    """Return a stored plan to be read back or exported.

    Args:
        file: The file it stands in, such as `plans/3f2a`.
        document: The plan as it is kept.

    Raises:
        UnfitError: it was changed by hand and is no plan any more.
    """
    if surely_fits(MODEL_OF["plan"], document):
        return PlanRecord(document)
    from flows.documents.plan import Plan
    from flows.lookup.unfit_documents import fit_model

    return PlanRecord(fit_model(Plan, file, document).model_dump(mode="json"))
