"""The page of a day: what is due, what was entered, what was written; read in one go."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from operator import itemgetter

from flows.documents.records import Json
from flows.documents.records.dated_records import EntryRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ASKING, ObjectiveState, RatingKind
from flows.lookup.contact_days import contacts_since
from flows.lookup.day_entries import entries_around
from flows.lookup.days import day_of
from flows.lookup.plans import has_agreements, plan_name, review_day, shown_plan
from flows.lookup.search import Found
from flows.lookup.settings import is_watched, profile
from flows.rules.contact_rhythm import is_time
from flows.rules.due import OPEN_STEPS, RESTING, due_habits, due_steps
from flows.rules.habits.entry_index import NO_DAYS, Days
from flows.rules.own_count import TODAY, format_own_count
from flows.rules.own_words import TIMELINE, texts_asked_in
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.dates import format_date
from flows.text.habit_words import format_anchor
from flows.text.rhythms import format_meeting
from flows.text.step_words import format_appointment
from flows.views.board_models import HabitView
from flows.views.board_objective import format_when
from flows.views.habit_week import format_count
from flows.views.hard_day import NO_OFFER, offer_on
from flows.views.today_models import (
    ComingView,
    ContactRow,
    DueRow,
    PromiseRow,
    RatingRow,
    ScaleRow,
    TodayView,
)

RATED_EVERY = 7
"""Days after which closeness may be said again."""

COMING = 3
"""How many steps of later, and of whenever one likes, are told."""

AWAY = 7
"""Days without a change after which somebody is welcomed back."""

RATED_STATES = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING)
"""The objectives whose closeness is asked for."""


def today(
    store: Store,
    day: date | None = None,
    plan_id: str | None = None,
    *,
    with_week: bool = False,
) -> TodayView | None:
    """Return the page of a day, or None while there is no plan.

    Args:
        store: The open store.
        day: The day; today when left out.
        plan_id: The plan; the current one when left out.
        with_week: Read the week of each habit, too.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan = shown_plan(store, plan_id)
    if plan is None:
        return None
    now = store.clock.today()
    day = day or now
    tables = store.read(plan_name(plan.id))
    ratings = tables.get("ratings", {}).values()
    written = store.read_since(JOURNAL, day)
    entries = entries_around(store, plan, day)
    asks, wins = plan.state in ASKING, _texts(written, "wins", day)
    lines = _texts(written, "journal", day)
    habits = _habits(plan, entries, day, store.clock.week_begins) if asks else ()
    steps = _steps(plan, entries, day) if asks else ()
    promises: tuple[PromiseRow, ...] = ()
    mine: tuple[DueRow, ...] = ()
    if asks and has_agreements(tables):
        from flows.views.agreed_today import agreed_today, rows_beside

        agreed = agreed_today(store, plan, day, now)
        promises = agreed.promises
        mine = rows_beside(agreed, plan.id, (*habits, *steps), entries, day)
    shown = frozenset([each.found.id for each in mine])
    asks_now = asks and day == now
    return TodayView(
        plan=plan.id,
        title=plan.title,
        state=plan.state,
        day=day,
        today=now,
        is_welcome_back=day == now and _was_away(store, plan.id, now),
        habits=habits,
        steps=(*steps, *mine),
        ratings=_ratings(plan, ratings, day) if asks else (),
        lines=lines,
        is_watched=bool(lines) and is_watched(store),
        wins=wins,
        hard_day=offer_on(written, plan, day) if day == now else NO_OFFER,
        chosen=_chosen(tables, plan, day) if asks_now else (),
        contacts=_contacts(store, plan, day, now) if asks else (),
        coming=_coming(plan, day, shown) if asks_now else (),
        anytime=_anytime(plan, shown) if asks_now else (),
        week=_week(store, plan, now) if asks_now and with_week else (),
        week_begins=store.clock.week_begins,
        promises=promises,
        scales=_scales(store, written, day),
        feelings=_feelings(written, day),
        about_habits=texts_asked_in(plan.extra, TIMELINE) if asks_now else (),
        counting=format_own_count(plan.extra, TODAY, now) if asks_now else "",
        celebrate=plan.celebrate.strip() if asks_now and wins else "",
        is_review_due=asks_now and (review_day(plan, now) or date.max) <= now,
    )


