"""Looking back: then and now of everything that was rated, and what was managed so far."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.records.plan_records import AreaRecord, PlanRecord
from flows.documents.vocabulary import EntryState, ObjectiveState, RatingKind, StepState
from flows.lookup.days import latest_first
from flows.lookup.labels import plan_names
from flows.lookup.objectives import add_counted, in_order, read_ratings
from flows.lookup.plans import first_day, plan_name, shown_plan
from flows.lookup.review_words import with_earlier, words_said
from flows.rules.progress import share_of_way
from flows.rules.rating_series import Rated, Series, with_start
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.dates import format_date
from flows.text.win_words import WIN_KINDS


class ChangeView(NamedTuple):
    """One number, then and now."""

    name: str
    """What it is: `closeness`, `confidence`, the person's own measure, or `how it is`."""

    then: float
    """The first value: the plan's own start, else the first rating."""

    now: float
    """The latest value."""

    since: str
    """`since Sun 1 Nov`."""

    unit: str
    """`of 10`, `of 7`, or the person's own unit."""

    shares: tuple[float, float] | None
    """Both values as shares from 0 to 1, for a picture; none without a scale."""

    values: tuple[float, ...]
    """All values, oldest first."""


class ThenAndNow(NamedTuple):
    """An objective or a life area, then and now."""

    title: str
    """Its name, in the person's words."""

    changes: tuple[ChangeView, ...]
    """What was rated of it."""


class ManagedView(NamedTuple):
    """What was managed so far: proof against doubt."""

    reached: tuple[str, ...]
    """Objectives that are reached."""

    steps: tuple[tuple[str, str], ...]
    """Steps done: the day in words, and what it was, the latest first."""

    habits: tuple[tuple[str, int], ...]
    """Habits, and how often they were done, at least in part."""

    kinds: tuple[tuple[str, int], ...]
    """Kinds of win, and how many there were of each, most first."""

    wins: tuple[tuple[str, str], ...]
    """Wins: the day in words, and what it was, the latest first."""

    said: tuple[tuple[str, str], ...] = ()
    """What was said in looking back: the day in words, and the words, the latest first."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted yet."""
        return not (self.reached or self.steps or self.habits or self.wins or self.said)


SAID = {
    "weekly_review": ("week.good",),
    "closing": ("back.met", "back.learned", "back.people", "back.what_changed", "ahead.thanks"),
}
"""Questions that ask what was there, and what has grown, by the flow that asks them."""


def then_and_now(store: Store, plan_id: str | None = None) -> tuple[ThenAndNow, ...]:
    """Return the first and the latest value of everything that was rated in a plan.

    What was rated in the plans that it follows stands after that.

    Args:
        store: The open store.
        plan_id: The plan; the current one when left out, nothing while there is none.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan = shown_plan(store, plan_id)
    if plan is None:
        return ()
    return tuple(found for each in with_earlier(store, plan) for found in _rated_in(store, each))


def _rated_in(store: Store, plan: PlanRecord) -> Iterator[ThenAndNow]:
    rated = read_ratings(store.read_all(plan_name(plan.id)).get("ratings", {}).values())
    rated = add_counted(store, plan, rated)
    begun, today = first_day(plan), store.clock.today()
    found = [
        ThenAndNow(each.wish, tuple(_of(each, rated, begun, today))) for each in in_order(plan)
    ]
    areas = [
        ThenAndNow(each.name, tuple(_of_area(each, rated, begun, today))) for each in plan.areas
    ]
    if any(each.changes for each in areas):
        names = plan_names(store, plan.flow).get("area", {})
        found += [each._replace(title=names.get(each.title, each.title)) for each in areas]
    yield from (each for each in found if each.changes)


def managed(store: Store, plan_id: str | None = None) -> ManagedView:
    """Return what was managed so far, closed years included; wins of every plan count.

    What was managed in the plans that it follows counts, too.

    Args:
        store: The open store.
        plan_id: The plan; the current one when left out.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan, today = shown_plan(store, plan_id), store.clock.today()
    wins = latest_first(store.read_all(JOURNAL).get("wins", {}).values())
    kinds = Counter(WIN_KINDS.get(each["kind"], "") for each in wins)
    plans = tuple(with_earlier(store, plan)) if plan is not None else ()
    said = words_said(store, plan, SAID) if plan is not None else ()
    objectives = [each for one in plans for each in one.objectives]
    habits: Counter[str] = Counter()
    for one in plans:
        titles = {each.id: each.text for each in one.habits}
        entries = store.read_all(plan_name(one.id)).get("entries", {}).values()
        habits.update(
            titles[each["habit"]]
            for each in entries
            if each.get("habit") in titles and each["state"] != EntryState.SKIP
        )
    order = dict.fromkeys(each.text for one in plans for each in one.habits)
    steps = [step for each in objectives for step in each.steps if step.state == StepState.DONE]
    steps.sort(key=lambda step: step.done_on or date.min, reverse=True)
    return ManagedView(
        reached=tuple(each.wish for each in objectives if each.state == ObjectiveState.REACHED),
        steps=tuple(
            (format_date(step.done_on, today) if step.done_on else "", step.text) for step in steps
        ),
        habits=tuple((each, habits[each]) for each in order if habits[each]),
        kinds=tuple(kinds.most_common()),
        wins=tuple(
            (format_date(date.fromisoformat(each["date"]), today), each["text"]) for each in wins
        ),
        said=tuple(
            (format_date(each.day, today), " ".join(each.text.split())) for each in reversed(said)
        ),
    )


def _of(objective: ObjectiveRecord, rated: Rated, begun: date, today: date) -> Iterator[ChangeView]:
    for kind, start in (
        (RatingKind.CLOSENESS, objective.closeness),
        (RatingKind.CONFIDENCE, objective.confidence),
    ):
        series = rated.get((str(kind), objective.id), ())
        change = _change(str(kind), start, series, begun, today)
        if change is not None:
            shares = (change.then / 10, change.now / 10)
            yield change._replace(unit="of 10", shares=shares)
    series = rated.get((str(RatingKind.MEASURE), objective.id), ())
    name = objective.measure.rstrip(".") or "its measure"
    change = _change(name, objective.baseline, series, begun, today)
    if change is not None:
        baseline, target = objective.baseline, objective.target
        if baseline is not None and target is not None:
            then, now = (share_of_way(baseline, target, each) for each in (change.then, change.now))
            change = change._replace(shares=(then, now))
        yield change._replace(unit=objective.unit)


def _of_area(area: AreaRecord, rated: Rated, begun: date, today: date) -> Iterator[ChangeView]:
    series = rated.get((str(RatingKind.AREA), area.name), ())
    change = _change("how it is", area.satisfaction, series, begun, today)
    if change is not None:
        shares = ((change.then - 1) / 6, (change.now - 1) / 6)
        yield change._replace(unit="of 7", shares=shares)


def _change(
    name: str, start: float | None, series: Series, begun: date, today: date
) -> ChangeView | None:
    """Return the first and the latest value; none while there are no two to put side by side."""
    days = with_start(series, start, begun)
    if len(days) < 2:
        return None
    values = tuple(value for _, value in days)
    since = f"since {format_date(days[0][0], today)}"
    return ChangeView(name, values[0], values[-1], since, "", None, values)
