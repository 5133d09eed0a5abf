"""An order of one's own: ties, pairs, and rows that are not there any more."""

from typing import Any

import pytest

from flows.documents.errors import UnacceptableError
from tests.flows.guide.items.item_samples import CONTEXT, finder, item

RANK = item("rank", of="one.list")
PAIR = {"left": "r1", "right": "r2", "preferred": "r2"}


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (["r2", "r1"], {"order": [["r2"], ["r1"]], "comparisons": []}),
        ([["r2", "r1"], "r3"], {"order": [["r1", "r2"], ["r3"]], "comparisons": []}),
        ({"order": ["gone", "r1"]}, {"order": [["r1"]], "comparisons": []}),
        ({"comparisons": [PAIR]}, {"order": [], "comparisons": [PAIR]}),
        (
            {"comparisons": [{"left": "r1", "right": "r3"}]},
            {"order": [], "comparisons": [{"left": "r1", "right": "r3", "preferred": None}]},
        ),
        ({"comparisons": [{"left": "r1", "right": "gone"}]}, None),
        ({"comparisons": [{"left": "gone", "right": "r1"}]}, None),
        ([], None),
        (["gone"], None),
    ],
)
def test_an_order_is_kept_as_places(value: object, kept: object) -> None:
    assert RANK.validate_answer(value, CONTEXT) == kept


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("r1", "This has to be a table"),
        ({"rank": []}, "rank"),
        ({"order": "r1"}, "`order` and `comparisons` have to be lists."),
        ({"comparisons": "r1"}, "`order` and `comparisons` have to be lists."),
        ([7], "An order is a list of ids, or of lists of equal ids."),
        ([["r1", 7]], "An order is a list of ids, or of lists of equal ids."),
        (["r1", ["r1", "r2"]], "Something stands twice in this order."),
        ({"comparisons": [{"left": "r1"}]}, "A comparison has `left`, `right` and `preferred`."),
        ({"comparisons": ["r1"]}, "A comparison has `left`, `right` and `preferred`."),
    ],
)
def test_what_is_no_order_is_refused(value: object, said: str) -> None:
    with pytest.raises(UnacceptableError, match=said):
        RANK.validate_answer(value, CONTEXT)


def test_an_order_is_told_with_ties_side_by_side() -> None:
    value = {"order": [["r2"], ["r1", "r3"], ["gone"]], "comparisons": []}
    told = RANK.format_answer(value, CONTEXT)
    assert told.startswith("1. Trust; 2. Sleep and ")
    assert told.count("(about equal)") == 1
    assert "; 3. " in told


def test_rows_that_were_taken_away_leave_the_order() -> None:
    value = {"order": [["r2"], ["r1"]], "comparisons": [PAIR]}
    assert RANK.still_there(value, ["r1"]) == {"order": [["r1"]], "comparisons": []}
    assert RANK.still_there(value, ["r1", "r2"]) == value
    assert RANK.still_there(value, []) is None


@pytest.mark.parametrize(
    ("value", "rows"),
    [
        ({"order": [["b"], ["a"]], "comparisons": [{"left": "a", "right": "c"}]}, ["b", "a", "c"]),
        ({"order": "b", "comparisons": [7, {"left": 8, "right": "c"}]}, ["c"]),
        ({"order": ["b", [7, "a"]]}, ["a"]),
        ("x", []),
        ({}, []),
    ],
)
def test_a_kept_order_says_which_rows_it_is_about(value: object, rows: list[str]) -> None:
    assert RANK.rows_in(value) == rows


def test_rows_are_named_by_their_titles_in_a_file() -> None:
    find = finder(Sleep="r1", Trust="r2")
    ranked = {"order": [["r2"], ["r1"]], "comparisons": []}
    assert RANK.with_ids(["Trust", "Sleep"], find) == ranked
    assert RANK.with_ids({"order": [["Trust"], "Sleep"]}, find) == ranked
    pair = {"left": "Sleep", "right": "Trust", "preferred": "Trust"}
    assert RANK.with_ids({"comparisons": [pair]}, find)["comparisons"] == [PAIR]
    tie = {"left": "Sleep", "right": "Trust"}
    (found,) = RANK.with_ids({"comparisons": [tie]}, find)["comparisons"]
    assert found == {"left": "r1", "right": "r2", "preferred": None}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Sleep", "This has to be a table of an order."),
        ({"places": []}, "An order has no 'places'."),
        ({"comparisons": ["Sleep"]}, "A comparison has"),
        ({"comparisons": [{"left": "Sleep"}]}, "A comparison has"),
        ({"comparisons": [{"left": "Sleep", "right": "Trust", "x": 1}]}, "A comparison has"),
        (["Rent"], "no such entry"),
    ],
)
def test_a_file_that_names_no_order_is_told(value: Any, said: str) -> None:
    with pytest.raises(UnacceptableError, match=said):
        RANK.with_ids(value, finder(Sleep="r1", Trust="r2"))


def test_an_order_needs_two_rows() -> None:
    assert RANK.least_rows == 2
    assert [RANK.rows_on_page(each) for each in (0, 2, 5)] == [6, 6, 9]
