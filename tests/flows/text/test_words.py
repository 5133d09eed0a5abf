"""Agreements, measures, steps, moments and days of changes in words."""

from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest

from flows.text.agreement_words import doer_name, format_agreed, format_by
from flows.text.change_words import on_day
from flows.text.measure_words import episode_name, format_source
from flows.text.moments import format_moment
from flows.text.step_words import format_appointment, format_companion

TODAY, DUE = date(2026, 11, 21), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("doer", "who", "name"),
    [
        ("mine", "", "me"),
        ("mine", "Sam", "me"),
        ("yours", "", "the person I work with"),
        ("yours", " Dr Weber ", "Dr Weber"),
        ("others", " ", "somebody else"),
        ("others", "Jo", "Jo"),
    ],
)
def test_who_does_something_is_named_where_that_is_known(doer: str, who: str, name: str) -> None:
    assert doer_name(doer, who) == name


@pytest.mark.parametrize(
    ("due", "state", "note", "told"),
    [
        (None, None, "", "ring Jo"),
        (DUE, None, "", "ring Jo, by Tue 1 Dec"),
        (DUE, "open", "", "ring Jo, by Tue 1 Dec"),
        (DUE, "not_yet", "", "ring Jo, by Tue 1 Dec (not yet)"),
        (DUE, "part", "left a message", "ring Jo, by Tue 1 Dec (part of it done: left a message)"),
        (DUE, "done", " ", "ring Jo (done)"),
        (DUE, "changed", "wrote", "ring Jo (changed: wrote)"),
        (None, "open", "tomorrow", "ring Jo (tomorrow)"),
    ],
)
def test_what_was_agreed_is_told_with_its_day_and_how_it_went(
    due: date | None, state: str | None, note: str, told: str
) -> None:
    assert format_agreed(" ring Jo ", due, state, note, TODAY) == told


def test_a_day_is_told_where_there_is_one() -> None:
    assert (format_by(DUE, TODAY), format_by(None, TODAY)) == ("by Tue 1 Dec", "")
    assert (on_day(TODAY, TODAY), on_day(date(2026, 11, 20), TODAY)) == ("", " for Fri 20 Nov")


def objective(**values: Any) -> Any:
    return SimpleNamespace(**{"episode": "", "measure": "", "counted": None, **values})


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({}, ""),
        ({"measure": " bad nights "}, "bad nights"),
        ({"measure": "bad nights", "episode": " panic "}, "panic"),
        ({"measure": "bad nights", "episode": " "}, "bad nights"),
    ],
)
def test_episodes_go_by_their_own_name_or_that_of_the_measure(
    values: dict[str, str], name: str
) -> None:
    assert episode_name(objective(**values)) == name


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, ""),
        ({"counted": "times"}, "counted from what is ticked"),
        ({"counted": "amount"}, "added up from what is ticked"),
        ({"counted": "episodes"}, "counted from what is logged"),
        ({"counted": "episodes", "episode": "panic"}, "counted from what is logged as “panic”"),
        (
            {"counted": "strength", "measure": "pain"},
            "how strong it was on average, from what is logged as “pain”",
        ),
    ],
)
def test_a_measure_says_what_it_is_counted_from(values: dict[str, str], told: str) -> None:
    assert format_source(objective(**values)) == told


@pytest.mark.parametrize(
    ("companion", "told"),
    [("", ""), (" ", ""), ("Jo", "with Jo"), ("with Jo", "with Jo"), ("With Jo", "With Jo")],
)
def test_who_comes_along_is_told_once(companion: str, told: str) -> None:
    assert format_companion(companion) == told


@pytest.mark.parametrize(
    ("time", "place", "companion", "told"),
    [
        ("", " ", "", ""),
        ("10:30", "", "", "10:30"),
        ("10:30", " Mill Street ", "Jo", "10:30, Mill Street, with Jo"),
        ("", "Mill Street", "Jo", "Mill Street, with Jo"),
    ],
)
def test_an_appointment_tells_what_is_known(
    time: str, place: str, companion: str, told: str
) -> None:
    step: Any = SimpleNamespace(time=time, place=place, companion=companion)
    assert format_appointment(step) == told


def test_a_moment_is_written_as_the_models_write_it() -> None:
    assert format_moment(datetime(2026, 11, 21, 19, 2, tzinfo=UTC)) == "2026-11-21T19:02:00Z"
    east = timezone(timedelta(hours=2))
    assert format_moment(datetime(2026, 11, 21, 19, 2, tzinfo=east)) == "2026-11-21T19:02:00+02:00"