SETBACK = "setback"
"""The flow that is walked through after a hard day."""

LATELY = timedelta(days=1)
"""So long what was chosen for now in it stands on the page of today."""


def _chosen(tables: Tables, plan: PlanRecord, day: date) -> tuple[str, ...]:
    """Return what was chosen for now after a hard day, where that was today or yesterday."""
    held: list[Json] = []
    for each in tables.get("reviews", {}).values():
        # Few plans have any of them, and this page is read with every command of the day.
        if each["flow"] == SETBACK and day - date.fromisoformat(each["date"]) <= LATELY:
            held.append(each)
    if not held:
        return ()
    from flows.lookup.hard_day_words import words_chosen

    return words_chosen(plan, held)


def _habits(
    plan: PlanRecord, entries: Mapping[str, Days], day: date, begins: int
) -> tuple[DueRow, ...]:
    rows = []
    for habit in due_habits(plan.habits, entries, day, begins):
        days = entries.get(habit.id, NO_DAYS)
        count = format_count(habit, days, day, begins)
        found = Found(plan.id, "habit", habit.id, habit.text)
        anchor = format_anchor(habit.anchor)
        rows.append(_row(found, days, day, habit.amount, habit.unit, count, anchor))
    return tuple(rows)


def _steps(plan: PlanRecord, entries: Mapping[str, Days], day: date) -> tuple[DueRow, ...]:
    rows = []
    for due in due_steps(plan.objectives, entries, day):
        earlier = due.was_planned_for
        told = [f"was planned for {format_date(earlier, day)}"] if earlier else []
        told += [said] if (said := format_appointment(due.step)) else []
        told += [f"to mark it: {due.step.reward}"] if due.step.reward else []
        remark = ", ".join(told)
        found = Found(plan.id, "step", due.step.id, due.step.text)
        row = _row(found, entries.get(due.step.id, NO_DAYS), day, None, "", remark, "")
        rows.append(row._replace(objective=due.objective.id))
    return tuple(rows)


def _week(store: Store, plan: PlanRecord, now: date) -> tuple[HabitView, ...]:
    # Only a wide window shows the week, and commands of every day read this page, too.
    from flows.views.board import view_habits

    return view_habits(store, plan, now)


def _coming(plan: PlanRecord, day: date, shown: frozenset[str]) -> tuple[ComingView, ...]:
    found = [
        (
            step.planned,
            step.time,
            ComingView(step.id, each.id, step.text, format_when(step, day), step.milestone),
        )
        for each in plan.objectives
        if each.state not in RESTING
        for step in each.steps
        if step.planned is not None
        and step.planned > day
        and step.state in OPEN_STEPS
        and step.id not in shown
    ]
    found.sort(key=itemgetter(0, 1))
    return tuple([each for _, _, each in found[:COMING]])


def _anytime(plan: PlanRecord, shown: frozenset[str]) -> tuple[ComingView, ...]:
    """Return the first step without a day of each objective, those at hand first."""
    found = []
    for each in sorted(plan.objectives, key=lambda each: each.state not in RATED_STATES):
        open_steps = [
            step
            for step in each.steps
            if step.state in OPEN_STEPS and not step.planned and step.id not in shown
        ]
        if open_steps and each.state not in RESTING:
            first = open_steps[0]
            found.append(ComingView(first.id, each.id, first.text, "", first.milestone))
    return tuple(found[:COMING])


