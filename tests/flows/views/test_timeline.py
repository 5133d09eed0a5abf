"""What the timeline shows of a plan, and moving its days."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.history import undo
from flows.actions.reschedule import move_day
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.text.dates import format_date
from flows.views.timeline import TimelineView, timeline_view
from tests.flows.samples import PLAN, bare_store, changes, sample_plan, sample_store
from tests.flows.views.board_samples import TODAY, lively_plan, lively_store


@pytest.fixture
def view(home: Path, clock: FixedClock) -> TimelineView:
    """The timeline of a plan in the middle of its course."""
    found = timeline_view(lively_store(home, clock))
    assert found is not None
    return found


def test_without_a_plan_there_is_no_timeline(home: Path, clock: FixedClock) -> None:
    assert timeline_view(bare_store(home, clock)) is None
    with pytest.raises(NotThereError):
        timeline_view(bare_store(home, clock), "gone")


def test_every_objective_is_followed_by_its_steps(view: TimelineView) -> None:
    assert [each.id for each in view.rows] == [
        *("objective:sleep", "step:charger", "step:curtain"),
        *("objective:trust", "step:letter", "step:ring", "step:photo", "step:visit"),
        *("objective:routine", "objective:garden", "objective:choir", "objective:doctor"),
        *("habit:walk", "habit:read", "review:"),
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("objective:sleep", "by Sun 31 Jan 2027, in 10 weeks"),
        ("objective:routine", "no day yet"),
        ("objective:choir", "paused"),
        ("step:charger", "Sat 21 Nov, today"),
        ("step:photo", "done, Tue 10 Nov"),
        ("step:visit", "Fri 18 Dec, in 4 weeks"),
        ("habit:read", "3 times a week"),
        ("review:", "Thu 26 Nov, in 5 days"),
    ],
)
def test_days_are_told_in_words(view: TimelineView, row: str, words: str) -> None:
    found = view.row(row)
    assert found is not None
    assert found.when == words


def test_a_day_gone_by_is_told_without_a_judgement(home: Path, clock: FixedClock) -> None:
    plan = lively_plan().model_dump(mode="json")
    plan["objectives"][0]["steps"][0]["planned"] = "2026-11-16"
    store = sample_store(home, clock, sample_plan(objectives=plan["objectives"]))
    view = timeline_view(store)
    assert view is not None
    row = view.row("step:charger")
    assert row is not None
    assert row.when == "was planned for Mon 16 Nov, 5 days ago"


def test_what_was_set_aside_is_left_out(home: Path, clock: FixedClock) -> None:
    objectives = [
        {"id": "a", "wish": "Sing", "state": "set_aside", "steps": [{"id": "s", "text": "hum"}]},
        {"id": "b", "wish": "Swim", "steps": [{"id": "t", "text": "wade", "state": "set_aside"}]},
    ]
    view = timeline_view(sample_store(home, clock, sample_plan(objectives=objectives, habits=[])))
    assert view is not None
    assert [each.id for each in view.rows] == ["objective:b", "review:"]


def test_a_review_without_a_day_follows_its_rhythm(home: Path, clock: FixedClock) -> None:
    often = {"kind": "every_n_days", "every": 14}
    plan = sample_plan(started="2026-11-14", review=often, next_review=None)
    store = sample_store(home, clock, plan)
    view = timeline_view(store)
    assert view is not None
    row = view.row("review:")
    assert row is not None
    assert (row.day, row.when) == (date(2026, 11, 28), "Sat 28 Nov, in a week")
    move_day(store, PLAN, "review:", TODAY)
    assert move_day(store, PLAN, "review:", None).words == (
        "next review by its rhythm, was on Sat 21 Nov"
    )


def test_a_week_that_holds_a_lot_is_remarked_upon(home: Path, clock: FixedClock) -> None:
    monday = date(2026, 12, 7)
    steps = [
        {"id": f"s{n}", "text": "wade", "planned": (monday + timedelta(days=n)).isoformat()}
        for n in range(5)
    ]
    earlier = [{**step, "id": f"e{n}", "planned": "2026-11-02"} for n, step in enumerate(steps)]
    plan = sample_plan(objectives=[{"id": "b", "wish": "Swim", "steps": [*earlier, *steps]}])
    view = timeline_view(sample_store(home, clock, plan))
    assert view is not None
    assert view.crowded == ((monday, 5, 0),)
    assert view.remark == "The week of Mon 7 Dec holds 5 things. Is that all right?"


def remark(home: Path, clock: FixedClock, **objective: object) -> str:
    """Return what is remarked upon of a plan with one objective."""
    plan = sample_plan(objectives=[{"id": "b", "wish": "Swim", **objective}])
    view = timeline_view(sample_store(home, clock, plan))
    assert view is not None
    return view.remark


def test_what_takes_a_lot_of_effort_counts_twice(home: Path, clock: FixedClock) -> None:
    steps = [
        {"id": f"s{n}", "text": "wade", "planned": f"2026-12-0{7 + n}", "effort": 3 - n}
        for n in range(3)
    ]
    assert remark(home, clock, steps=steps) == ""
    steps.append({"id": "t", "text": "dive", "planned": "2026-12-10", "effort": 3})
    assert remark(home, clock, steps=steps) == (
        "The week of Mon 7 Dec holds 4 things, 2 of them a lot of effort. Is that all right?"
    )


@pytest.mark.parametrize(
    ("planned", "is_told"), [("2027-01-27", False), ("2027-01-28", True), ("2027-02-02", True)]
)
def test_a_last_step_that_leaves_no_room_is_remarked_upon(
    home: Path, clock: FixedClock, planned: str, is_told: bool
) -> None:
    steps = [{"id": "s", "text": "wade", "planned": planned}]
    told = remark(home, clock, steps=steps, due="2027-01-30")
    assert bool(told) is is_told
    if is_told:
        day = format_date(date.fromisoformat(planned), TODAY)
        assert told == (
            f"“Swim”: the last step is on {day}, and Sat 30 Jan 2027 is the day you aim for. "
            "A few days to spare leave room for what comes up."
        )


def test_nothing_is_said_of_room_where_nothing_is_left_to_do(home: Path, clock: FixedClock) -> None:
    done = [{"id": "s", "text": "wade", "planned": "2027-01-30", "state": "done"}]
    assert remark(home, clock, steps=done, due="2027-01-30") == ""


@pytest.mark.parametrize("state", ["reached", "paused", "set_aside"])
def test_what_rests_crowds_no_week(home: Path, clock: FixedClock, state: str) -> None:
    day = "2026-12-07"
    steps = [{"id": f"s{n}", "text": "wade", "planned": day} for n in range(4)]
    going = {"id": "b", "wish": "Swim", "steps": steps}
    resting = {"id": "c", "wish": "Sing", "state": state, "due": day}
    objectives = [going, {**resting, "steps": [{"id": "t", "text": "hum", "planned": day}]}]
    view = timeline_view(sample_store(home, clock, sample_plan(objectives=objectives)))
    assert view is not None
    assert view.crowded == ()


def test_a_day_moves_and_the_day_before_is_in_the_history(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    before = load_plan(store, PLAN)
    moved = move_day(store, PLAN, "step:visit", date(2026, 12, 19))
    assert moved.words == "step 'visit for a day' planned for Sat 19 Dec, was Fri 18 Dec"
    assert changes(store)[-1]["edits"][0]["before"] == "2026-12-18"
    due = move_day(store, PLAN, "objective:sleep", date(2027, 2, 7))
    assert due.words.endswith("is by Sun 7 Feb 2027, was by Sun 31 Jan 2027")
    review = move_day(store, PLAN, "review:", None)
    assert review.words == "next review on no day in particular, was on Thu 26 Nov"
    for _ in range(3):
        undo(store)
    assert load_plan(store, PLAN) == before


def test_why_a_day_moved_stands_with_the_day_before_it(home: Path, clock: FixedClock) -> None:
    store, to, why = lively_store(home, clock), date(2026, 12, 19), "The trains are full"
    for row in ("step:visit", "objective:sleep", "review:"):
        words = move_day(store, PLAN, row, to, why).words
        assert ", was " in words
        assert words.endswith(" (The trains are full)")
        assert changes(store)[-1]["words"] == words
        with pytest.raises(RefusedError, match="A reason is kept together with a change"):
            move_day(store, PLAN, row, to, "Again")


def test_a_habit_and_a_day_out_of_range_stay(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    with pytest.raises(RefusedError):
        move_day(store, PLAN, "habit:walk", TODAY)
    with pytest.raises(UnacceptableError):
        move_day(store, PLAN, "step:visit", date(2200, 1, 1))
    with pytest.raises(NotThereError):
        move_day(store, PLAN, "step:gone", TODAY)
