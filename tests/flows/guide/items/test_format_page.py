"""The page for people who write flows tells every key of every type, and its examples load."""

from pathlib import Path
from typing import get_args

import pytest

from flows.guide.items.base_item import BaseItem
from flows.guide.items.item import ITEM_TYPES
from flows.guide.items.item_parts import Choice, Prefill
from flows.guide.schema.catalog import check_file
from flows.guide.schema.conditions import Compares
from flows.guide.schema.flow import Flow, Step
from flows.guide.schema.flow_check import PLAN_LISTS
from flows.guide.schema.flow_models import model_of
from flows.guide.schema.flow_part import FlowPart
from flows.guide.schema.flow_words import Operator, Records, Stage
from flows.guide.schema.functions import FUNCTIONS
from tests.flows.guide.items.field_tables import page_with
from tests.flows.guide.items.format_page import (
    WORDING,
    documented_keys,
    examples,
    keys_of,
    sections,
)
from tests.paths import ROOT

PAGE = (ROOT / "docs" / "flow-format.md").read_text(encoding="utf-8")
EXAMPLES = [*examples(PAGE)]
OF_EVERY_ITEM = tuple(BaseItem.fields)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_loads(number: int, tmp_path: Path) -> None:
    name = "personal.de.toml" if EXAMPLES[number].startswith(WORDING) else "example.toml"
    file = tmp_path / name
    file.write_text(EXAMPLES[number], encoding="utf-8")
    assert check_file(file) == ()


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_the_section_of_a_type_tells_its_keys(name: str) -> None:
    section = sections(PAGE)[name]
    assert documented_keys(section) == keys_of(ITEM_TYPES[name], OF_EVERY_ITEM)
    assert any(f'type = "{name}"' in example for example in EXAMPLES)


@pytest.mark.parametrize(
    ("heading", "models"),
    [
        ("The flow", (Flow,)),
        ("Steps", (Step,)),
        ("Every item", (BaseItem, Prefill)),
        ("When an item is asked", (Compares,)),
        ("Choices and libraries", (Choice,)),
    ],
)
def test_the_keys_that_all_have_are_told(heading: str, models: tuple[type[FlowPart], ...]) -> None:
    told = documented_keys(sections(PAGE)[heading])
    assert told == {key: value for model in models for key, value in keys_of(model).items()}


def test_every_field_that_an_answer_can_have_is_told() -> None:
    assert page_with(PAGE) == PAGE, "python -m tests.flows.guide.items.field_tables writes them"


def test_every_function_that_can_be_named_is_told() -> None:
    assert documented_keys(sections(PAGE)["computed"], "function").keys() == FUNCTIONS.keys()


def test_every_word_that_a_key_can_have_is_told() -> None:
    words = [*get_args(Operator), *get_args(Stage), *get_args(Records), *PLAN_LISTS]
    words += ["extends", "drop", "after", "under", "all", "any", "none"]
    for model, key in ((Prefill, "source"), (Prefill, "mode")):
        words += get_args(model_of(model).model_fields[key].annotation)
    assert [word for word in words if f"`{word}`" not in PAGE] == []
