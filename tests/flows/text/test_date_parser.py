"""Dates are read as people type them, and never guessed at."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.calendar_words import add_months, end_of_month
from flows.text.date_parser import (
    EXAMPLES,
    EXAMPLES_BACK,
    HINT,
    HINT_BACK,
    UnclearDate,
    parse_date,
    read_day,
    settle_day,
    split_day,
)
from flows.text.dates import format_date, format_distance
from tests.flows.text.day_cases import AHEAD, BACK, NO_DAY, OPEN, TODAY, UNCLEAR
from tests.paths import ROOT

SATURDAY = date(2026, 11, 21)
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2026-11-21"),
        ("Tomorrow", "2026-11-22"),
        ("the day after tomorrow", "2026-11-23"),
        ("yesterday", "2026-11-20"),
        ("fri", "2026-11-27"),
        ("on Friday", "2026-11-27"),
        ("sat", "2026-11-28"),
        ("this sat", "2026-11-21"),
        ("mon", "2026-11-23"),
        ("next mon", "2026-11-23"),
        ("next sun", "2026-11-29"),
        ("last sat", "2026-11-14"),
        ("in 6 weeks", "2027-01-02"),
        ("in six weeks", "2027-01-02"),
        ("in a fortnight", "2026-12-05"),
        ("in a week", "2026-11-28"),
        ("2 weeks from now", "2026-12-05"),
        ("3 days ago", "2026-11-18"),
        ("+10d", "2026-12-01"),
        ("+2w", "2026-12-05"),
        ("+3m", "2027-02-21"),
        ("+ 1 y", "2027-11-21"),
        ("-2d", "2026-11-19"),
        ("2027-01-31", "2027-01-31"),
        ("2027/1/31", "2027-01-31"),
        ("31 jan", "2027-01-31"),
        ("31 January 2028", "2028-01-31"),
        ("31st of january", "2027-01-31"),
        ("Jan 31, 2027", "2027-01-31"),
        ("may 3", "2027-05-03"),
        ("21 nov", "2026-11-21"),
        ("29 feb", "2028-02-29"),
        ("31.1.2027", "2027-01-31"),
        ("31.1.", "2027-01-31"),
        ("1/31/2027", "2027-01-31"),
        ("5.5.2027", "2027-05-05"),
        ("next week", "2026-11-23"),
        ("end of week", "2026-11-22"),
        ("end of next week", "2026-11-29"),
        ("next month", "2026-12-01"),
        ("end of month", "2026-11-30"),
        ("end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of jan", "2027-01-31"),
        ("start of december", "2026-12-01"),
        ("end of year", "2026-12-31"),
        ("start of next year", "2027-01-01"),
        ("weekend", "2026-11-21"),
    ],
)
def test_what_people_type_is_read(text: str, expected: str) -> None:
    assert parse_date(text, SATURDAY) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fri", "2026-11-20"),
        ("sat", "2026-11-21"),
        ("20 nov", "2026-11-20"),
        ("31.12.", "2025-12-31"),
        ("start of dec", "2025-12-01"),
        ("end of dec", "2025-12-31"),
        ("end of nov", "2025-11-30"),
        ("start of nov", "2026-11-01"),
        ("end of feb", "2026-02-28"),
        ("weekend", "2026-11-21"),
    ],
)
def test_looking_back_finds_the_last_one(text: str, expected: str) -> None:
    assert parse_date(text, SATURDAY, past=True) == date.fromisoformat(expected)


@pytest.mark.parametrize(("text", "expected"), AHEAD.items())
def test_the_table_is_read_where_one_plans(text: str, expected: str) -> None:
    assert parse_date(text, TODAY).isoformat() == expected


@pytest.mark.parametrize(("text", "expected"), BACK.items())
def test_the_table_is_read_where_one_looks_back(text: str, expected: str) -> None:
    assert parse_date(text, TODAY, past=True).isoformat() == expected


def test_the_page_about_what_is_saved_tells_the_days_that_are_read() -> None:
    page = (ROOT / "docs" / "documents.md").read_text()
    rows = re.findall(r"^\| `([^`]+)` \| (\d{4}-\d\d-\d\d) \|", page, re.MULTILINE)
    assert len(rows) > 15
    assert [(words, parse_date(words, TODAY).isoformat()) for words, _ in rows] == rows


@pytest.mark.parametrize(("text", "expected"), OPEN.items())
def test_what_is_used_for_two_days_comes_with_both(text: str, expected: tuple[str, ...]) -> None:
    found = read_day(text, TODAY)
    assert tuple(day.isoformat() for day in (found.day, *found.others)) == expected
    with pytest.raises(UnclearDate, match=r"This could be .* or .*\. You can type ") as unclear:
        settle_day(text, TODAY)
    assert tuple(day.isoformat() for day in unclear.value.candidates) == expected


@pytest.mark.parametrize(("text", "expected"), UNCLEAR.items())
def test_what_nothing_decides_is_asked_about(text: str, expected: tuple[str, ...]) -> None:
    with pytest.raises(UnclearDate, match="You can type") as unclear:
        parse_date(text, TODAY)
    assert tuple(day.isoformat() for day in unclear.value.candidates) == expected


def test_the_day_of_the_week_that_does_not_fit_is_named() -> None:
    sentence = "27 Jan 2027 is a Wednesday. You can type 27 jan 2027, or mon 25 jan 2027."
    with pytest.raises(UnclearDate, match=sentence):
        parse_date("Mon 27 Jan 2027", TODAY)


def test_this_weekday_is_never_gone_by_where_one_plans() -> None:
    sunday = date(2026, 11, 29)
    assert parse_date("this fri", sunday) == date(2026, 12, 4)
    assert parse_date("this fri", sunday, past=True) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("Ring Jo, tue", "Ring Jo", "2026-12-01"),
        ("Ring Jo, and Al, in 2 weeks", "Ring Jo, and Al", "2026-12-12"),
        ("Ring Jo, Saturday, 16 January", "Ring Jo", "2027-01-16"),
        (" Ring Jo , Fri 4 Dec ", "Ring Jo", "2026-12-04"),
        ("talk to May", "talk to May", None),
        ("Ask Jo, May", "Ask Jo, May", None),
        ("Ask Jo, Summer", "Ask Jo, Summer", None),
        ("Ask Jo, in spring", "Ask Jo", "2027-03-01"),
        ("Ask Jo, before easter", "Ask Jo", "2027-03-27"),
        ("Rest, 5 days", "Rest, 5 days", None),
        ("Bread, milk", "Bread, milk", None),
        ("Add 1 part to 2, 3/4", "Add 1 part to 2, 3/4", None),
        ("Ring Jo,", "Ring Jo,", None),
        (", tue", ", tue", None),
        ("tue", "tue", None),
        ("Saturday, 16 January", "Saturday, 16 January", None),
        ("", "", None),
    ],
)
def test_a_day_follows_the_last_comma(line: str, words: str, day: str | None) -> None:
    found = split_day(line, TODAY)
    assert found == (words, day and date.fromisoformat(day))


@given(st.text(), DAYS)
def test_words_are_never_lost_in_front_of_a_day(line: str, today: date) -> None:
    found = split_day(line, today)
    assert line.strip().startswith(found.words)
    assert found.day is not None or found.words == line.strip()


def test_the_last_weekend_is_not_the_next_one() -> None:
    assert parse_date("weekend", date(2026, 11, 19), past=True) == date(2026, 11, 14)
    assert parse_date("weekend", date(2026, 11, 22), past=True) == date(2026, 11, 21)


def test_next_weekday_is_the_one_in_next_week() -> None:
    monday = date(2026, 11, 16)
    assert parse_date("fri", monday) == date(2026, 11, 20)
    assert parse_date("next fri", monday) == date(2026, 11, 27)
    assert parse_date("mon", monday) == date(2026, 11, 23)


@pytest.mark.parametrize("text", NO_DAY)
def test_what_is_no_date_is_answered_with_what_can_be_typed(text: str) -> None:
    with pytest.raises(UnclearDate, match="You can type tomorrow, next week, 12 mar"):
        parse_date(text, SATURDAY)


@pytest.mark.parametrize(("hint", "examples"), [(HINT, EXAMPLES), (HINT_BACK, EXAMPLES_BACK)])
def test_a_refusal_offers_other_days_than_the_hint_and_each_is_read(
    hint: str, examples: str
) -> None:
    offered = [re.split(", | or ", each) for each in (hint, examples)]
    assert not {*offered[0]} & {*offered[1]}
    for each in (*offered[0], *offered[1]):
        assert parse_date(each, TODAY, past=hint == HINT_BACK)


@pytest.mark.parametrize(
    "text",
    ["29 feb 2027", "2027-02-29", "1899-12-31", "2200-01-01", "+999999d", "+999999y"],
)
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    with pytest.raises(UnclearDate, match="no such day from 1900 to 2199"):
        parse_date(text, SATURDAY)


@pytest.mark.parametrize("text", ["31 feb", "feb 31", "31 feb 2027", "31.2."])
def test_a_day_that_a_month_never_has_is_told_by_its_name(text: str) -> None:
    with pytest.raises(UnclearDate, match="There is no 31 February"):
        parse_date(text, SATURDAY)


@pytest.mark.parametrize("text", ["soon", "31 feb", "31.2.", "0/1", "2200-01-01"])
def test_looking_back_offers_what_looks_back(text: str) -> None:
    with pytest.raises(UnclearDate, match="You can type last fri, 3 days ago, the 27th"):
        parse_date(text, SATURDAY, past=True)


def test_a_date_with_two_readings_is_asked_about() -> None:
    with pytest.raises(UnclearDate, match="could be 3 Apr or 4 Mar"):
        parse_date("3.4.2027", SATURDAY)
    with pytest.raises(UnclearDate, match="no day or month 0"):
        parse_date("0/1", SATURDAY)


@given(DAYS, DAYS)
def test_what_is_said_is_read_back(day: date, today: date) -> None:
    for past in (False, True):
        assert parse_date(format_date(day, today), today, past=past) == day
        assert parse_date(day.isoformat(), today, past=past) == day


@given(DAYS, DAYS)
def test_a_distance_that_is_said_can_be_read(day: date, today: date) -> None:
    said = format_distance(day, today)
    try:
        assert abs((parse_date(said, today) - day).days) <= 200
    except UnclearDate as unclear:
        assert "no such day from 1900 to 2199" in str(unclear)


@given(st.text(), DAYS)
def test_any_text_is_a_day_or_is_answered(text: str, today: date) -> None:
    try:
        assert date(1900, 1, 1) <= parse_date(text, today) <= date(2199, 12, 31)
    except UnclearDate as unclear:
        assert str(unclear).endswith(".")


@given(DAYS, st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_within_the_next_seven_days(today: date, name: str) -> None:
    assert timedelta(days=1) <= parse_date(name, today) - today <= timedelta(days=7)
    assert timedelta(0) <= today - parse_date(name, today, past=True) <= timedelta(days=6)


def test_months_end_where_they_end() -> None:
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2028, 3, 31), -1) == date(2028, 2, 29)
    assert end_of_month(date(2026, 12, 5)) == date(2026, 12, 31)


@given(DAYS, st.integers(-600, 600))
def test_adding_months_lands_in_that_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day in (day.day, end_of_month(later).day)


def test_where_one_looks_back_the_examples_look_back_too() -> None:
    with pytest.raises(UnclearDate, match="You can type last fri, 3 days ago, the 27th"):
        parse_date("soon", SATURDAY, past=True)


@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize(
    ("text", "today"), [("end of november", date(2026, 11, 30)), ("start of may", date(2026, 5, 1))]
)
def test_the_edge_of_a_month_may_be_today(text: str, today: date, past: bool) -> None:
    assert parse_date(text, today, past=past) == today
