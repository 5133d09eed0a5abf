"""Ratings: how close, how much, how confident, on a day, and how much something helped.

Looks back rate life areas, too.
"""

from datetime import date

from flows.actions.plan_editor import Editing, edit_plan
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.errors import UnacceptableError, quoted
from flows.documents.records import Json
from flows.documents.validators import check_date, check_number
from flows.documents.vocabulary import RATING_RANGE, RatingKind
from flows.lookup.days import check_come
from flows.lookup.refusals import RefusedError
from flows.lookup.search import Found
from flows.store.codec import SCHEMA
from flows.store.file_names import JOURNAL
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.change_words import on_day
from flows.text.moments import format_moment
from flows.text.numbers import format_amount
from flows.text.support_words import HELPED


def rate(
    store: Store, objective: Found, kind: RatingKind, value: float, *, on: date, who: str = ""
) -> ChangeResult:
    """Say how close an objective is, how confident one is to do it, or where its measure stands.

    Args:
        store: The open store.
        objective: The objective.
        kind: Closeness or confidence, 0 to 10; or its own measure, in its own unit.
        value: The number.
        on: The day it belongs to.
        who: Who says it.

    Raises:
        UnacceptableError: the number is outside its range or no finite number, or the day is still
            to come.
        NotThereError: the objective is not there any more.
        RefusedError: the measure is counted from what is ticked or logged.
    """
    with edit_plan(store, objective.plan, who=who, check=False) as edit:
        check_come(on, store.clock)
        title = edit.objective(objective.id)["wish"]
        if kind is RatingKind.MEASURE and (source := _source(edit.objective(objective.id))):
            raise RefusedError(f"This measure needs no number by hand: it is {source}.")
        apply_rating(store, edit.recording, edit.name, kind, value, on, objective.id)
        edit.recording.words = (
            f"{kind} of {quoted(title)} rated {_with_unit(edit, objective.id, kind, value)}"
            f"{on_day(on, store.clock.today())}"
        )
    return edit.recording.recorded


def unrate(
    store: Store, objective: Found, kind: RatingKind, *, on: date, who: str = ""
) -> ChangeResult:
    """Take the rating of an objective on a day away again.

    Raises:
        NotThereError: the plan is not there any more.
    """
    with edit_plan(store, objective.plan, who=who, check=False) as edit:
        edit.recording.words = (
            f"{kind} of {quoted(objective.title)} taken away{on_day(on, store.clock.today())}"
        )
        known = _known(store, edit.name, kind, on, objective.id, "")
        if known is not None:
            edit.recording.remove(edit.name, "ratings", known)
    return edit.recording.recorded


def rate_scale(store: Store, scale: str, value: float, *, on: date, who: str = "") -> ChangeResult:
    """Say where a scale of the person's own stands on a day, 0 to 10.

    Args:
        store: The open store.
        scale: Its name.
        value: The number.
        on: The day it belongs to.
        who: Who says it.

    Raises:
        UnacceptableError: the number is outside its range, or the day is still to come.
    """
    with record(store, JOURNAL, who=who) as recording:
        check_come(on, store.clock)
        apply_rating(store, recording, JOURNAL, RatingKind.SCALE, value, on, of=scale)
        recording.words = f"{quoted(scale)} rated {value:g} of 10{on_day(on, store.clock.today())}"
    return recording.recorded


def unrate_scale(store: Store, scale: str, *, on: date, who: str = "") -> ChangeResult:
    """Take what was said of a scale on a day away again."""
    words = f"{quoted(scale)} taken away{on_day(on, store.clock.today())}"
    with record(store, JOURNAL, words=words, who=who) as recording:
        known = _known(store, JOURNAL, RatingKind.SCALE, on, None, scale)
        if known is not None:
            recording.remove(JOURNAL, "ratings", known)
    return recording.recorded


def apply_rating(
    store: Store,
    recording: ChangeRecorder,
    name: str,
    kind: RatingKind,
    value: float,
    on: date,
    objective: str | None = None,
    of: str = "",
) -> None:
    """Keep a rating as a part of another action; there is one of each thing on a day.

    Raises:
        UnacceptableError: the number is outside the range of its kind.
    """
    bounds = RATING_RANGE[kind] or (None, None)
    value = float(check_number(value, *bounds))
    check_date(on)
    known = _known(store, name, kind, on, objective, of)
    before = recording.document(name, "ratings", known) if known else None
    if before is None or before["value"] != value:
        recording.put(
            name,
            "ratings",
            {
                "id": known or new_id(),
                "schema_version": SCHEMA,
                "date": on.isoformat(),
                "kind": kind.value,
                "objective": objective,
                "name": of,
                "value": value,
                "at": format_moment(store.clock.now()),
            },
        )


def _source(objective: Json) -> str:
    """Return what a measure is counted from; blank where it is rated by hand."""
    if not objective.get("counted"):
        return ""
    # Few measures are counted.
    from flows.documents.records.objective_records import ObjectiveRecord
    from flows.text.measure_words import format_source

    return format_source(ObjectiveRecord(objective))


def _with_unit(edit: Editing, objective: str, kind: RatingKind, value: float) -> str:
    if kind is RatingKind.MEASURE:
        return format_amount(value, edit.objective(objective).get("unit", ""))
    return f"{value:g} of 10"


def _known(
    store: Store, name: str, kind: RatingKind, on: date, objective: str | None, of: str
) -> str | None:
    """Return the id of the rating there is of that thing on that day."""
    day = on.isoformat()
    for rating in store.read_since(name, on).get("ratings", {}).values():
        if (
            rating["date"] == day
            and rating["kind"] == kind
            and rating.get("objective") == objective
            and rating.get("name", "") == of
        ):
            return str(rating["id"])
    return None


def rate_helpfulness(
    store: Store, plan: str, strategy: str, helped: float, *, who: str = ""
) -> ChangeResult:
    """Say how much something that helps did help this time.

    Args:
        store: The open store.
        plan: The id of the plan.
        strategy: The id of the strategy.
        helped: 0 not this time, 1 a little, 2 it helped, 3 a lot.
        who: Who says it.

    Raises:
        NotThereError: the strategy is not there any more.
        UnacceptableError: the number is none of these.
    """
    with edit_plan(store, plan, who=who, check=False) as edit:
        part = edit.part("strategies", strategy)
        if helped not in HELPED:
            raise UnacceptableError("This has to be 0, 1, 2 or 3.")
        part["helped"] = int(helped)
        edit.recording.words = f"{quoted(part['name'])} {HELPED[part['helped']]}"
    return edit.recording.recorded
