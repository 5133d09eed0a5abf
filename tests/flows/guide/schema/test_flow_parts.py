"""A flow that ships is read without validation, and comes out as validation would have it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from flows.guide.items.item import ITEM_TYPES
from flows.guide.items.item_parts import Choice
from flows.guide.items.text import TextItem
from flows.guide.schema.conditions import KINDS, Compares
from flows.guide.schema.extends import apply_extends
from flows.guide.schema.flow import Flow, Step
from flows.guide.schema.flow_files import library, raw_of
from flows.guide.schema.flow_models import build_item, model_of, validate_flow
from flows.guide.schema.flow_part import FlowPart
from flows.guide.schema.follow_ups import complete
from flows.guide.schema.loader import load_flow

SHIPPED = sorted(library().glob("*.toml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_flow_that_ships_is_read_as_it_is_validated(path: Path) -> None:
    raw = raw_of(path.stem, None)
    whole = complete(apply_extends(raw, lambda name: raw_of(name, None)))
    read, validated = Flow.read(whole), validate_flow(whole)
    assert read == validated == load_flow(path, lambda name: raw_of(name, None))
    assert typed(read) == typed(validated)
    assert validate_flow(read.as_plain()) == read


def typed(value: Any) -> Any:
    """Return the types that a value is made of; the number 1 is equal to 1.0 and to yes."""
    if isinstance(value, FlowPart):
        return type(value), {name: typed(getattr(value, name)) for name in value.fields}
    if isinstance(value, tuple | list):
        return type(value), [*map(typed, value)]
    if isinstance(value, Mapping):
        return {key: typed(each) for key, each in value.items()}
    return type(value)


def test_every_field_of_a_model_is_one_of_its_piece() -> None:
    kinds: list[type[FlowPart]] = [Flow, Step, Choice, Compares, *KINDS.values()]
    for kind in (*kinds, *ITEM_TYPES.values()):
        assert [*model_of(kind).model_fields] == [*kind.fields]


def test_a_piece_cannot_be_changed_and_is_equal_by_what_it_says() -> None:
    item = build_item("text", id="a", label="A")
    assert item == TextItem(type="text", id="a", label="A")
    assert item != build_item("text", id="b", label="A")
    assert repr(item) == "TextItem({'id': 'a', 'type': 'text', 'label': 'A'})"
    with pytest.raises(AttributeError, match="cannot be changed"):
        item.label = "B"


def test_the_kinds_of_support_that_are_meant_are_told_by_the_path_around_the_contact() -> None:
    contact = {"type": "contact", "id": "who", "label": "Who?", "kinds": ["peer"]}
    inside = {"type": "repeat", "id": "several", "label": "Several", "items": [contact]}
    anybody = {"type": "contact", "id": "anybody", "label": "Anybody?"}
    step = {"id": "one", "title": "One", "stage": "support", "items": [inside, anybody]}
    head = {"schema_version": 1, "id": "own", "version": 1, "title": "Own"}
    flow = validate_flow({**head, "steps": [step]})
    assert {path: [*map(str, kinds)] for path, kinds in flow.contact_kinds.items()} == {
        "one.several": ["peer"]
    }
