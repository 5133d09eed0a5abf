"""A stored document reads like the model it was written from."""

import subprocess
import sys
from datetime import date
from importlib import import_module
from typing import Any

import pytest
from pydantic import BaseModel

from flows.documents.base import Document, Identified, Part
from flows.documents.profile import Profile, Scale, Settings
from flows.documents.records import RecordError
from flows.documents.records.objective_records import (
    HabitRecord,
    ObjectiveRecord,
    ScheduleRecord,
    StepRecord,
)
from flows.documents.records.plan_records import PlanRecord
from tests.flows.documents.kept_documents import DOCUMENTS, PLAN
from tests.paths import ROOT
from tests.structure.record_source import (
    FOLDER,
    MODULES,
    RECORDS,
    SHAPES,
    name_of,
    shapes_source,
    source,
)

SECRET = "7712-what"


def record_of(model: type[Part]) -> type[Any]:
    """Return the class of the record of a model."""
    module = next(name for name, (_, models) in MODULES.items() if model in models)
    found: type[Any] = getattr(import_module(f"flows.documents.records.{module}"), name_of(model))
    return found


def assert_alike(model: BaseModel, record: Any) -> None:
    """Every field of the record is that of the model, at every depth."""
    for name in type(model).model_fields:
        expected, value = getattr(model, name), getattr(record, name)
        if isinstance(expected, BaseModel):
            assert_alike(expected, value)
        elif isinstance(expected, tuple) and expected and isinstance(expected[0], BaseModel):
            assert len(expected) == len(value)
            for part, nested in zip(expected, value, strict=True):
                assert_alike(part, nested)
        else:
            assert value == expected, name
            if isinstance(expected, date):
                assert type(value) is type(expected), name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: type(document).__name__)
def test_a_record_reads_like_the_model(document: Part) -> None:
    assert_alike(document, record_of(type(document))(document.model_dump(mode="json")))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: type(document).__name__)
def test_what_is_left_out_takes_the_default_of_the_model(document: Part) -> None:
    needed = {name for name, field in type(document).model_fields.items() if field.is_required()}
    stored = {k: v for k, v in document.model_dump(mode="json").items() if k in {*needed, "id"}}
    stored |= {k: v for k, v in (("habit", "h"), ("objective", "o")) if hasattr(document, k)}
    model = type(document).model_validate({**stored, "id": "a1"})
    record = record_of(type(document))({**stored, "id": "a1", "colour": "from a newer version"})
    assert_alike(model, record)


@pytest.mark.parametrize("module", MODULES)
def test_the_records_are_those_of_the_models(module: str) -> None:
    assert (RECORDS / f"{module}.py").read_text("utf-8") == source(module)


def test_the_shapes_of_fields_are_those_of_the_models() -> None:
    assert (FOLDER / f"{SHAPES}.py").read_text("utf-8") == shapes_source()


def test_every_model_of_a_stored_document_has_a_record() -> None:
    made = {model for _, models in MODULES.values() for model in models}
    assert {each for each in every_part() if each not in (Part, Identified, Document)} - made == {
        Profile,
        Scale,
        Settings,
    }


def every_part(kind: type[Part] = Part) -> list[type[Part]]:
    """All kinds of parts and documents; flow documents are made of parts too, but never saved."""
    ours = [each for each in kind.__subclasses__() if each.__module__.startswith("flows.documents")]
    return [kind, *(each for child in ours for each in every_part(child))]


ODD: tuple[tuple[type[Any], dict[str, Any], str], ...] = (
    (StepRecord, {"id": "s", "text": "x", "planned": "soon"}, "planned: This has to be a date"),
    (StepRecord, {"id": "s", "text": "x", "planned": 7}, "planned: This has to be a date"),
    (ObjectiveRecord, {"id": "o", "wish": "x", "steps": 4}, "steps: This has to be a list"),
    (ObjectiveRecord, {"id": "o", "wish": "x", "steps": ["x"]}, "steps.0: This has to be a table"),
    (
        HabitRecord,
        {"id": "h", "text": "x", "schedule": {"kind": "daily"}, "paused": [{"last": None}]},
        "paused.0.first: This key is needed",
    ),
    (ScheduleRecord, {}, "kind: This key is needed"),
)
"""Documents that somebody has changed by hand, and what is said of them."""


@pytest.mark.parametrize(("record", "document", "told"), ODD)
def test_a_value_that_cannot_have_its_type_is_told_by_its_field(
    record: type[Any], document: dict[str, Any], told: str
) -> None:
    with pytest.raises(RecordError) as raised:
        record(document)
    assert raised.value.sentence.startswith(told)
    assert "handrail doctor" in raised.value.sentence


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: type(document).__name__)
def test_no_value_can_stop_more_than_the_document_it_stands_in(document: Part) -> None:
    """Every field with a word in the place of anything else is told, or read as what it is."""
    stored, read = document.model_dump(mode="json"), record_of(type(document))
    for name, value in stored.items():
        if value is None or isinstance(value, str | bool):
            continue
        odd = {**stored, name: SECRET}
        try:
            getattr(read(odd), name)
        except RecordError as error:
            assert name in error.sentence
            assert SECRET not in error.sentence


def test_a_part_that_is_out_of_shape_leaves_the_others_readable() -> None:
    stored = PLAN.model_dump(mode="json")
    stored["contacts"][0]["last_contact"] = "7712-what"
    plan = PlanRecord(stored)
    assert plan.habits[0].text == "Walk"
    with pytest.raises(RecordError) as raised:
        _ = plan.contacts
    assert raised.value.sentence.startswith("contacts.0.last_contact: This has to be a date")
    assert "7712" not in raised.value.sentence


def test_a_range_is_not_checked_when_a_record_is_read() -> None:
    assert ObjectiveRecord({"id": "o", "wish": "x", "confidence": 7712}).confidence == 7712


def test_nothing_guesses_its_attributes() -> None:
    guessing = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "flows").rglob("*.py")
        if "def __getattr__" in path.read_text("utf-8")
    ]
    assert not guessing


def test_reading_needs_no_pydantic() -> None:
    names = ", ".join(f"flows.documents.records.{module}" for module in MODULES)
    program = f"import sys, {names}; sys.exit('pydantic' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
