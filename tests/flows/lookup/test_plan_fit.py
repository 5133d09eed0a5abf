"""A plan that surely fits without its models is accepted by them, and comes out unchanged."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.base import Part
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.plan import Plan
from flows.documents.records import find_model
from flows.lookup.plan_fit import RULES, plan_surely_fits
from tests.flows.samples import sample_plan
from tests.lives import LIVES, answered

PLANS = [sample_plan(), *(answered(flow).build() for flow in LIVES)]
STORED = [plan.model_dump(mode="json") for plan in PLANS]

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 400),
    st.floats(),
    st.text(max_size=3),
    st.sampled_from(
        [
            "done",
            "sat",
            "weekdays",
            "never",
            "2026-11-21",
            "1899-12-31",
            "20261121",
            "07:30",
            "24:00",
        ]
    ),
    st.sampled_from(["2026-11-21T19:02:00Z", "2026-11-21T19:02:00", "x" * 65, "x" * 1001, "a\nb"]),
    st.sampled_from(["\x00", "\ud800", " ", "../x"]),
    st.lists(st.sampled_from(["a", "mon", "sat", "a\nb", "\x07", 1]), max_size=2),
    st.builds(dict),
)


@pytest.mark.parametrize("stored", STORED)
def test_what_a_session_keeps_surely_fits(stored: dict[str, Any]) -> None:
    assert plan_surely_fits(stored)


def test_every_rule_of_a_model_is_held_here_too() -> None:
    said = {
        name
        for name in FIELD_SHAPES
        for decorators in [find_model(name).__pydantic_decorators__]
        if decorators.model_validators or decorators.field_validators
        if not name.startswith("flows.documents.review:")
    }
    assert said == {*RULES}
    assert all(issubclass(find_model(name), Part) for name in FIELD_SHAPES)


@given(plan=st.sampled_from(STORED), odd=ODD, data=st.data())
def test_the_models_accept_whatever_surely_fits(
    plan: dict[str, Any], odd: Any, data: st.DataObject
) -> None:
    changed = deepcopy(plan)
    here: Any = changed
    while True:
        keys = [*here] if isinstance(here, dict) else [*range(len(here))]
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        if isinstance(here[key], dict | list) and here[key] and data.draw(st.booleans()):
            here = here[key]
            continue
        if isinstance(here, dict) and data.draw(st.integers(0, 4)) == 0:
            del here[key]
        else:
            here[key] = odd
        break
    if plan_surely_fits(changed):
        kept = Plan.model_validate(changed).model_dump(mode="json")
        assert _told(kept) == _told(changed)


def _told(value: Any) -> Any:
    """Return what is not blank."""
    if isinstance(value, dict):
        told = {key: _told(each) for key, each in value.items()}
        return {key: each for key, each in told.items() if each not in (None, "", [], {})}
    return [*map(_told, value)] if isinstance(value, list) else value