def _contacts(store: Store, plan: PlanRecord, day: date, now: date) -> tuple[ContactRow, ...]:
    """Return those whose day has come, today, and those one was in touch with on the day."""
    with_rhythm = [each for each in plan.contacts if each.rhythm is not None]
    if not with_rhythm:
        return ()
    since = contacts_since(store, plan) if day == now else {}
    return tuple(
        ContactRow(
            Found(plan.id, "contact", each.id, each.name),
            "done" if each.last_contact == day else "",
            format_meeting(each.rhythm, each.time, now),
        )
        for each in with_rhythm
        if each.rhythm is not None
        and (each.last_contact == day or (day == now and is_time(each, since[each.id], day)))
    )


def _row(
    found: Found,
    days: Days,
    day: date,
    wanted: float | None,
    unit: str,
    remark: str,
    anchor: str,
) -> DueRow:
    entry = days.get(day)
    view = entry if isinstance(entry, EntryRecord) else None
    return DueRow(
        found=found,
        state=str(view.state) if view else "",
        amount=view.amount if view else None,
        wanted=wanted,
        unit=unit,
        note=view.note if view else "",
        remark=remark,
        anchor=anchor,
    )


def _ratings(plan: PlanRecord, ratings: Iterable[Json], day: date) -> tuple[RatingRow, ...]:
    """Return the objectives at hand that were rated on the day, or not for a week before it."""
    ratings_of: dict[str, list[tuple[str, float]]] = {}
    for each in ratings:
        if each["kind"] == RatingKind.CLOSENESS and each["date"] <= day.isoformat():
            ratings_of.setdefault(each.get("objective") or "", []).append(
                (each["date"], each["value"])
            )
    rows = []
    for objective in plan.objectives:
        if objective.state not in RATED_STATES:
            continue
        own = sorted(ratings_of.get(objective.id, ()), key=itemgetter(0))
        value = own.pop()[1] if own and own[-1][0] == day.isoformat() else None
        last_day = date.fromisoformat(own[-1][0]) if own else None
        is_due = last_day is None or (day - last_day).days >= RATED_EVERY
        if value is not None or is_due:
            found = Found(plan.id, "objective", objective.id, objective.wish)
            rows.append(RatingRow(found, value, own[-1][1] if own else None, last_day))
    return tuple(rows)


def _scales(store: Store, written: Tables, day: date) -> tuple[ScaleRow, ...]:
    """Return the person's own scales with what was said on the day."""
    own = profile(store).get("scales", ())
    if not own:
        return ()
    from flows.text.scale_words import format_ends

    said = {
        each.get("name", ""): each["value"]
        for each in written.get("ratings", {}).values()
        if each["kind"] == RatingKind.SCALE and each["date"] == day.isoformat()
    }
    return tuple(
        ScaleRow(
            Found("", "scale", each["name"], each["name"]),
            said.get(each["name"]),
            format_ends(each.get("low", ""), each.get("high", "")),
        )
        for each in own
    )


def _feelings(written: Tables, day: date) -> tuple[str, ...]:
    found = written.get("feelings", {}).values()
    return next((tuple(e["words"]) for e in found if e["date"] == day.isoformat()), ())


def _texts(tables: Tables, table: str, day: date) -> tuple[str, ...]:
    wanted = day.isoformat()
    found = [each for each in tables.get(table, {}).values() if each["date"] == wanted]
    return tuple(each["text"] for each in sorted(found, key=lambda each: str(each["at"])))


def _was_away(store: Store, plan: str, now: date) -> bool:
    """Say whether the last change before today lies a week or more back."""
    last = max(
        (day for name in (plan_name(plan), JOURNAL) if (day := _last_day(store, name, now))),
        default=None,
    )
    return last is not None and now - last >= timedelta(days=AWAY)


def _last_day(store: Store, name: str, before: date) -> date | None:
    """Return the day of the last change in a file before a day; changes stand in their order."""
    for read in (store.read, store.read_all):  # After a long absence it lies in a closed year.
        for change in reversed(list(read(name).get("changes", {}).values())):
            day = day_of(datetime.fromisoformat(change["at"]), store.clock)
            if day < before:
                return day
    return None
