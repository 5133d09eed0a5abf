"""The same scales for each of several rows."""

from typing import Any

import pytest
from pydantic import ValidationError

from flows.documents.errors import UnacceptableError
from tests.flows.guide.items.item_samples import CONTEXT, finder, item

MATTERS = {"type": "scale", "id": "m", "label": "Matters", "min": 1, "max": 5}
SOON = {"type": "scale", "id": "s", "label": "Soon", "min": 1, "max": 5}
BOTH = item("matrix", of="one.list", axes=[MATTERS, SOON])
ALONE = item("matrix", of="one.list", axes=[MATTERS])


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ({"r1": {"m": 5, "s": 1}}, {"r1": {"m": 5, "s": 1}}),
        ({"r2": {"s": 2}, "r1": {"m": 1}}, {"r1": {"m": 1}, "r2": {"s": 2}}),
        ({"r1": {"m": None, "s": 3}}, {"r1": {"s": 3}}),
        ({"r1": {}, "r2": None, "gone": {"m": 3}}, None),
        ({}, None),
    ],
)
def test_marks_are_kept_by_row_and_axis(value: object, kept: object) -> None:
    assert BOTH.validate_answer(value, CONTEXT) == kept


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (["r1"], "This has to be a table of rows."),
        ({"r1": {"m": 6}}, "5"),
        ({"r1": {"x": 1}}, "x"),
        ({"r1": 3}, "This has to be a table"),
    ],
)
def test_what_are_no_marks_is_refused(value: object, said: str) -> None:
    with pytest.raises(UnacceptableError, match=said):
        BOTH.validate_answer(value, CONTEXT)


def test_marks_are_told_a_line_for_each_row() -> None:
    value = {"r2": {"m": 5, "s": 1}, "r1": {"m": 2}}
    assert BOTH.format_answer(value, CONTEXT) == "Sleep: matters 2\nTrust: matters 5, soon 1"
    assert ALONE.format_answer({"r1": {"m": 2}}, CONTEXT).startswith("Sleep: 2")
    assert "r3" not in BOTH.format_answer({"r3": {"m": 2}}, CONTEXT)
    assert BOTH.format_answer({"r3": {"m": 2}}, CONTEXT).endswith(": matters 2")


def test_rows_that_were_taken_away_have_no_marks() -> None:
    value = {"r1": {"m": 2}, "r2": {"m": 3}}
    assert BOTH.still_there(value, ["r2"]) == {"r2": {"m": 3}}
    assert BOTH.still_there(value, []) is None
    assert BOTH.rows_in(value) == ["r1", "r2"]
    assert BOTH.rows_in("x") == []


def test_rows_are_named_by_their_titles_in_a_file() -> None:
    find = finder(Sleep="r1")
    assert BOTH.with_ids({"Sleep": {"m": 1}}, find) == {"r1": {"m": 1}}
    for wrong in ({"Rent": {"m": 1}}, ["Sleep"]):
        with pytest.raises(UnacceptableError):
            BOTH.with_ids(wrong, find)


def test_a_matrix_needs_an_axis_and_a_row() -> None:
    assert (BOTH.least_rows, BOTH.rows_source) == (1, "one.list")
    axes: list[Any] = []
    with pytest.raises(ValidationError, match="A matrix needs at least one axis"):
        item("matrix", of="one.list", axes=axes)
