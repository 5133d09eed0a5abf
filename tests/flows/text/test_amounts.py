"""Amounts are read in the unit they are counted in."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.documents.errors import UnacceptableError
from flows.text.amounts import may_be_amount, parse_amount
from flows.text.numbers import UnclearNumber, format_amount


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("20", "minutes", 20),
        ("20 min", "minutes", 20),
        ("20m", "min", 20),
        ("1h", "minutes", 60),
        ("1:30", "minutes", 90),
        ("1:30", "hours", 1.5),
        ("1:30", "seconds", 90),
        ("1h30", "minutes", 90),
        ("1 h 30 min", "hours", 1.5),
        ("1.5 hours", "minutes", 90),
        ("½ h", "minutes", 30),
        ("90s", "minutes", 1.5),
        ("half an hour", "minutes", 30),
        ("+20 min", "minutes", 20),
        ("-1h", "minutes", -60),
        ("½", "cups", 0.5),
        ("1½", "cups", 1.5),
        ("1 1/2", "cups", 1.5),
        ("2 cups", "cups", 2),
        ("1 cup", "cups", 1),
        ("1 000", "steps", 1000),
        ("12\N{NARROW NO-BREAK SPACE}500 steps", "steps", 12500),
        ("10k", "steps", 10000),
        ("10k", "", 10000),
        ("10k", "km", 10),
        ("5 km", "km", 5),
        ("50%", "%", 50),
        ("1,000,000", "euros", 1_000_000),
        ("1.000,50", "euros", 1000.5),
        ("1,000.50", "euros", 1000.5),
    ],
)
def test_an_amount_is_read_in_its_unit(text: str, unit: str, amount: float) -> None:
    assert parse_amount(text, unit) == amount


@pytest.mark.parametrize("text", ["10.000", "1.000", "10,000", "1,125", "10.000 steps"])
def test_what_could_be_thousands_is_asked_about_in_either_writing(text: str) -> None:
    with pytest.raises(UnclearNumber, match="could be either"):
        parse_amount(text, "steps")


def test_both_numbers_are_offered_so_that_either_can_be_typed() -> None:
    with pytest.raises(UnclearNumber, match="Please type 10000 or 10: ") as unclear:
        parse_amount("10.000")
    assert unclear.value.candidates == (10000, 10)
    with pytest.raises(UnclearNumber, match=r"Please type 1125 or 1\.1250: "):
        parse_amount("1,125")


@pytest.mark.parametrize(
    ("text", "unit"),
    [("20 min", "cups"), ("1h", "steps"), ("10k", "minutes"), ("3 miles", "km"), ("5k", "g")],
)
def test_another_unit_is_told(text: str, unit: str) -> None:
    with pytest.raises(UnacceptableError, match=f"This is counted in {unit}"):
        parse_amount(text, unit)


@pytest.mark.parametrize("text", ["x", "", "walk", "in 5x"])
def test_without_a_unit_only_numbers_are_read(text: str) -> None:
    with pytest.raises(UnacceptableError, match="has to be a number, such as 3"):
        parse_amount(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("20 min", 20), ("1:30", 90), ("1h", 1), ("half an hour", 30), ("2.5 miles", 2.5), ("5x", 5)],
)
def test_without_a_unit_the_number_to_type_is_told(text: str, number: float) -> None:
    with pytest.raises(UnacceptableError, match=f"has to be a number alone, such as {number}\\."):
        parse_amount(text)


def test_a_number_to_type_is_one_that_is_taken() -> None:
    with pytest.raises(UnacceptableError, match="has to be a number from 1 to 7"):
        parse_amount("20 min", "", 1, 7)
    with pytest.raises(UnclearNumber, match="could be either"):
        parse_amount("10.000 min")


def test_what_looks_like_an_amount_is_known_before_its_unit_is() -> None:
    assert all(map(may_be_amount, ("20", "20 min", "1h", "1:30", "1,000", "1 000", "½", "10k")))
    assert not any(map(may_be_amount, ("walk", "", "min", "2 5", "chapter 2")))


@example(1.0, "times a week")
@given(
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15),
    st.sampled_from(["", "minutes", "cups", "km", "h", "%", "times a week", "€", "pages (short)"]),
)
def test_what_is_shown_is_read_again(amount: float, unit: str) -> None:
    amount = float(f"{amount:.15g}")
    assert parse_amount(format_amount(amount, unit), unit) == amount
