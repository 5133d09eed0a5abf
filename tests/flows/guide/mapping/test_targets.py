"""`maps_to` leads through the fields of a document, and each field says what it holds."""

import pytest

from flows.documents.errors import UnacceptableError
from flows.documents.objective import Objective, Step
from flows.documents.plan import Area, Plan, Reflection
from flows.documents.review import Review, Session
from flows.documents.schedule import Schedule
from flows.guide.mapping.targets import DOCUMENTS, find_target


def test_each_kind_of_flow_has_its_document() -> None:
    assert {"plan": Plan, "review": Review, "session": Session} == DOCUMENTS


@pytest.mark.parametrize(
    ("path", "fields", "element", "is_list"),
    [
        ("title", [(Plan, "title")], None, False),
        ("values", [(Plan, "values")], None, True),
        ("reflection", [(Plan, "reflection")], Reflection, False),
        ("reflection.situation", [(Plan, "reflection"), (Reflection, "situation")], None, False),
        ("areas", [(Plan, "areas")], Area, True),
        ("objectives.steps", [(Plan, "objectives"), (Objective, "steps")], Step, True),
        ("review", [(Plan, "review")], Schedule, False),
        ("next_review", [(Plan, "next_review")], None, False),
    ],
)
def test_a_path_leads_through_fields(
    path: str, fields: list[tuple[type, str]], element: type | None, is_list: bool
) -> None:
    found = find_target(Plan, path)
    assert [(each.model, each.name) for each in found] == fields
    assert found[-1].element is element
    assert found[-1].is_list is is_list


@pytest.mark.parametrize("path", ["mood", "title.x", "objectives.mood", "objectives.steps.x.y", ""])
def test_a_name_that_is_no_field_is_told(path: str) -> None:
    with pytest.raises(UnacceptableError, match=f"`maps_to` names {path}, which is no field"):
        find_target(Plan, path)


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
    target = find_target(Plan, path)[-1]
    target.holds(good)
    with pytest.raises(UnacceptableError, match=said):
        target.holds(bad)


def test_a_strict_field_bends_no_type() -> None:
    confidence = find_target(Plan, "objectives.confidence")[-1]
    confidence.holds("7")
    confidence.holds(7, strict=True)
    with pytest.raises(UnacceptableError, match="This has to be a whole number"):
        confidence.holds("7", strict=True)
