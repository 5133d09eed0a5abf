"""Holding every document of an archive against its model."""

from collections.abc import Callable

from flows.documents.records import Json, find_model
from flows.documents.shape_fit import stays_as_it_is, surely_fits
from flows.documents.tables import MODEL_OF, TABLES
from flows.store.codec import Tables

Refuse = Callable[[str, str], Exception]
"""Makes the error for a place and a reason."""


def check_documents(name: str, tables: Tables, refuse: Refuse) -> None:
    """Hold each document of a file against its model, which is asked only where that is needed.

    Args:
        name: The file, such as `plans/3f2a`.
        tables: Its documents.
        refuse: Makes the error that is raised.

    Raises:
        Exception: what `refuse` made, with the place and the reason; never with the value.
    """
    folder, _, own = name.partition("/")
    for table, documents in tables.items():
        model = TABLES[folder].get(table)
        if model is None:
            raise refuse(f"{name}, {table}", "there is no such table.")
        if own and table in ("plan", "draft") and documents.keys() != {own}:
            raise refuse(f"{name}, {table}", "it holds a document of another file.")
        for number, document in enumerate(documents.values(), 1):
            if not surely_fits(model, document) and (refusal := _refusal(model, document)):
                where, reason = refusal
                place = f"{name}, {table}, document {number}"
                raise refuse(f"{place}, {where}" if where else place, reason)


def complete_plans(tables: Tables) -> Tables:
    """Return the documents of a file, its plan with every field that the model has.

    What reads plans counts on that. All that is there was checked before.
    """
    model = MODEL_OF["plan"]
    plans = dict(tables.get("plan", {}))
    for identity, plan in plans.items():
        if not stays_as_it_is(model, plan):
            plans[identity] = find_model(model).model_validate(plan).model_dump(mode="json")
    return {**tables, "plan": plans} if plans else tables


def _refusal(model: str, document: Json) -> tuple[str, str] | None:
    """Return where a document does not fit its model, and why; None when it does."""
    from pydantic import ValidationError

    from flows.documents.validation_messages import first_refusal

    try:
        find_model(model).model_validate(document)
    except ValidationError as error:
        return first_refusal(error)
    return None
