"""`maps_to` leads through the fields of a document, and each field says what it holds."""

import pytest

from flows.documents.errors import UnacceptableError
from flows.documents.records import find_model
from flows.guide.mapping.targets import DOCUMENTS, find_target

PLAN = DOCUMENTS["plan"]


def test_each_kind_of_flow_has_its_document() -> None:
    found = {kind: find_model(model).__name__ for kind, model in DOCUMENTS.items()}
    assert found == {"plan": "Plan", "review": "Review", "session": "Session"}


@pytest.mark.parametrize(
    ("path", "models", "part", "is_list"),
    [
        ("title", ["Plan"], "", False),
        ("values", ["Plan"], "", True),
        ("reflection", ["Plan"], "Reflection", False),
        ("reflection.situation", ["Plan", "Reflection"], "", False),
        ("areas", ["Plan"], "Area", True),
        ("objectives.steps", ["Plan", "Objective"], "Step", True),
        ("review", ["Plan"], "Schedule", False),
        ("next_review", ["Plan"], "", False),
    ],
)
def test_a_path_leads_through_fields(
    path: str, models: list[str], part: str, is_list: bool
) -> None:
    found = find_target(PLAN, path)
    assert [each.model.partition(":")[2] for each in found] == models
    assert ".".join(each.name for each in found) == path
    assert found[-1].shape.part.partition(":")[2] == part
    assert found[-1].shape.is_list is is_list


@pytest.mark.parametrize("path", ["mood", "title.x", "objectives.mood", "objectives.steps.x.y", ""])
def test_a_name_that_is_no_field_is_told(path: str) -> None:
    with pytest.raises(UnacceptableError, match=f"`maps_to` names {path}, which is no field"):
        find_target(PLAN, path)


@pytest.mark.parametrize(
    ("document", "path", "told"),
    [
        ("plan", "reflection.mood", "no field of a reflection."),
        ("plan", "visionn", "no field of the plan. Is vision meant?"),
        ("plan", "objectives.confidance", "no field of an objective. Is confidence meant?"),
        ("review", "lernd", "no field of the review. Is learned meant?"),
        ("session", "actions.whom", "no field of an agreed action. Is who meant?"),
        ("plan", "title.x", "no field of the plan."),
    ],
)
def test_where_a_field_was_looked_for_is_told_and_which_is_nearest(
    document: str, path: str, told: str
) -> None:
    with pytest.raises(UnacceptableError) as error:
        find_target(DOCUMENTS[document], path)
    assert str(error.value) == f"`maps_to` names {path}, which is {told}"


@pytest.mark.parametrize(
    ("path", "good", "bad", "said"),
    [
        ("title", "Spring", " ", "This needs a few words."),
        ("objectives.confidence", 10, 11, "This has to be at most 10."),
        ("objectives.confidence", None, "many", "This has to be a whole number."),
        ("next_review", "2027-01-31", "soon", "This has to be a date such as 2027-01-31."),
        ("values", ["calm"], "calm", "This has to be a list."),
    ],
)
def test_a_field_says_what_it_cannot_hold(path: str, good: object, bad: object, said: str) -> None:
    target = find_target(PLAN, path)[-1]
    target.holds(good)
    with pytest.raises(UnacceptableError, match=said):
        target.holds(bad)


def test_a_strict_field_bends_no_type() -> None:
    confidence = find_target(PLAN, "objectives.confidence")[-1]
    confidence.holds("7")
    confidence.holds(7, strict=True)
    with pytest.raises(UnacceptableError, match="This has to be a whole number"):
        confidence.holds("7", strict=True)
