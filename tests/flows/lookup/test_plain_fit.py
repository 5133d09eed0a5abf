"""What surely fits without its model is accepted by the model, always."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from flows.documents.base import Document
from flows.documents.entries import Entry
from flows.documents.journal import JournalEntry, Win
from flows.lookup.plain_fit import surely_fits
from flows.rules.differences import Difference

MODELS: dict[str, type[Document]] = {"entries": Entry, "journal": JournalEntry, "wins": Win}

COMMON = {
    "id": "a" * 32,
    "schema_version": 1,
    "date": "2026-11-21",
    "at": "2026-11-21T19:02:00.000001Z",
}
WHOLE: dict[str, dict[str, Any]] = {
    "entries": {
        **COMMON,
        **{"habit": "h1", "step": None, "state": "done", "amount": 20, "note": "quiet"},
    },
    "journal": {
        **COMMON,
        **{"text": "two\nlines", "tags": ["calm"], "plan": None, "objective": "o1"},
        **{"excerpts": ["two"], "author": ""},
    },
    "wins": {**COMMON, "text": "rested", "kind": "rested", "plan": "p1", "objective": None},
}

odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.floats(),
    st.text(max_size=3),
    st.sampled_from(
        ["done", "part", "did_it", "2026-11-21", "1899-12-31", "20261121", "2026-W01-1"]
    ),
    st.sampled_from(["2026-11-21T19:02:00Z", "2026-11-21 19:02:00Z", "2026-11-21T19:02:00"]),
    st.sampled_from(["\x00", "\ud800", "\n", "a\nb", " ", "x" * 65, "x" * 1001, "../x"]),
    st.lists(st.sampled_from(["a", "a\nb", "\x07", 1]), max_size=2),
)


@pytest.mark.parametrize("table", MODELS)
def test_what_everyday_actions_keep_surely_fits(table: str) -> None:
    MODELS[table].model_validate(WHOLE[table])
    assert surely_fits(table, WHOLE[table], [Difference((), None, WHOLE[table])])


@given(table=st.sampled_from(sorted(MODELS)), data=st.data())
def test_the_model_accepts_whatever_surely_fits(table: str, data: st.DataObject) -> None:
    document = dict(WHOLE[table])
    for name in data.draw(st.lists(st.sampled_from([*document, "stranger"]), max_size=3)):
        document[name] = data.draw(odd)
    for name in data.draw(st.lists(st.sampled_from(sorted(document)), max_size=2)):
        document.pop(name, None)
    if surely_fits(table, document, []):
        try:
            MODELS[table].model_validate(document)
        except ValidationError as error:
            raise AssertionError(document) from error


@pytest.mark.parametrize(
    ("path", "value", "sure"),
    [
        (("objectives", "o1", "steps", "s1", "state"), "done", True),
        (("objectives", "o1", "steps", "s1", "state"), "gone", False),
        (("objectives", "o1", "steps", "s1", "state"), None, False),
        (("objectives", "o1", "steps", "s1", "done_on"), "2026-11-21", True),
        (("objectives", "o1", "steps", "s1", "done_on"), None, True),
        (("objectives", "o1", "steps", "s1", "done_on"), "1899-12-31", False),
        (("objectives", "o1", "steps", "s1", "text"), "done", False),
        (("title",), "done", False),
        ((), {}, False),
    ],
)
def test_of_a_plan_only_where_a_step_stands_is_sure(
    path: tuple[str, ...], value: object, sure: bool
) -> None:
    assert surely_fits("plan", {}, [Difference(path, "open", value)]) is sure


def test_other_tables_are_left_to_their_models() -> None:
    assert not surely_fits("ratings", {**COMMON, "kind": "scale", "value": 3}, [])
    assert not surely_fits("nowhere", WHOLE["wins"], [])
