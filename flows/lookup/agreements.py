"""What was agreed in sessions of two, and how it went: read from sessions and from steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.session_records import AgreedActionRecord, SessionRecord
from flows.documents.vocabulary import STILL_AGREED, AgreedState, Doer, EntryState, StepState
from flows.lookup.plans import plan_name
from flows.store.store import Store
from flows.text.agreement_words import doer_name

_OF_STEP: dict[str, str] = {
    StepState.OPEN: AgreedState.OPEN,
    StepState.PART: AgreedState.PART,
    StepState.DONE: AgreedState.DONE,
    StepState.SET_ASIDE: AgreedState.CHANGED,
}
"""What the state of a step says of what was agreed."""

_OF_ENTRY: dict[str, str] = {
    EntryState.DONE: AgreedState.DONE,
    EntryState.PART: AgreedState.PART,
    EntryState.SKIP: AgreedState.OPEN,
}
"""What an entry says of something to do once."""


class Agreed(NamedTuple):
    """Something that was agreed in a session."""

    id: str
    """Its id."""

    session: str
    """The id of the session."""

    day: date
    """The day of the session."""

    text: str
    """What is done."""

    doer: str
    """One of `Doer`."""

    who: str
    """Who does it, in words: `me`, `Dr Weber`, `the person I work with`."""

    due: date | None
    """The day it is planned for."""

    state: str | None
    """One of `AgreedState`; none for what nobody was ever asked about."""

    note: str
    """What became of it instead."""

    said_on: date | None
    """The day on which it was said how it went; of a step, the day it was done."""

    step: str
    """The step or habit that it became; empty for what somebody else does."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to come."""
        return self.state in STILL_AGREED

    @property
    def is_kept(self) -> bool:
        """Whether it was done, or a part of it."""
        return self.state in (AgreedState.DONE, AgreedState.PART)

    @property
    def is_mine(self) -> bool:
        """Whether the person does it."""
        return self.doer == Doer.MINE


def read_agreed(store: Store, plan: PlanRecord) -> tuple[Agreed, ...]:
    """Return all that was ever agreed about a plan, that of the latest session first."""
    sessions = store.read(plan_name(plan.id)).get("sessions", {}).values()
    held = [SessionRecord(each) for each in sessions if each.get("actions")]
    held.sort(key=lambda each: each.opened, reverse=True)
    told = _told_by_parts(store, plan, held)
    return tuple([_agreed(session, action, told) for session in held for action in session.actions])


def open_agreements(store: Store, plan: PlanRecord) -> tuple[Agreed, ...]:
    """Return what was agreed and is still to come, of whichever session, the soonest first."""
    found = [each for each in read_agreed(store, plan) if each.is_open]
    return tuple(sorted(found, key=lambda each: each.due or date.max))


_Told = Mapping[str, tuple[str, date | None]]
"""How it went with a step or habit by its id, and since when."""


def _agreed(session: SessionRecord, action: AgreedActionRecord, told: _Told) -> Agreed:
    state, said_on = action.state, action.said_on
    # One whose step was taken out of the plan stands where it was said last.
    if action.step is not None and action.step in told and state != AgreedState.CHANGED:
        stands, done_on = told[action.step]
        if stands != AgreedState.OPEN or state not in STILL_AGREED:
            state = stands
            said_on = None if stands == AgreedState.OPEN else done_on or said_on
    return Agreed(
        id=action.id,
        session=session.id,
        day=session.date,
        text=action.text,
        doer=action.doer,
        who=doer_name(action.doer, action.who),
        due=action.due,
        state=state,
        note=action.note,
        said_on=said_on,
        step=action.step or "",
    )


def _told_by_parts(store: Store, plan: PlanRecord, sessions: list[SessionRecord]) -> _Told:
    """Return how it went with the steps of a plan, and with what is to be done once."""
    told: dict[str, tuple[str, date | None]] = {
        step.id: (_OF_STEP[step.state], step.done_on)
        for objective in plan.objectives
        for step in objective.steps
    }
    linked = {action.step for each in sessions for action in each.actions if action.step}
    if once := linked.intersection([each.id for each in plan.habits]):
        told |= {each: (str(AgreedState.OPEN), None) for each in once}
        told |= dict(_entered(store, plan.id, once))
    return told


def _entered(
    store: Store, plan: str, habits: set[str]
) -> Iterator[tuple[str, tuple[str, date | None]]]:
    for entry in store.read_all(plan_name(plan)).get("entries", {}).values():
        habit = entry.get("habit")
        if habit in habits:
            yield habit, (str(_OF_ENTRY[entry["state"]]), date.fromisoformat(entry["date"]))
