"""Crowded weeks, and being in touch."""

from datetime import timedelta

from flows.documents.support import Contact
from flows.rules.contact_rhythm import is_time, next_contact
from flows.rules.crowded_weeks import crowded_weeks
from flows.rules.timeline import crowded_ahead, timeline
from flows.rules.weeks import start_of_week
from tests.flows.rules.builders import TODAY, objective, schedule, step

YESTERDAY = TODAY - timedelta(days=1)


def test_a_crowded_week_is_one_with_more_than_is_comfortable() -> None:
    week = [TODAY - timedelta(days=away) for away in range(5)]
    things = [(day, None) for day in week]
    assert crowded_weeks(things, TODAY) == ((start_of_week(TODAY), 5, 0),)
    assert crowded_weeks(things[1:], TODAY) == ()


def test_nothing_is_asked_of_a_week_that_has_gone_by() -> None:
    assert crowded_weeks([(TODAY, 3)] * 9, TODAY + timedelta(days=7)) == ()


def test_only_what_is_still_to_do_crowds_a_week() -> None:
    steps = [step(f"s{n}", planned=TODAY) for n in range(5)]
    assert crowded_ahead(timeline([objective(steps=steps)]), TODAY) == (
        (start_of_week(TODAY), 5, 0),
    )
    done = [*steps[1:], step("d", planned=TODAY, state="done")]
    assert crowded_ahead(timeline([objective(steps=done)]), TODAY) == ()
    for state in ("paused", "reached", "set_aside"):
        resting = objective(state=state, due=TODAY, steps=steps)
        assert crowded_ahead(timeline([resting]), TODAY) == ()
    assert crowded_ahead(timeline([objective(due=TODAY, steps=steps[1:])], TODAY), TODAY) == (
        (start_of_week(TODAY), 6, 0),
    )


def test_it_is_time_when_the_rhythm_comes_round() -> None:
    weekly = schedule("every_n_days", every=7)
    priya = Contact(name="Priya", rhythm=weekly, last_contact=TODAY - timedelta(days=7))
    assert next_contact(priya, TODAY) == TODAY
    assert is_time(priya, YESTERDAY, TODAY)
    assert not is_time(priya, YESTERDAY, YESTERDAY)
    assert not is_time(Contact(name="Sam"), YESTERDAY, TODAY)
    once = schedule("once", on=TODAY + timedelta(days=3))
    assert next_contact(Contact(name="Lee", rhythm=once), TODAY) == TODAY + timedelta(days=3)


def test_without_a_contact_noted_the_rhythm_begins_when_they_were_written_down() -> None:
    weekly = Contact(name="Priya", rhythm=schedule("every_n_days", every=7))
    assert next_contact(weekly, TODAY) == TODAY + timedelta(days=7)
    assert not is_time(weekly, TODAY, TODAY)
    assert is_time(weekly, TODAY - timedelta(days=7), TODAY)
