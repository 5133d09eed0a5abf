"""What typed lines mean."""

from collections.abc import Callable
from typing import Any

import pytest

from flows.documents.errors import UnacceptableError
from tui.plain.typed_input import (
    one_of,
    order,
    place_of,
    several,
    whole_number,
    yes_or_no,
)


@pytest.mark.parametrize(
    ("understand", "line", "value"),
    [
        (whole_number(0, 10), " 7 ", 7),
        (whole_number(-2, 2), "-2", -2),
        (whole_number(-2, 2), "\N{MINUS SIGN}1", -1),
        (whole_number(0, 10), "7,0", 7),
        (whole_number(0, 10, 5), "5", 5),
        (yes_or_no, "Y", True),
        (yes_or_no, "no", False),
        (one_of(["Time", "Money"]), "2", 1),
        (one_of(["Time", "Money"]), "ti", 0),
    ],
)
def test_a_line_is_understood(understand: Callable[[str], Any], line: str, value: object) -> None:
    assert understand(line) == value


@pytest.mark.parametrize(
    ("understand", "line", "reason"),
    [
        (whole_number(0, 10), "eleven", "whole number from 0 to 10"),
        (whole_number(0, 10), "1_0", "whole number from 0 to 10"),
        (whole_number(0, 10), "6.5", "whole number from 0 to 10"),
        (whole_number(0, 10), "9" * 400, "whole number from 0 to 10"),
        (whole_number(0, 10), "11", "from 0 to 10"),
        (whole_number(0, 10, 5), "7", "steps of 5"),
        (yes_or_no, "perhaps", "yes or no"),
        (one_of(["Time", "Tide"]), "t", "number from 1 to 2"),
        (one_of(["Time", "Tide"]), "3", "number from 1 to 2"),
        (lambda line: order(line, 3), "1 4", "numbers from 1 to 3"),
        (lambda line: order(line, 3), "1 1", "Each number goes in once"),
        (lambda line: order(line, 3), "first", "as in 2 1=3"),
    ],
)
def test_what_is_not_understood_is_told(
    understand: Callable[[str], Any], line: str, reason: str
) -> None:
    with pytest.raises(UnacceptableError, match=reason):
        understand(line)


def test_an_order_keeps_ties_and_appends_what_is_not_named() -> None:
    assert order("3 1 = 2", 4) == [[2], [0, 1], [3]]
    assert order("2,1", 2) == [[1], [0]]


def test_several_are_split_at_commas_or_between_numbers() -> None:
    assert several("1 3") == ["1", "3"]
    assert several("2, my own words, 1") == ["2", "my own words", "1"]
    assert several("my own words") == ["my own words"]


def test_a_label_wins_over_the_start_of_another() -> None:
    assert place_of("rest", ["Rest and sleep", "Rest"]) == 1
    assert place_of("", ["Rest"]) is None


def test_a_label_is_compared_as_titles_are() -> None:
    assert place_of("rest  and", ["Sleep", "Rest\tand sleep"]) == 1
    assert place_of("cafe\N{COMBINING ACUTE ACCENT}", ["Home", "Caf\u00e9 on Fridays"]) == 1
