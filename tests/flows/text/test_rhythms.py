"""Rhythms are read as people type them, and said as people say them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.errors import UnacceptableError
from flows.documents.records.objective_records import ScheduleRecord
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.rhythm_parser import EXAMPLES, UnclearRhythm, parse_schedule
from flows.text.rhythms import format_rhythm, format_typed_rhythm, join_words
from tests.flows.rules.builders import TODAY, schedule
from tests.flows.text.day_cases import TODAY as SATURDAY
from tests.flows.text.rhythm_cases import NO_RHYTHM, READ, UNCLEAR

DAYS = st.lists(st.sampled_from(Weekday), min_size=1, unique=True).map(
    lambda days: {"kind": Rhythm.WEEKDAYS, "days": [day for day in Weekday if day in days]}
)
TIMES = st.integers(1, 7).map(lambda times: {"kind": Rhythm.TIMES_PER_WEEK, "times": times})
EVERY = st.integers(2, 366).map(lambda every: {"kind": Rhythm.EVERY_N_DAYS, "every": every})
ONCE = st.dates(date(1950, 1, 1), date(2150, 1, 1)).map(
    lambda day: {"kind": Rhythm.ONCE, "on": day.isoformat()}
)
MONTHLY = st.one_of(
    st.just({"kind": Rhythm.MONTHLY}),
    st.integers(1, 31).map(lambda day: {"kind": Rhythm.MONTHLY, "day": day}),
    st.builds(
        lambda day, nth: {"kind": Rhythm.MONTHLY, "days": [day], "nth": nth},
        st.sampled_from(Weekday),
        st.sampled_from((1, 2, 3, 4, -1)),
    ),
)


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_a_rhythm_is_read(text: str, expected: dict[str, Any]) -> None:
    found = parse_schedule(text, SATURDAY)
    assert found == expected
    Schedule.model_validate(found)


@pytest.mark.parametrize(("text", "expected"), UNCLEAR.items())
def test_a_rhythm_that_could_be_two_is_asked_about(text: str, expected: tuple[str, ...]) -> None:
    with pytest.raises(UnclearRhythm, match=r"This could be .* Please type one") as unclear:
        parse_schedule(text, SATURDAY)
    assert unclear.value.candidates == expected
    for each in expected:
        parse_schedule(each, SATURDAY)


@pytest.mark.parametrize("text", NO_RHYTHM)
def test_what_is_no_rhythm_is_answered_with_a_sentence(text: str) -> None:
    with pytest.raises(UnacceptableError):
        parse_schedule(text, SATURDAY)


@pytest.mark.parametrize("text", ["weekly", "once a week"])
def test_once_a_week_is_every_seven_days_where_weeks_are_not_counted(text: str) -> None:
    for_reviews = (Rhythm.WEEKDAYS, Rhythm.EVERY_N_DAYS, Rhythm.MONTHLY)
    assert parse_schedule(text, TODAY, for_reviews) == {"kind": "every_n_days", "every": 7}
    assert parse_schedule("every week", TODAY, (Rhythm.TIMES_PER_WEEK,))["times"] == 1
    assert parse_schedule("daily", TODAY, for_reviews) == {"kind": "every_n_days", "every": 1}


def test_the_example_of_each_kind_is_read_as_that_kind() -> None:
    assert {kind: parse_schedule(each, TODAY)["kind"] for kind, each in EXAMPLES.items()} == {
        kind: kind for kind in Rhythm
    }


def test_only_what_is_meant_is_taken() -> None:
    with pytest.raises(UnacceptableError, match="daily"):
        parse_schedule("3 a week", TODAY, (Rhythm.DAILY,))


@given(DAYS | TIMES | EVERY | MONTHLY | ONCE)
def test_what_is_said_is_read_again(rhythm: dict[str, Any]) -> None:
    said = format_rhythm(Schedule.model_validate(rhythm), TODAY)
    assert parse_schedule(said, TODAY) == rhythm
    assert parse_schedule(format_typed_rhythm(rhythm), TODAY) == rhythm


@given(st.text(max_size=40))
def test_any_text_is_a_rhythm_or_is_answered(text: str) -> None:
    try:
        Schedule.model_validate(parse_schedule(text, TODAY))
    except UnacceptableError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("kind", "detail", "expected"),
    [
        ("daily", {}, "every day"),
        ("weekdays", {"days": ("mon",)}, "Monday"),
        ("weekdays", {"days": ("mon", "wed", "sun")}, "Monday, Wednesday and Sunday"),
        ("times_per_week", {"times": 1}, "once a week"),
        ("times_per_week", {"times": 2}, "twice a week"),
        ("times_per_week", {"times": 3}, "3 times a week"),
        ("every_n_days", {"every": 1}, "every day"),
        ("every_n_days", {"every": 2}, "every other day"),
        ("every_n_days", {"every": 7}, "every week"),
        ("every_n_days", {"every": 14}, "every 2 weeks"),
        ("every_n_days", {"every": 10}, "every 10 days"),
        ("once", {"on": date(2027, 1, 31)}, "once, Sun 31 Jan 2027"),
        ("once", {}, "once"),
        ("monthly", {}, "monthly"),
        ("monthly", {"day": 22}, "every month on the 22nd"),
        ("monthly", {"day": 31}, "the last day of every month"),
        ("monthly", {"days": ("mon",), "nth": 1}, "the first Monday of every month"),
        ("monthly", {"days": ("fri",), "nth": -1}, "the last Friday of every month"),
    ],
)
def test_a_rhythm_is_said_in_words(kind: str, detail: dict[str, Any], expected: str) -> None:
    rhythm = schedule(kind, **detail)
    assert format_rhythm(rhythm, TODAY) == expected
    assert format_rhythm(ScheduleRecord(rhythm.model_dump(mode="json")), TODAY) == expected


def test_words_are_joined_with_an_and_before_the_last() -> None:
    assert join_words([]) == ""
    assert join_words(["one"]) == "one"
    assert join_words(["one", "two", "three"]) == "one, two and three"


def test_every_few_days_are_those_of_a_year_at_most() -> None:
    assert parse_schedule("every 366 days", TODAY)["every"] == 366
    with pytest.raises(UnacceptableError, match="from 1 to 366"):
        parse_schedule("every 367 days", TODAY)
