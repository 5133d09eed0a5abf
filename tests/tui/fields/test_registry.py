"""Every type of item has its field and its prompt."""

from flows.guide.items.item import ITEM_TYPES, GroupItem
from tui.fields.registry import FIELDS
from tui.plain.prompts import PROMPTS


def test_every_type_that_is_shown_has_a_field() -> None:
    assert {name for name, model in ITEM_TYPES.items() if model is not GroupItem} == {*FIELDS}


def test_every_type_that_takes_an_answer_has_a_prompt() -> None:
    assert {name for name, model in ITEM_TYPES.items() if model.asks} == {*PROMPTS}
