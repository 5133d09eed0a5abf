"""What surely fits without its model is accepted by it, and comes out unchanged."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.base import Part
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.profile import Profile
from flows.documents.records import find_model
from flows.documents.shape_fit import RULES, stays_as_it_is, surely_fits, surely_holds
from flows.documents.tables import MODEL_OF
from tests.flows.documents.kept_documents import DOCUMENTS, OWN
from tests.flows.samples import sample_plan
from tests.lives import LIVES, plan_of

LIVES_AND_SAMPLE = [sample_plan(), *(plan_of(flow) for flow in LIVES)]
STORED = [plan.model_dump(mode="json") for plan in LIVES_AND_SAMPLE]
PLAN, STEP = MODEL_OF["plan"], "flows.documents.objective:Step"


def name_of(part: Part) -> str:
    """Return how a model is told: its module and its name."""
    return f"{type(part).__module__}:{type(part).__name__}"


def _parts(value: object) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
        for _, each in value:
            yield from _parts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _parts(each)


KEPT: dict[str, list[dict[str, Any]]] = {}
"""Documents and parts as they are kept, by model."""

for part in _parts((*DOCUMENTS, *OWN, *LIVES_AND_SAMPLE)):
    KEPT.setdefault(name_of(part), []).append(part.model_dump(mode="json"))

DEEP: Any = 1
for _ in range(400):
    DEEP = [DEEP]

WORDS = ["done", "part", "did_it", "sat", "tue", "weekdays", "never", "later", "Day", "hope", "p1"]
DAYS = ["2026-11-21", "1899-12-31", "20261121", "2026-W01-1", "2026-02-30", "٢٠٢٦-11-21"]
MOMENTS = ["2026-11-21T19:02:00Z", "2026-11-21 19:02:00Z", "2026-11-21T19:02:00"]
MOMENTS += [f"2026-11-21T19:02:{each}Z" for each in ("00.5", "00.000001", "00.000000", "60")]
TIMES = ["07:30", "24:00", "7:30"]
TEXTS = ["", " ", "a\nb", "\n", "\x00", "\x07", "\ud800", "x" * 65, "x" * 1_001, "../x", "ä€"]
NUMBERS = [-3, -1, 0, 1, 2, 5, 8, 11, 32, 400, 1 << 70, 0.0, -1.5, 2.5, 1e300]
NUMBERS += [float("nan"), float("inf")]
SEVERAL = [[], ["a"], ["a", "mon"], ["mon", "sat"], ["a\nb"], ["\x07"], [1], [None], [[1.5]]]
TABLES = [{}, {"a": "b"}, {"a": ["b"]}, {"a\nb": "c"}, {"a": 1}, {"\ud800": "x"}, {1: "x"}]
ODD = [None, True, *WORDS, *DAYS, *MOMENTS, *TIMES, *TEXTS, *NUMBERS, *SEVERAL, *TABLES, DEEP]


@pytest.mark.parametrize("model", FIELD_SHAPES)
def test_what_is_kept_surely_fits(model: str) -> None:
    for kept in KEPT[model]:
        assert surely_fits(model, kept)
        assert stays_as_it_is(model, kept)


def test_every_rule_of_a_model_is_held_here_too() -> None:
    said = {
        name
        for name in FIELD_SHAPES
        for decorators in [find_model(name).__pydantic_decorators__]
        if decorators.model_validators or decorators.field_validators
    }
    assert said == {*RULES}
    assert all(issubclass(find_model(name), Part) for name in FIELD_SHAPES)


def assert_kept(model: str, document: dict[str, Any]) -> None:
    """What surely fits is accepted by the model; what stays as it is does so."""
    if surely_fits(model, document):
        written = find_model(model).model_validate(document).model_dump(mode="json")
        assert told(written, document) == told(document, document)
        if stays_as_it_is(model, document):
            assert written == document


def told(value: Any, kept: Any) -> str:
    """Return what stands in fields that are kept: what is missing has the default of the model.

    As text, so that a whole number differs from one with a point.
    """
    return json.dumps(_those_kept(value, kept), sort_keys=True)


def _those_kept(value: Any, kept: Any) -> Any:
    if isinstance(kept, dict):
        # What says nothing may be left out in writing.
        return {key: _those_kept(value.get(key), each) for key, each in kept.items() if each}
    if isinstance(kept, list):
        return [_those_kept(*both) for both in zip(value, kept, strict=True)]
    return value


@pytest.mark.parametrize("model", FIELD_SHAPES)
def test_each_field_refuses_what_its_model_refuses(model: str) -> None:
    for kept in (KEPT[model][0], KEPT[model][-1]):
        assert not surely_fits(model, {**kept, "stranger": None})
        for field in kept:
            assert_kept(model, {name: each for name, each in kept.items() if name != field})
            for odd in ODD:
                assert_kept(model, {**kept, field: odd})
                assert surely_holds(model, field, odd) or not surely_fits(
                    model, {**kept, field: odd}
                )


@given(plan=st.sampled_from(STORED), odd=st.sampled_from(ODD), data=st.data())
def test_the_model_of_a_plan_accepts_whatever_surely_fits(
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
    assert_kept(PLAN, changed)


def test_scales_have_names_of_their_own_and_there_are_few_of_them() -> None:
    for names, fits in (("ab", True), ("aA", False), (["day"], False), ("abcdef", False)):
        profile = {
            **Profile().model_dump(mode="json"),
            "scales": [{"name": each} for each in names],
        }
        assert surely_fits(MODEL_OF["profile"], profile) is fits
        assert_kept(MODEL_OF["profile"], profile)


def test_a_week_begins_where_weeks_begin() -> None:
    for day, fits in (("sun", True), ("mon", True), ("tue", False)):
        profile = {**Profile().model_dump(mode="json"), "week_begins": day}
        assert surely_fits(MODEL_OF["profile"], profile) is fits


def test_whatever_is_no_document_is_never_sure() -> None:
    odds: list[Any] = [None, [], "plan", 3, [{}]]
    for odd in odds:
        assert not surely_fits(PLAN, odd)
        assert not surely_fits("nowhere", odd)


@pytest.mark.parametrize(
    ("field", "value", "sure"),
    [
        ("state", "done", True),
        ("state", "gone", False),
        ("state", None, False),
        ("done_on", "2026-11-21", True),
        ("done_on", None, True),
        ("done_on", "1899-12-31", False),
        ("text", "ring Jo", True),
        ("text", "", False),
        ("stranger", "x", False),
    ],
)
def test_of_a_field_it_is_sure_as_of_a_document(field: str, value: object, sure: bool) -> None:
    assert surely_holds(STEP, field, value) is sure
