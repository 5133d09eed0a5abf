"""The unfinished sessions, as they stand in a list."""

from datetime import datetime

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.records.plan_records import DraftRecord
from flows.lookup.unfit_documents import UnfitError, fit_model
from flows.store.draft_documents import draft_documents, draft_name
from flows.store.store import Store


class DraftSummary(NamedTuple):
    """A draft as it stands in a list."""

    id: str
    """Its id."""

    title: str
    """What to call it: the plan's title as far as it is known."""

    flow: str
    """The id of its flow."""

    plan: str | None
    """The plan that is being changed, or that a short flow is about."""

    created: datetime
    """When the session began."""

    saved: datetime
    """When it was last kept."""


def drafts(store: Store) -> tuple[DraftSummary, ...]:
    """Return all drafts in short, the one kept last first.

    One that was changed by hand and is no draft any more is left out, and told in the notices.
    """
    found = [each for draft in draft_documents(store) for each in _readable(store, draft)]
    return tuple(sorted(found, key=lambda draft: (draft.saved, draft.id), reverse=True))


def _readable(store: Store, draft: Json) -> list[DraftSummary]:
    try:
        return [_summary(DraftRecord(draft))]
    except (AttributeError, TypeError, ValueError):
        from flows.documents.draft import Draft

        try:
            fit_model(Draft, draft_name(str(draft["id"])), draft)
        except UnfitError as error:
            if error.sentence not in store.notices:
                store.notices.append(error.sentence)
            return []
        raise


def _summary(draft: DraftRecord) -> DraftSummary:
    return DraftSummary(
        id=draft.id,
        title=draft.title or draft.flow,
        flow=draft.flow,
        plan=draft.plan,
        created=draft.created,
        saved=draft.saved,
    )
