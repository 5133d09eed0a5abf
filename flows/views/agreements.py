"""What was agreed in sessions of two, and what waits for the next one, for the support place."""

from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.lookup.agreements import Agreed, read_agreed
from flows.store.store import Store
from flows.text.agreement_words import AGREED_STATES, format_by
from flows.text.dates import format_date


class AgreementView(NamedTuple):
    """Something that was agreed, and how it went so far."""

    id: str
    """Its id."""

    who: str
    """Who does it: `me`, `Dr Weber`, `the person I work with`."""

    text: str
    """What is done."""

    state: str
    """One of `AgreedState`; empty for what nobody was ever asked about."""

    about: str
    """Its day, or how it went: `by Tue 24 Nov`, `done`, `not yet, by Tue 24 Nov`."""

    day: date
    """The day of the session."""

    is_open: bool
    """Whether it is still to come."""


def agreements_view(store: Store, plan: PlanRecord) -> tuple[AgreementView, ...]:
    """Return what was agreed in the last session, and of earlier ones what is still to come.

    Args:
        store: The open store.
        plan: The plan.
    """
    agreed, today = read_agreed(store, plan), store.clock.today()
    last = agreed[0].session if agreed else ""
    return tuple(_view(each, today) for each in agreed if each.session == last or each.is_open)


def format_agreement(agreement: AgreementView) -> str:
    """Return something agreed in one line, without who does it."""
    about = f" ({agreement.about})" if agreement.about else ""
    return f"{agreement.text}{about}"


def _view(agreed: Agreed, today: date) -> AgreementView:
    went = ": ".join(each for each in (AGREED_STATES[agreed.state], agreed.note) if each)
    by = format_by(agreed.due, today) if agreed.is_open or agreed.state is None else ""
    if not agreed.is_open and agreed.said_on is not None:
        by = format_date(agreed.said_on, today)
    return AgreementView(
        id=agreed.id,
        who=agreed.who,
        text=agreed.text,
        state=agreed.state or "",
        about=", ".join(each for each in (went, by) if each),
        day=agreed.day,
        is_open=agreed.is_open,
    )
