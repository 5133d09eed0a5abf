"""Crowded weeks, and being in touch."""

from datetime import timedelta

from flows.documents.support import Contact
from flows.rules.contacts import is_time, next_contact
from flows.rules.crowding import crowded_weeks
from flows.rules.weeks import monday_of
from tests.rules.building import TODAY, schedule

YESTERDAY = TODAY - timedelta(days=1)


def test_a_crowded_week_is_one_with_more_than_is_comfortable() -> None:
    week = [TODAY - timedelta(days=away) for away in range(5)]
    assert crowded_weeks(week) == {monday_of(TODAY): 5}
    assert crowded_weeks(week[1:]) == {}
    assert crowded_weeks([TODAY, TODAY], comfortable=1) == {monday_of(TODAY): 2}


def test_it_is_time_when_the_rhythm_comes_round() -> None:
    weekly = schedule("every_n_days", every=7)
    priya = Contact(name="Priya", rhythm=weekly, last_contact=TODAY - timedelta(days=7))
    assert next_contact(priya, TODAY) == TODAY
    assert is_time(priya, TODAY)
    assert not is_time(priya, YESTERDAY)
    assert is_time(priya.changed(last_contact=None), TODAY)
    assert not is_time(Contact(name="Sam"), TODAY)
    once = schedule("once", on=TODAY + timedelta(days=3))
    assert next_contact(Contact(name="Lee", rhythm=once), TODAY) == TODAY + timedelta(days=3)
