"""A plan in a calendar: the right days, nothing that was not chosen, and every word as written."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from flows.documents.habit import DayRange, EarlierSchedule, Habit
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import Rhythm, Weekday
from flows.export.calendar.calendar_file import plan_as_calendar
from flows.export.shared_parts import UNNAMED, shared_part
from flows.rules.schedules import is_planned
from flows.text.habit_words import format_anchor
from tests.flows.export.markdown.markdown_text import LINES
from tests.flows.export.plan_texts import plan, texts
from tests.flows.export.sample import MOMENT, PLAN
from tests.flows.rules.builders import habit, objective, schedule, step
from tests.stored_plan import stored

NOW = MOMENT + timedelta(days=20)
TODAY = NOW.date()
"""Saturday 21 November 2026."""

A_DAY = timedelta(days=1)

Found = Any
"""A calendar or a component that was read back; its properties could be of any kind."""

DATED: dict[str, Any] = {"due": TODAY, "steps": [step(planned=TODAY)]}


def read(text: str) -> Found:
    """The calendar in a text that keeps to what every reader can take."""
    assert text.endswith("\r\n")
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in lines)
    (calendar,) = Calendar.from_ical(text, multiple=True)
    assert not any(component.errors for component in calendar.walk())
    return calendar


def shown(*, now: datetime = NOW, **values: Any) -> list[Found]:
    """The components of a plan of which only this is known; options of the export go along."""
    options = {each: values.pop(each) for each in ("tasks", "neutral", "labels") if each in values}
    calendar = read(plan_as_calendar(stored(plan(id="plan", **values)), now, **options))
    return list(calendar.subcomponents)


def only(**values: Any) -> Found:
    """The one component of a plan."""
    (component,) = shown(**values)
    return component


def task(**values: Any) -> Found:
    """The task that an objective becomes."""
    return only(tasks=True, objectives=[objective(**values)])


def said(component: Found, name: str) -> str:
    """A text of a component, or nothing."""
    return str(component.get(name, ""))


def categories(component: Found) -> list[str]:
    """What a component is sorted by."""
    return [str(each) for each in component["CATEGORIES"].cats] if "CATEGORIES" in component else []


def rule(component: Found) -> str:
    """How a component recurs, or nothing."""
    return str(component["RRULE"].to_ical().decode()) if "RRULE" in component else ""


def without(component: Found) -> list[date]:
    """The days that are taken out of a series."""
    return [each.dt for each in component["EXDATE"].dts] if "EXDATE" in component else []


def occurrences(component: Found, last: date) -> list[date]:
    """The days of an event up to a last one, as a calendar finds them."""
    first = component["DTSTART"].dt
    if not rule(component):
        return [first] if first <= last else []
    series = rrulestr(rule(component), dtstart=datetime.combine(first, time()))
    days = [each.date() for each in series.between(series[0], datetime.combine(last, time()), True)]
    assert days[:1] == [first] or first > last
    return [day for day in days if day not in without(component)]


def test_a_plan_with_nothing_in_it_is_an_empty_calendar() -> None:
    for tasks in (False, True):
        calendar = read(plan_as_calendar(stored(plan(title="A plan")), NOW, tasks=tasks))
        assert calendar.subcomponents == []
        assert calendar["VERSION"] == "2.0"
        assert calendar["PRODID"] == "-//Handrail//Handrail//EN"
        assert str(calendar["X-WR-CALNAME"]) == "A plan"


@pytest.mark.parametrize("tasks", [False, True])
def test_every_component_has_a_stable_name_a_moment_and_is_private(tasks: bool) -> None:
    components = read(plan_as_calendar(stored(PLAN), NOW, tasks=tasks)).subcomponents
    assert len(components) == (10 if tasks else 7)
    names = [said(each, "UID") for each in components]
    assert len(set(names)) == len(names)
    ids = [each.id for each in (PLAN, *PLAN.objectives, *PLAN.objectives[0].steps, *PLAN.habits)]
    ids += [each.id for each in PLAN.contacts]
    assert set(names) <= {f"{each}@handrail" for each in ids}
    for component in components:
        assert component["DTSTAMP"].dt == component["LAST-MODIFIED"].dt == NOW
        assert component["CLASS"] == "PRIVATE"
        assert component.subcomponents == []
        assert ("TRANSP" in component) == (component.name == "VEVENT")


def test_a_later_export_has_the_same_names_and_larger_numbers() -> None:
    before, after = (
        read(plan_as_calendar(stored(PLAN), moment, tasks=True)).subcomponents
        for moment in (NOW, NOW + timedelta(minutes=1))
    )
    assert [said(each, "UID") for each in before] == [said(each, "UID") for each in after]
    assert {int(each["SEQUENCE"]) for each in before} == {20 * 24 * 60}
    assert {int(each["SEQUENCE"]) for each in after} == {20 * 24 * 60 + 1}


@pytest.mark.parametrize(
    ("later", "number"), [(timedelta(days=-1), 0), (timedelta(days=100_000), 144_000_000)]
)
def test_the_number_fits_whenever_it_is(later: timedelta, number: int) -> None:
    assert int(only(now=MOMENT + later, next_review=TODAY)["SEQUENCE"]) == number < 2**31


def test_moments_are_in_utc() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=9)))
    assert b"20261121T190200Z" in only(now=there, next_review=TODAY)["DTSTAMP"].to_ical()


def test_days_are_whole_and_stand_for_what_is_still_to_come() -> None:
    days = read(plan_as_calendar(stored(PLAN), NOW)).events
    assert [(said(each, "SUMMARY"), each["DTSTART"].dt) for each in days[:4]] == [
        ("Sleep through most nights", date(2027, 1, 31)),
        ("put the charger in the hall", date(2026, 11, 21)),
        ("ask about the wall", date(2026, 11, 18)),
        ("a month of it", date(2026, 12, 31)),
    ]
    assert {each["DTSTART"].params["VALUE"] for each in days} == {"DATE"}


@pytest.mark.parametrize("state", ["reached", "set_aside"])
def test_what_is_over_has_no_day(state: str) -> None:
    assert shown(objectives=[objective(state=state, **DATED)]) == []


@pytest.mark.parametrize("state", ["done", "set_aside"])
def test_a_step_that_is_over_has_no_day(state: str) -> None:
    over = step(state=state, planned=TODAY, done_on=TODAY if state == "done" else None)
    assert shown(objectives=[objective(steps=[over])]) == []


def test_what_rests_keeps_its_day_and_says_so() -> None:
    paused = {"objectives": [objective(state="paused", **DATED)]}
    resting = {"state": "paused", "objectives": [objective(state="doing", **DATED)]}
    for values in (paused, resting):
        for tasks in (False, True):
            components = shown(tasks=tasks, **values)
            assert [categories(each) for each in components] == [["paused"]] * 2
            status = "NEEDS-ACTION" if tasks else ""
            assert [said(each, "STATUS") for each in components] == [status] * 2


def test_a_closed_plan_asks_for_nothing() -> None:
    values: dict[str, Any] = {
        "state": "closed",
        "closed": TODAY,
        "next_review": TODAY,
        "review": schedule(),
        "objectives": [
            objective("open", state="doing", **DATED),
            objective("reached", state="reached", steps=[step("done", state="done")]),
        ],
    }
    assert shown(**values) == []
    assert [(said(each, "UID"), said(each, "STATUS")) for each in shown(tasks=True, **values)] == [
        ("open@handrail", "CANCELLED"),
        ("s@handrail", "CANCELLED"),
        ("reached@handrail", "COMPLETED"),
        ("done@handrail", "COMPLETED"),
    ]


def test_tasks_are_there_with_and_without_a_day() -> None:
    tasks = read(plan_as_calendar(stored(PLAN), NOW, tasks=True)).todos
    due = [each["DUE"].dt if "DUE" in each else None for each in tasks]
    assert [(said(each, "SUMMARY"), day) for each, day in zip(tasks, due, strict=True)] == [
        ("Sleep through most nights", date(2027, 1, 31)),
        ("put the charger in the hall", date(2026, 11, 21)),
        ("buy curtains", None),
        ("ask about the wall", date(2026, 11, 18)),
        ("a month of it", date(2026, 12, 31)),
        ("Rebuild trust with my sister", None),
        ("Find a morning routine", None),
    ]
    parents = [said(each, "RELATED-TO") for each in tasks]
    assert parents == ["", *["sleep@handrail"] * 4, "", ""]
    assert {each["RELATED-TO"].params["RELTYPE"] for each in tasks[1:5]} == {"PARENT"}


def test_habits_and_the_review_are_events_beside_tasks_too() -> None:
    events = read(plan_as_calendar(stored(PLAN), NOW, tasks=True)).events
    assert [said(each, "SUMMARY") for each in events] == [
        "Walk (3 times a week)",
        "In touch with Priya",
        "Look at the plan again",
    ]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("later", "NEEDS-ACTION"),
        ("in_focus", "NEEDS-ACTION"),
        ("doing", "IN-PROCESS"),
        ("paused", "NEEDS-ACTION"),
        ("reached", "COMPLETED"),
        ("set_aside", "CANCELLED"),
    ],
)
def test_an_objective_says_where_it_stands(state: str, status: str) -> None:
    assert said(task(state=state), "STATUS") == status


@pytest.mark.parametrize(
    ("objective_state", "state", "status"),
    [
        ("doing", "open", "NEEDS-ACTION"),
        ("doing", "part", "IN-PROCESS"),
        ("doing", "done", "COMPLETED"),
        ("doing", "set_aside", "CANCELLED"),
        ("paused", "part", "NEEDS-ACTION"),
        ("paused", "done", "COMPLETED"),
        ("reached", "open", "CANCELLED"),
        ("set_aside", "part", "CANCELLED"),
        ("set_aside", "done", "COMPLETED"),
    ],
)
def test_a_step_says_where_it_stands(objective_state: str, state: str, status: str) -> None:
    whole = objective(state=objective_state, steps=[step(state=state)])
    assert said(shown(tasks=True, objectives=[whole])[1], "STATUS") == status


def test_a_done_step_of_a_resting_objective_does_not_rest() -> None:
    whole = objective(state="paused", steps=[step(state="done")])
    assert categories(shown(tasks=True, objectives=[whole])[1]) == []


def test_the_day_a_step_was_done_is_a_moment_in_utc() -> None:
    done = step(state="done", done_on=date(2026, 11, 10))
    component = shown(tasks=True, objectives=[objective(steps=[done])])[1]
    assert component["COMPLETED"].to_ical() == b"20261110T120000Z"
    undone = done.changed(state="open")
    assert "COMPLETED" not in shown(tasks=True, objectives=[objective(steps=[undone])])[1]


@pytest.mark.parametrize(
    ("values", "percent"),
    [
        ({"closeness": 0}, 0),
        ({"closeness": 7}, 70),
        ({"closeness": 7, "state": "reached"}, 100),
        ({}, None),
    ],
)
def test_closeness_is_told_in_percent(values: dict[str, Any], percent: int | None) -> None:
    assert task(**values).get("PERCENT-COMPLETE") == percent


def test_priority_follows_the_own_order_and_ties_share_a_place() -> None:
    ranks = {"a": 7, "b": 2, "c": None, "d": 2, "e": 9, "f": 12, "g": 13}
    wished = [objective(name, rank=rank) for name, rank in ranks.items()]
    tasks = shown(tasks=True, objectives=wished)
    assert [int(each["PRIORITY"]) for each in tasks] == [3, 1, 0, 1, 5, 9, 9]


@pytest.mark.parametrize(
    ("started", "due", "kept"),
    [
        (TODAY, TODAY + A_DAY, True),
        (TODAY, None, True),
        (TODAY, TODAY, False),
        (TODAY + A_DAY, TODAY, False),
    ],
)
def test_a_task_is_due_later_than_it_starts(started: date, due: date | None, kept: bool) -> None:
    component = task(started=started, due=due)
    assert ("DTSTART" in component) == kept
    assert component.get("DUE") == due or component["DUE"].dt == due
    for name in {"DTSTART", "DUE"} & set(component):
        assert component[name].params["VALUE"] == "DATE"


def test_life_areas_and_milestones_are_categories() -> None:
    whole = objective(area="body", due=TODAY, steps=[step(planned=TODAY, milestone=True)])
    walk = habit(objective="o", started=TODAY)
    named = {"area": {"body": "Body, rest; sleep"}}
    for labels, area in ((named, "Body, rest; sleep"), ({}, "body")):
        for tasks in (False, True):
            wish, marker, often = shown(
                tasks=tasks, labels=labels, objectives=[whole], habits=[walk]
            )
            assert categories(wish) == categories(often) == [area]
            assert categories(marker) == [area, "milestone"]
    assert categories(task()) == []


@pytest.mark.parametrize(
    ("contact", "first", "rule"),
    [
        (
            {"rhythm": {"kind": "every_n_days", "every": 7}},
            date(2026, 11, 21),
            "FREQ=DAILY;INTERVAL=7",
        ),
        (
            {"rhythm": {"kind": "daily"}, "last_contact": "2026-11-21"},
            date(2026, 11, 22),
            "FREQ=DAILY",
        ),
        (
            {"rhythm": {"kind": "weekdays", "days": ["sun"]}},
            date(2026, 11, 22),
            "FREQ=WEEKLY;BYDAY=SU",
        ),
        (
            {"rhythm": {"kind": "monthly", "day": 31}},
            date(2026, 11, 30),
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
        ),
        (
            {"rhythm": {"kind": "monthly", "nth": 1, "days": ["mon"]}},
            date(2026, 12, 7),
            "FREQ=MONTHLY;BYDAY=1MO",
        ),
        ({"rhythm": {"kind": "once", "on": "2026-11-30"}}, date(2026, 11, 30), None),
        ({"rhythm": {"kind": "once", "on": "2026-11-02"}}, None, None),
        ({}, None, None),
    ],
)
def test_being_in_touch_is_there_by_its_rhythm(
    contact: dict[str, Any], first: date | None, rule: str | None
) -> None:
    events = shown(contacts=[{"name": "Jo", **contact}])
    assert [each["DTSTART"].dt for each in events] == ([first] if first else [])
    assert [said(each, "SUMMARY") for each in events] == (["In touch with Jo"] if first else [])
    rules = [each["RRULE"].to_ical().decode() for each in events if "RRULE" in each]
    assert rules == ([rule] if rule else [])
    assert shown(contacts=[{"name": "Jo", **contact}], state="paused") == []


def test_an_objective_is_not_done_because_a_step_of_it_is() -> None:
    done = {"text": "ring", "state": "done", "done_on": "2026-11-20"}
    wish, step = shown(tasks=True, objectives=[{"wish": "Be in touch", "steps": [done]}])
    assert (said(wish, "STATUS"), said(step, "STATUS")) == ("NEEDS-ACTION", "COMPLETED")
    assert "COMPLETED" not in wish
    assert "PERCENT-COMPLETE" not in wish
    [day] = shown(objectives=[{"wish": "Be in touch", "due": "2027-01-01", "steps": [done]}])
    assert said(day, "SUMMARY") == "Be in touch"


def test_details_are_told_in_a_few_lines() -> None:
    wish, first, _, marker, walk, touch, review = read(plan_as_calendar(stored(PLAN), NOW)).events
    assert said(wish, "DESCRIPTION").split("\n") == [
        "By then, roughly.",
        "Six hours or more, five nights a week",
        "nights of 6 h or more, aiming for 5 a week",
    ]
    assert said(first, "DESCRIPTION") == "For: Sleep through most nights"
    assert said(marker, "DESCRIPTION").split("\n") == [
        "For: Sleep through most nights",
        "To mark it: a day at the sea",
    ]
    assert said(touch, "DESCRIPTION").split("\n") == ["0123 priya", "Will you walk with me?"]
    assert said(walk, "DESCRIPTION").split("\n") == [
        "after breakfast",
        "20 minutes",
        "For: Sleep through most nights",
    ]
    assert said(review, "DESCRIPTION") == PLAN.title
    assert "DESCRIPTION" not in task()


@pytest.mark.parametrize(
    ("walk", "expected"),
    [
        (habit("daily"), "FREQ=DAILY"),
        (habit("weekdays", days=["mon", "fri"]), "FREQ=WEEKLY;BYDAY=MO,FR"),
        (habit("every_n_days", every=4), "FREQ=DAILY;INTERVAL=4"),
        (habit("every_n_days", every=1), "FREQ=DAILY"),
        (habit("times_per_week", times=3), "FREQ=WEEKLY"),
        (habit("once", on=TODAY), ""),
        (habit("daily", ended=TODAY), "FREQ=DAILY;UNTIL=20261121"),
        (habit("once", on=TODAY, ended=TODAY), ""),
    ],
)
def test_a_habit_recurs_by_its_rhythm(walk: Habit, expected: str) -> None:
    assert rule(only(habits=[walk])) == expected


def test_only_a_number_of_times_a_week_is_said_in_the_title() -> None:
    often, once = habit("times_per_week", times=2), habit("every_n_days", every=2)
    assert said(only(habits=[often]), "SUMMARY") == "Walk (twice a week)"
    assert said(only(habits=[once]), "SUMMARY") == "Walk"


@pytest.mark.parametrize(
    ("walk", "first"),
    [
        (habit("weekdays", days=["tue"], started=TODAY), date(2026, 11, 24)),
        (habit("daily", started=TODAY), TODAY),
        (habit("weekdays", days=["tue"], started=date(2199, 12, 25)), date(2199, 12, 31)),
        (habit("once", on=date(2026, 12, 24), started=TODAY), date(2026, 12, 24)),
        (habit("daily"), MOMENT.date()),
        (habit("every_n_days", every=7), date(2026, 11, 5)),
        (
            habit(
                "every_n_days",
                every=5,
                started=MOMENT.date(),
                earlier=[{"until": TODAY, "schedule": schedule("daily")}],
            ),
            TODAY + A_DAY,
        ),
        (habit("daily", started=TODAY, paused=[{"first": TODAY, "last": TODAY}]), TODAY + A_DAY),
    ],
)
def test_a_habit_begins_on_a_day_that_fits(walk: Habit, first: date) -> None:
    event = only(habits=[walk])
    assert event["DTSTART"].dt == first
    assert is_planned(walk, first)
    assert without(event) == []


def test_the_plan_says_when_a_habit_without_a_beginning_begins() -> None:
    east = datetime(2026, 11, 2, 6, tzinfo=timezone(timedelta(hours=11)))
    assert only(habits=[habit()], now=east)["DTSTART"].dt == date(2026, 11, 2)
    assert only(habits=[habit()], started=TODAY)["DTSTART"].dt == TODAY


@pytest.mark.parametrize(
    "walk",
    [
        habit("once"),
        habit("once", on=TODAY, started=TODAY + A_DAY),
        habit("once", on=TODAY, ended=TODAY - A_DAY),
        habit("daily", started=TODAY, ended=TODAY - A_DAY),
        habit("daily", started=TODAY, paused=[{"first": TODAY}]),
        habit("weekdays", days=["sun"], started=TODAY, ended=TODAY),
        habit("daily", started=TODAY, ended=TODAY, paused=[{"first": TODAY, "last": TODAY}]),
    ],
)
def test_a_habit_without_a_day_is_left_out(walk: Habit) -> None:
    assert shown(habits=[walk]) == []


def test_a_pause_takes_out_only_days_that_would_be_there() -> None:
    paused = [
        {"first": "2026-11-24", "last": "2026-11-30"},
        {"first": "2026-11-28", "last": "2026-12-02"},
    ]
    walk = habit("weekdays", days=["mon", "wed"], started=TODAY, paused=paused)
    event = only(habits=[walk])
    assert without(event) == [date(2026, 11, 25), date(2026, 11, 30), date(2026, 12, 2)]
    assert event["EXDATE"].params["VALUE"] == "DATE"
    week = habit("daily", started=TODAY, paused=paused)
    assert without(only(habits=[week])) == [date(2026, 11, 24) + n * A_DAY for n in range(9)]


def test_a_pause_that_goes_on_ends_the_series_for_now() -> None:
    walk = habit("daily", started=TODAY - 5 * A_DAY, paused=[{"first": TODAY}])
    event = only(habits=[walk])
    assert rule(event) == "FREQ=DAILY;UNTIL=20261120"
    assert without(event) == []


@pytest.mark.parametrize(
    ("values", "last"),
    [
        ({"state": "paused"}, "20261120"),
        ({"state": "closed"}, "20261120"),
        ({"state": "closed", "closed": "2026-11-10"}, "20261110"),
    ],
)
def test_habits_end_with_their_plan(values: dict[str, Any], last: str) -> None:
    event = only(habits=[habit(started=date(2026, 11, 1))], **values)
    assert rule(event) == f"FREQ=DAILY;UNTIL={last}"
    assert shown(habits=[habit("once", on=TODAY)], **values) == []


def near(days: int) -> st.SearchStrategy[date]:
    """Days around the beginning of November 2026."""
    return st.integers(0, days).map(lambda away: date(2026, 11, 1) + away * A_DAY)


SCHEDULES = st.one_of(
    st.just(schedule("daily")),
    st.sets(st.sampled_from(list(Weekday)), min_size=1).map(
        lambda chosen: schedule("weekdays", days=[day for day in Weekday if day in chosen])
    ),
    st.integers(1, 20).map(lambda every: schedule("every_n_days", every=every)),
    st.sampled_from([1, 15, 28, 29, 30, 31]).map(lambda day: schedule("monthly", day=day)),
    st.builds(
        lambda day, nth: schedule("monthly", days=[day], nth=nth),
        st.sampled_from(Weekday),
        st.sampled_from((1, 2, 3, 4, -1)),
    ),
)
PAUSES = st.tuples(near(50), st.none() | st.integers(0, 12)).map(
    lambda each: DayRange(
        first=each[0], last=None if each[1] is None else each[0] + each[1] * A_DAY
    )
)


@settings(max_examples=80, deadline=None)
@given(
    SCHEDULES,
    st.none() | near(10),
    st.none() | near(60),
    st.lists(PAUSES, max_size=3),
    st.lists(st.tuples(near(15), SCHEDULES), max_size=1),
)
def test_the_days_in_a_calendar_are_the_days_of_the_program(
    rhythm: Schedule,
    started: date | None,
    ended: date | None,
    paused: list[DayRange],
    earlier: list[tuple[date, Schedule]],
) -> None:
    walk = habit().changed(
        schedule=rhythm,
        started=started,
        ended=ended,
        paused=paused,
        earlier=[EarlierSchedule(until=until, schedule=each) for until, each in earlier],
    )
    begun = max([started or MOMENT.date(), *(until + A_DAY for until, _ in earlier)])
    days = [begun + away * A_DAY for away in range(130)]
    expected = [day for day in days if is_planned(walk, day)]
    found = [day for each in shown(habits=[walk]) for day in occurrences(each, days[-1])]
    assert found == expected


@settings(max_examples=30, deadline=None)
@given(near(6), st.lists(PAUSES.filter(lambda each: each.last is not None), max_size=2))
def test_a_number_of_times_a_week_is_there_once_a_week(
    started: date, paused: list[DayRange]
) -> None:
    walk = habit("times_per_week", times=3, started=started, paused=paused)
    event = only(habits=[walk])
    days = occurrences(event, started + 100 * A_DAY)
    assert all(is_planned(walk, day) for day in days)
    assert len({day.isocalendar()[:2] for day in days}) == len(days) >= 9
    assert {day.weekday() for day in [*days, *without(event)]} == {days[0].weekday()}


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (None, ""),
        (schedule("once", on=TODAY + 9 * A_DAY), ""),
        (schedule("weekdays", days=["mon", "sat"]), "FREQ=WEEKLY;BYDAY=MO,SA"),
        (schedule("every_n_days", every=14), "FREQ=DAILY;INTERVAL=14"),
        (schedule("times_per_week", times=1), "FREQ=DAILY;INTERVAL=7"),
        (schedule("times_per_week", times=3), "FREQ=DAILY;INTERVAL=3"),
        (schedule("daily"), "FREQ=DAILY"),
        (schedule("monthly"), "FREQ=MONTHLY;BYMONTHDAY=21"),
        (schedule("monthly", day=21), "FREQ=MONTHLY;BYMONTHDAY=21"),
        (schedule("monthly", days=["sat"], nth=3), "FREQ=MONTHLY;BYDAY=3SA"),
    ],
)
def test_the_next_review_is_a_day_and_begins_the_rhythm(
    review: Schedule | None, expected: str
) -> None:
    event = only(next_review=TODAY, review=review)
    assert (said(event, "UID"), event["DTSTART"].dt) == ("plan@handrail", TODAY)
    assert rule(event) == expected


def test_a_chosen_day_beside_the_rhythm_stands_by_itself() -> None:
    chosen, series = shown(next_review=TODAY, review=schedule("weekdays", days=["thu"]))
    assert (said(chosen, "UID"), chosen["DTSTART"].dt) == ("plan-next@handrail", TODAY)
    assert rule(chosen) == ""
    assert (said(series, "UID"), series["DTSTART"].dt) == ("plan@handrail", date(2026, 11, 26))
    assert rule(series) == "FREQ=WEEKLY;BYDAY=TH"


def test_without_a_chosen_day_the_rhythm_says_the_next_one() -> None:
    event = only(started=date(2026, 11, 1), review=schedule("every_n_days", every=9))
    assert event["DTSTART"].dt == date(2026, 11, 28)
    assert shown(review=schedule("once", on=TODAY - A_DAY)) == []


def test_a_plan_that_rests_has_no_review() -> None:
    assert shown(state="paused", next_review=TODAY, review=schedule()) == []


@pytest.mark.parametrize("tasks", [False, True])
def test_a_neutral_calendar_holds_no_word_of_the_person(tasks: bool) -> None:
    labels = {"area": {"body": "Body and rest"}}
    plain = plan_as_calendar(stored(PLAN), NOW, tasks=tasks, labels=labels)
    neutral = plan_as_calendar(stored(PLAN), NOW, tasks=tasks, neutral=True, labels=labels)
    calendar = read(neutral)
    assert str(calendar["X-WR-CALNAME"]) == "Plan"
    titles = {said(each, "SUMMARY") for each in calendar.subcomponents}
    assert titles == {
        *("Plan objective", "Plan step", "Plan habit", "Plan review", "Plan contact"),
    }
    for each in calendar.subcomponents:
        assert not {"DESCRIPTION", "CATEGORIES"} & set(each)
    names = [said(each, "UID") for each in calendar.subcomponents]
    assert names == [said(each, "UID") for each in read(plain).subcomponents]
    lines = neutral.split("\r\n")
    told = "\n".join(each for each in lines if not each.startswith(("UID:", "RELATED-TO;")))
    written = {each for each in texts(PLAN.model_dump(mode="json")) if len(each) > 2}
    assert [each for each in {*written, "paused", "milestone", "rest"} if each in told] == []


@pytest.mark.parametrize("tasks", [False, True])
def test_only_what_was_chosen_goes_out(tasks: bool) -> None:
    part = shared_part(stored(PLAN.changed(sharing=("objectives",))))
    components = read(plan_as_calendar(part, NOW, tasks=tasks)).subcomponents
    assert len(components) == (7 if tasks else 0)
    for component in components:
        assert not {"DTSTART", "DUE", "COMPLETED", "RRULE"} & set(component)
        assert "To mark it" not in said(component, "DESCRIPTION")
    days = shared_part(stored(PLAN.changed(sharing=("timeline",))))
    components = read(plan_as_calendar(days, NOW, tasks=tasks)).subcomponents
    titles = [said(each, "SUMMARY") for each in components]
    assert titles[0] == "One of my objectives"
    assert titles[-2:] == ["Walk (3 times a week)", "Look at the plan again"]
    told = "".join(said(each, "DESCRIPTION") for each in components if "DESCRIPTION" in each)
    assert "after breakfast\n20 minutes" in told
    assert "Six hours" not in told
    assert "nights of 6 h" not in told
    assert "Sleep" not in told + "".join(titles)


TRICKY = [
    " ".join(UNNAMED.split()),  # As a person may write it.
    "a, b; c: \"d\" 'e' =f",
    r"C:\New \n \N \\ \, \;",
    "\t tabs and spaces \t",
    "BEGIN:VEVENT",
    "é 漢字 👩‍👩‍👧 \u2028 \u202e %2C ^n",
    "👩‍👩‍👧" * 190,
    "x" * 1000,
    "\\" * 1000,
]


def assert_comes_through(line: str) -> None:
    """See that a line comes back from wherever it may stand."""
    whole = objective(wish=line, specific=line, area=line, steps=[step(text=line, reward=line)])
    walk = habit(text=line, anchor=line, objective="o")
    given = plan(title=line, objectives=[whole], habits=[walk], next_review=TODAY)
    text = plan_as_calendar(stored(given), NOW, tasks=True)
    wish, small, often, review = read(text).subcomponents
    assert said(wish, "SUMMARY") == said(small, "SUMMARY") == said(often, "SUMMARY") == line
    assert said(wish, "DESCRIPTION") == said(review, "DESCRIPTION") == line
    assert said(small, "DESCRIPTION") == f"For: {line}\nTo mark it: {line}"
    # Of what is nothing but a full stop, nothing is told before the line about the objective.
    anchored = [each for each in (format_anchor(line), f"For: {line}") if each.strip()]
    assert said(often, "DESCRIPTION") == "\n".join(anchored)
    assert categories(wish) == [line]
    name = next(each for each in unfolded(text) if each.startswith("X-WR-CALNAME:"))
    assert unescaped(name.removeprefix("X-WR-CALNAME:")) == line


def unfolded(text: str) -> Sequence[str]:
    """The lines of a calendar before they were folded."""
    return text.replace("\r\n ", "").split("\r\n")


def unescaped(text: str) -> str:
    """A text as RFC 5545 reads it, character by character."""
    letters, told = iter(text), ""
    for letter in letters:
        assert letter not in ",;"
        mark = next(letters) if letter == "\\" else ""
        told += {"": letter, "n": "\n", "N": "\n"}.get(mark, mark)
    return told


@pytest.mark.parametrize("line", TRICKY)
def test_tricky_text_comes_through(line: str) -> None:
    assert_comes_through(line)


@settings(max_examples=40, deadline=None)
@given(LINES.filter(str.strip))
def test_any_text_comes_through(line: str) -> None:
    assert_comes_through(line)


def test_breaks_and_control_characters_of_a_label_do_no_harm() -> None:
    labels = {"area": {"body": "a\r\nb\rc\nd\x00\x07\x7f\te"}}
    component = only(tasks=True, labels=labels, objectives=[objective(area="body")])
    assert categories(component) == ["a\nb\nc\nd\te"]


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
@pytest.mark.parametrize("kind", [kind for kind in Rhythm if kind != Rhythm.ONCE])
def test_the_first_and_the_last_day_there_is(day: date, kind: Rhythm) -> None:
    details: dict[Rhythm, dict[str, Any]] = {
        Rhythm.WEEKDAYS: {"days": list(Weekday)},
        Rhythm.TIMES_PER_WEEK: {"times": 3},
        Rhythm.EVERY_N_DAYS: {"every": 366},
    }
    detail = details.get(kind, {})
    pause = {"first": date(1900, 1, 1)}
    done = step(state="done", done_on=day, planned=day)
    wish, small, often, review = shown(
        tasks=True,
        started=day,
        objectives=[objective(due=day, steps=[done])],
        habits=[habit(kind, started=day, ended=day, **detail), habit(id="i", paused=[pause])],
        next_review=day,
        review=schedule(kind, **detail),
    )
    assert wish["DUE"].dt == small["DUE"].dt == often["DTSTART"].dt == review["DTSTART"].dt == day
    assert small["COMPLETED"].dt == datetime.combine(day, time(12), UTC)
    assert occurrences(often, date(2200, 12, 31)) == [day]
