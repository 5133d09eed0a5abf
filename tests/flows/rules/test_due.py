"""What there is to do on a day, and nothing that rests."""

from datetime import timedelta

from flows.rules.due import due_habits, due_steps, is_due, next_step
from flows.rules.habits.entry_index import days_of
from flows.rules.weeks import week_of
from tests.flows.rules.builders import TODAY, entry, habit, objective, step

YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
WEEK = week_of(TODAY)


def test_habits_are_due_by_their_rhythm_in_own_order() -> None:
    habits = [
        habit(id="c"),
        habit("weekdays", id="a", days=("mon",)),
        habit("every_n_days", id="b", every=2, started=YESTERDAY),
        habit("weekdays", id="d", days=("sat",)),
    ]
    entries = {"b": days_of([entry(YESTERDAY)])["h"]}
    assert [each.id for each in due_habits(habits, entries, TODAY)] == ["c", "d"]
    assert [each.id for each in due_habits(habits, {}, TODAY)] == ["c", "b", "d"]


def test_an_entry_keeps_a_habit_on_the_page_of_its_day() -> None:
    days = days_of([entry(TODAY)])["h"]
    assert is_due(habit("weekdays", days=("mon",)), days, TODAY)
    assert not is_due(habit("weekdays", days=("mon",)), days, TOMORROW)


def test_times_a_week_are_due_until_the_week_has_them() -> None:
    each = habit("times_per_week", times=2)
    assert is_due(each, days_of([entry(WEEK[0]), entry(WEEK[1], "part")])["h"], TODAY)
    enough = days_of([entry(WEEK[0]), entry(WEEK[1])])["h"]
    assert not is_due(each, enough, TODAY)
    assert is_due(each, enough, WEEK[1])
    assert is_due(each, enough, WEEK[6] + timedelta(days=1))


def test_something_that_happens_once_waits_until_it_has_an_entry() -> None:
    each = habit("once", on=TODAY)
    assert not is_due(each, {}, YESTERDAY)
    assert is_due(each, {}, TODAY)
    assert is_due(each, {}, TOMORROW)
    assert not is_due(each, days_of([entry(TODAY)])["h"], TOMORROW)
    assert is_due(habit("once"), {}, TODAY)
    assert not is_due(habit("once", paused=[{"first": TODAY}]), {}, TODAY)


def test_steps_of_the_day_come_first_then_earlier_ones() -> None:
    every = [
        objective(
            steps=[
                step("late", planned=YESTERDAY),
                step("older", planned=YESTERDAY - timedelta(days=9), state="part"),
                step("now", planned=TODAY),
                step("then", planned=TOMORROW),
                step("undated"),
                step("done", planned=TODAY, state="done"),
            ]
        )
    ]
    due = due_steps(every, {}, TODAY)
    assert [each.step.id for each in due] == ["now", "older", "late"]
    assert [each.was_planned_for for each in due] == [
        None,
        YESTERDAY - timedelta(days=9),
        YESTERDAY,
    ]


def test_of_the_steps_of_one_day_what_moves_things_most_comes_first() -> None:
    """A step that nobody has said this of stands in the middle; own order decides the rest."""
    every = [
        objective(
            steps=[
                step("early-lot", planned=YESTERDAY, impact=3),
                step("little", planned=TODAY, impact=1),
                step("unsaid", planned=TODAY),
                step("some", planned=TODAY, impact=2),
            ]
        ),
        objective("p", steps=[step("lot", planned=TODAY, impact=3)]),
    ]
    due = [each.step.id for each in due_steps(every, {}, TODAY)]
    assert due == ["lot", "unsaid", "some", "little", "early-lot"]


def test_an_objective_that_rests_asks_for_nothing() -> None:
    for state in ("paused", "reached", "set_aside"):
        assert not due_steps([objective(state=state, steps=[step(planned=TODAY)])], {}, TODAY)
    for state in ("later", "in_focus", "doing"):
        assert due_steps([objective(state=state, steps=[step(planned=TODAY)])], {}, TODAY)


def test_a_step_ticked_today_stays_on_the_page() -> None:
    every = [objective(steps=[step("s", state="done")])]
    entries = days_of([entry(TODAY, step="s")])
    assert [each.step.id for each in due_steps(every, entries, TODAY)] == ["s"]
    assert not due_steps(every, entries, TOMORROW)


def test_the_next_small_step_is_the_one_planned_first() -> None:
    steps = [
        step("done", state="done", planned=YESTERDAY),
        step("open"),
        step("second", planned=TOMORROW),
        step("first", planned=TODAY, state="part"),
    ]
    found = next_step(steps)
    assert found is not None
    assert found.id == "first"
    first_in_own_order = next_step([step("open"), step("other")])
    assert first_in_own_order is not None
    assert first_in_own_order.id == "open"
    assert next_step([step(state="set_aside")]) is None


def test_of_several_for_one_day_or_none_the_next_step_moves_the_objective_most() -> None:
    first = step("first", planned=TODAY, impact=1)
    undated = [step("little", impact=1), step("own"), step("lot", impact=3)]
    for steps, wanted in (
        ([step("lot", impact=3), first], "first"),
        ([first, step("beside", planned=TODAY)], "beside"),
        (undated, "lot"),
        (undated[:2], "own"),
        ([step("one", impact=3), step("two", impact=3)], "one"),
    ):
        found = next_step(steps)
        assert found is not None
        assert found.id == wanted


def test_a_marker_on_the_way_comes_after_the_steps_that_lead_there() -> None:
    steps = [step("marker", planned=TODAY, milestone=True), step("later"), step("open")]
    found = next_step(steps)
    assert found is not None
    assert found.id == "later"
    only = next_step(steps[:1])
    assert only is not None
    assert only.id == "marker"
