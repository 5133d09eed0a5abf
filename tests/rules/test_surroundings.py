"""Areas then and now, crowded weeks, and being in touch."""

from datetime import timedelta

from flows.documents.plan import Area
from flows.documents.support import Contact
from flows.rules.areas import area_levels
from flows.rules.contacts import is_time, next_contact
from flows.rules.crowding import crowded_weeks
from flows.rules.rating_days import series_of
from flows.rules.weeks import monday_of
from tests.rules.building import TODAY, rating, schedule

YESTERDAY = TODAY - timedelta(days=1)


def test_areas_show_then_and_now() -> None:
    areas = [Area(name="sleep", satisfaction=3), Area(name="work"), Area(name="play")]
    rated = series_of(
        [
            rating(YESTERDAY, 4, "area", name="sleep"),
            rating(TODAY, 5, "area", name="sleep"),
            rating(YESTERDAY, 2, "area", name="work"),
            rating(TODAY, 1, "area", name="work"),
        ]
    )
    assert area_levels(areas, rated) == (("sleep", 3, 5), ("work", 2, 1), ("play", None, None))
    assert [each.change for each in area_levels(areas, rated)] == [2, -1, 0]
    assert area_levels(areas, rated, YESTERDAY)[0] == ("sleep", 3, 4)
    assert area_levels(areas, {})[0] == ("sleep", 3, 3)


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
