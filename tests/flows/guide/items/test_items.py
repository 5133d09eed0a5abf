"""What every type of item says of itself."""

from datetime import date
from typing import Any

import pytest

from flows.guide.items.base_item import BaseItem
from flows.guide.items.choice import MultiSelectItem
from flows.guide.items.item import ITEM_TYPES
from flows.guide.items.item_parts import AnswerContext, Choice
from flows.guide.schema.flow_models import build_item

GIVEN: dict[str, dict[str, Any]] = {
    "select": {"choices": [{"value": "a", "label": "A"}]},
    "multi_select": {"choices": [{"value": "a", "label": "A"}]},
    "rank": {"of": "step.list"},
    "matrix": {"of": "step.list", "axes": [{"type": "scale", "id": "axis", "label": "Axis"}]},
    "computed": {"function": "untouched"},
    "group": {"items": [{"type": "note", "id": "inner", "label": "Inner"}]},
    "repeat": {"items": [{"type": "text", "id": "inner", "label": "Inner"}]},
}
"""The keys that a type cannot be without."""


def item_of(name: str) -> BaseItem:
    return build_item(name, id="it", label="It", **GIVEN.get(name, {}))


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_a_type_that_takes_an_answer_says_how(name: str) -> None:
    model = ITEM_TYPES[name]
    assert (model.validate_answer is not BaseItem.validate_answer) is model.asks


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_what_is_sampled_is_an_answer_to_the_widest_question(name: str) -> None:
    item = item_of(name)
    wide = item.widened((), is_open=True)
    for sample in item.samples():
        kept = wide.validate_answer(sample, AnswerContext(date(2026, 1, 1), wide.offered))
        assert kept is not None
        assert wide.format_answer(kept, AnswerContext(date(2026, 1, 1), wide.offered))


def test_a_question_that_was_widened_forgets_what_was_found_out_before() -> None:
    item = MultiSelectItem(type="multi_select", id="it", choices_from="areas", label="It")
    assert item.offered == ()
    wide = item.widened((Choice(value="a", label="A"),), is_open=False)
    assert [choice.value for choice in wide.offered] == ["a"]
    assert wide.part_known(["a", "gone"]) == (["a"], ["gone"])


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("if_then", {"then": "ring Jo", "if": "I lie awake"}, ["if", "then"]),
        ("if_then", {"if": "I lie awake", "then": "  "}, ["if"]),
        ("if_then", {"if": " "}, None),
        ("contact", {"name": "Jo", "note": "Any evening.\nLet it ring."}, ["name", "note"]),
    ],
)
def test_the_parts_of_an_answer_are_kept_in_their_order_without_blank_ones(
    name: str, value: dict[str, str], kept: list[str] | None
) -> None:
    answer = item_of(name).validate_answer(value, AnswerContext(date(2026, 1, 1)))
    assert (answer and list(answer)) == kept
    assert all(answer[part] == value[part] for part in kept or ())
