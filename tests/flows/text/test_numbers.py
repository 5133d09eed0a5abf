"""Numbers are read as they are typed, and never guessed at."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.errors import UnacceptableError
from flows.text.numbers import format_amount, format_number, parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        (" 2,5 ", 2.5),
        ("2.5", 2.5),
        ("-3", -3),
        ("\N{MINUS SIGN}3", -3),
        ("+10", 10),
        (".5", 0.5),
        ("-,5", -0.5),
        ("4.", 4),
        ("0,125", 0.125),
        ("1 000", 1000),
        ("1'000", 1000),
        ("½", 0.5),
        ("-1 ½", -1.5),
        ("1000,250", 1000.25),
    ],
)
def test_what_people_type_is_read(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "has to be a number, such as 3 or 2.5"),
        ("a few", "has to be a number"),
        ("nan", "has to be a number"),
        ("inf", "has to be a number"),
        ("1e5", "has to be a number"),
        ("1_000", "has to be a number"),
        ("--1", "has to be a number"),
        (".", "has to be a number"),
        ("1,000", "Please type 1000 or 1: 1,000 could be either."),
        ("1.000", "Please type 1000 or 1: 1.000 could be either."),
        ("10.000", "Please type 10000 or 10: 10.000 could be either."),
        ("9" * 400, "larger than what can be kept"),
    ],
)
def test_what_is_no_number_is_told(text: str, sentence: str) -> None:
    with pytest.raises(UnacceptableError, match=sentence):
        parse_number(text)


def test_what_is_no_number_is_told_with_the_bounds_where_there_are_two() -> None:
    with pytest.raises(UnacceptableError, match="has to be a number from 1 to 3"):
        parse_number("ten", 1, 3)
    with pytest.raises(UnacceptableError, match=r"such as 3 or 2\.5"):
        parse_number("ten", 1)
    with pytest.raises(UnacceptableError, match="Please type 1000 or 1: "):
        parse_number("1,000", 1, 5000)


@given(st.text(max_size=12))
def test_any_text_is_a_finite_number_or_is_answered(text: str) -> None:
    try:
        assert math.isfinite(parse_number(text))
    except UnacceptableError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("amount", "unit", "told"),
    [
        (20, "minutes", "20 minutes"),
        (2.5, "", "2.5"),
        (0, "cups", "0 cups"),
        (12345.67, "euros", "12345.67 euros"),
        (1_234_567, "steps", "1234567 steps"),
        (0.1 + 0.2, "litres", "0.3 litres"),
        (1.125, "litres", "1.1250 litres"),
        (1e20, "grains", "100000000000000000000 grains"),
        (1e-7, "g", "0.0000001 g"),
        (None, "cups", ""),
    ],
)
def test_an_amount_is_told_with_its_unit(amount: float | None, unit: str, told: str) -> None:
    assert format_amount(amount, unit) == told


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_what_is_shown_is_read_back(number: float) -> None:
    number = float(f"{number:.15g}")
    assert parse_number(format_number(number)) == number
