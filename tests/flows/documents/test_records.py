"""A stored document reads like the model it was written from."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pydantic import BaseModel

from flows.documents.base import Part
from flows.documents.coping import Sign, Strategy
from flows.documents.draft import Draft
from flows.documents.entries import Entry, Rating
from flows.documents.habit import DayRange, EarlierSchedule, Habit
from flows.documents.objective import Objective, OutcomeLevels, Step
from flows.documents.plan import Area, Comparison, ExtraAnswer, Plan, Reflection
from flows.documents.profile import Profile, Settings
from flows.documents.records import Record, document_of
from flows.documents.review import AgreedAction, Session
from flows.documents.schedule import Schedule
from flows.documents.support import Contact, CrisisPage
from flows.documents.vocabulary import EntryState, RatingKind, Rhythm, Weekday

MOMENT = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
DAY = MOMENT.date()
WEEKLY = Schedule(kind=Rhythm.WEEKDAYS, days=(Weekday.MON, Weekday.THU))

PLAN = Plan(
    title="A plan",
    flow="personal",
    flow_version=1,
    created=MOMENT,
    started=DAY,
    values=("patience",),
    areas=(Area(name="sleep", satisfaction=3),),
    reflection=Reflection(situation="busy"),
    objectives=(
        Objective(
            wish="Sleep",
            due=date(2027, 1, 31),
            baseline=2,
            levels=OutcomeLevels(expected="five nights", current=-1),
            steps=(Step(text="charger in the hall", planned=DAY),),
        ),
    ),
    comparisons=(Comparison(left="a", right="b"),),
    habits=(
        Habit(
            text="Walk",
            schedule=WEEKLY,
            started=DAY,
            earlier=(EarlierSchedule(until=DAY, schedule=Schedule(kind=Rhythm.DAILY)),),
            paused=(DayRange(first=DAY),),
        ),
    ),
    contacts=(Contact(name="Priya", last_contact=DAY, rhythm=WEEKLY),),
    signs=(Sign(what="noise"),),
    strategies=(Strategy(name="tea"),),
    crisis=CrisisPage(steps=("ring Priya",)),
    review=WEEKLY,
    next_review=DAY,
    extra=(ExtraAnswer(path="a.b", label="What?", value={"deep": [1, {"x": 2}]}),),
)

DOCUMENTS: tuple[Part, ...] = (
    PLAN,
    Entry(date=DAY, habit="h", state=EntryState.PART, at=MOMENT),
    Rating(date=DAY, kind=RatingKind.CLOSENESS, objective="o", value=4, at=MOMENT),
    Session(date=DAY, opened=MOMENT, closed=MOMENT, actions=(AgreedAction(text="call"),)),
    Draft(flow="f", flow_version=1, created=MOMENT, saved=MOMENT, answers={"a": {"b": 1}}),
)


def assert_alike(model: BaseModel, view: Any) -> None:
    """Every field of the view is that of the model, at every depth."""
    for name in type(model).model_fields:
        expected, value = getattr(model, name), getattr(view, name)
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
def test_a_view_reads_like_the_model(document: Part) -> None:
    assert_alike(document, Record(document.model_dump(mode="json")))


def every_part(kind: type[Part] = Part) -> list[type[Part]]:
    """All kinds of parts and documents; flow documents are made of parts too, but never saved."""
    ours = [each for each in kind.__subclasses__() if each.__module__.startswith("flows.documents")]
    return [kind, *(each for child in ours for each in every_part(child))]


def test_what_is_left_out_reads_as_blank() -> None:
    view = Record({})
    for kind in every_part():
        if kind in (Profile, Settings):
            continue
        for name, field in kind.model_fields.items():
            if field.default in ((), "", None):
                assert getattr(view, name) == field.default, (kind, name)


def test_a_field_that_no_document_has_is_refused() -> None:
    with pytest.raises(AttributeError, match="no field 'colour'"):
        _ = Record(PLAN.model_dump(mode="json")).colour


def test_a_view_is_named_without_its_text() -> None:
    view = Record({"id": "a1", "text": "private"})
    assert repr(view) == "Stored(id='a1')"
    assert view == Record({"id": "a1", "text": "private"})
    assert len({view, Record({"id": "a1", "text": "private"})}) == 1
    assert document_of(view) == {"id": "a1", "text": "private"}


def test_a_day_is_a_day_and_a_moment_a_moment() -> None:
    view = Record({"closed": "2026-11-21", "at": "2026-11-21T19:02:00Z"})
    assert view.closed + timedelta(days=1) == date(2026, 11, 22)
    assert view.at == MOMENT


def test_reading_needs_no_pydantic() -> None:
    program = "import sys, flows.documents.records; sys.exit('pydantic' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
