"""Ratings: how close, how much, how confident, how satisfied, on a day."""

from datetime import date

from flows.actions.editing import Editing, editing
from flows.actions.finding import Found
from flows.actions.moments import written
from flows.actions.recording import JOURNAL, Recorded, Recording, new_id, record
from flows.actions.saying import on_day, quoted
from flows.documents.checks import check_date, check_line, check_number, check_wording
from flows.documents.vocabulary import RATING_RANGE, RatingKind
from flows.store.codec import SCHEMA
from flows.store.store import Store


def rate(
    store: Store, objective: Found, kind: RatingKind, value: float, *, on: date, who: str = ""
) -> Recorded:
    """Say how close an objective is, how confident one is to do it, or where its measure stands.

    Args:
        store: The open store.
        objective: The objective.
        kind: Closeness or confidence, 0 to 10; or its own measure, in its own unit.
        value: The number.
        on: The day it belongs to.
        who: Who says it.

    Raises:
        UnacceptableError: the number is outside its range, or no finite number.
        NotThereError: the objective is not there any more.
    """
    with editing(store, objective.plan, who=who, check=False) as edit:
        title = edit.objective(objective.id)["wish"]
        put_rating(store, edit.recording, edit.name, kind, value, on, objective.id)
        edit.recording.words = (
            f"{kind} of {quoted(title)} rated {_with_unit(edit, objective.id, kind, value)}"
            f"{on_day(on, store.clock.today())}"
        )
    return edit.recording.recorded


def rate_area(
    store: Store, area: str, value: float, *, on: date, plan: str | None = None, who: str = ""
) -> Recorded:
    """Say how satisfied one is with a life area, 1 to 7.

    Args:
        store: The open store.
        area: The name of the area.
        value: 1 to 7.
        on: The day it belongs to.
        plan: The plan whose area it is; it is kept in the journal when left out.
        who: Who says it.

    Raises:
        UnacceptableError: the number is outside its range, or the area has no name.
    """
    return _rate_name(store, RatingKind.AREA, area, value, on, plan, who)


def rate_scale(store: Store, scale: str, value: float, *, on: date, who: str = "") -> Recorded:
    """Give a number on a scale of the person's own, 0 to 10; it is kept in the journal.

    Raises:
        UnacceptableError: the number is outside its range, or the scale has no name.
    """
    return _rate_name(store, RatingKind.SCALE, scale, value, on, None, who)


def unrate(
    store: Store, objective: Found, kind: RatingKind, *, on: date, who: str = ""
) -> Recorded:
    """Take the rating of an objective on a day away again.

    Raises:
        NotThereError: the plan is not there any more.
    """
    with editing(store, objective.plan, who=who, check=False) as edit:
        edit.recording.words = (
            f"{kind} of {quoted(objective.title)} taken away{on_day(on, store.clock.today())}"
        )
        known = _known(store, edit.name, kind, on, objective.id, "")
        if known is not None:
            edit.recording.remove(edit.name, "ratings", known)
    return edit.recording.recorded


def put_rating(
    store: Store,
    recording: Recording,
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
                "at": written(store.clock.now()),
            },
        )


def _with_unit(edit: Editing, objective: str, kind: RatingKind, value: float) -> str:
    if kind is RatingKind.MEASURE:
        return f"{value:g} {edit.objective(objective).get('unit', '')}".rstrip()
    return f"{value:g} of 10"


def _rate_name(
    store: Store, kind: RatingKind, of: str, value: float, on: date, plan: str | None, who: str
) -> Recorded:
    check_line(check_wording(of))
    name = JOURNAL if plan is None else f"plans/{plan}"
    top = 7 if kind is RatingKind.AREA else 10
    words = f"{quoted(of)} rated {value:g} of {top}{on_day(on, store.clock.today())}"
    with record(store, name, words=words, who=who) as recording:
        put_rating(store, recording, name, kind, value, on, of=of)
    return recording.recorded


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
