"""The documents hold what they say they hold, and nothing else."""

import json
from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from flows.documents.base import SCHEMA_VERSION, Document, Part
from flows.documents.change import Change
from flows.documents.draft import Draft
from flows.documents.entries import Entry, Episode, Feelings, Rating
from flows.documents.journal import JournalEntry, Win
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan
from flows.documents.profile import Profile, Scale, Settings
from flows.documents.review import AgendaItem, Review, Session
from flows.documents.schedule import Schedule
from flows.documents.suggestion import Suggestion
from flows.documents.validation_messages import first_refusal
from flows.store.codec import SCHEMA

MOMENT = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
PLAN = Plan(title="A plan", flow="personal", flow_version=1, created=MOMENT)

DOCUMENTS = (
    PLAN,
    Entry.model_validate({"date": "2026-11-21", "habit": "h", "state": "done", "at": MOMENT}),
    Rating.model_validate(
        {"date": "2026-11-21", "kind": "closeness", "objective": "o", "value": 4, "at": MOMENT}
    ),
    JournalEntry(date=MOMENT.date(), at=MOMENT, text="a line"),
    Win(date=MOMENT.date(), at=MOMENT, text="rang Priya back"),
    Suggestion(date=MOMENT.date(), at=MOMENT, author="Ben", text="ring Jo", about="p", path="a.b"),
    Review(date=MOMENT.date(), at=MOMENT, flow="weekly_review"),
    Session(date=MOMENT.date(), opened=MOMENT),
    AgendaItem(date=MOMENT.date(), at=MOMENT, text="the letter"),
    Episode(date=MOMENT.date(), at=MOMENT, name="panic", strength=7),
    Feelings(date=MOMENT.date(), at=MOMENT, words=("tired", "hopeful")),
    Draft(flow="personal", flow_version=1, created=MOMENT, saved=MOMENT),
    Change(at=MOMENT, words="a step was added"),
    Profile(),
    Settings(),
)


def every_part(kind: type[Part] = Part) -> list[type[Part]]:
    """All kinds of parts and documents; flow documents are made of parts too, but never saved."""
    ours = [each for each in kind.__subclasses__() if each.__module__.startswith("flows.documents")]
    return [kind, *(each for child in ours for each in every_part(child))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: type(document).__name__)
def test_a_document_comes_back_from_json_as_it_was(document: Document) -> None:
    text = document.model_dump_json()
    assert type(document).model_validate_json(text) == document
    assert json.loads(text)["schema_version"] == SCHEMA_VERSION == SCHEMA


def test_every_document_kind_is_in_the_round_trip() -> None:
    documents = {kind for kind in every_part(Document) if kind is not Document}
    assert documents == {type(document) for document in DOCUMENTS}


@pytest.mark.parametrize("kind", every_part(), ids=lambda kind: kind.__name__)
def test_every_kind_is_frozen_and_strict_and_described(kind: type[Part]) -> None:
    assert kind.model_config["frozen"]
    assert kind.model_config["extra"] == "forbid"
    assert kind.__doc__
    undescribed = [name for name, field in kind.model_fields.items() if not field.description]
    assert not undescribed


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Plan.model_validate({**PLAN.model_dump(), "mood": 3})


def test_a_change_is_checked_like_a_new_document() -> None:
    objective = Objective(wish="Sleep")
    assert objective.changed(confidence=7).confidence == 7
    with pytest.raises(ValidationError):
        objective.changed(confidence=11)
    with pytest.raises(ValidationError):
        objective.changed(colour="red")


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_are_finite(number: float) -> None:
    with pytest.raises(ValidationError):
        Objective(wish="Sleep", target=number)


@pytest.mark.parametrize(
    "words", ["[bold]yes[/]", "שלום עולם", "👩‍👩‍👧 family", "汉字", "  spaces kept  ", "a" * 1000]
)
def test_words_in_any_script_are_kept_exactly(words: str) -> None:
    assert Objective(wish=words).wish == words


@pytest.mark.parametrize("words", ["\x1b[2J", "nul\x00", "bell\x07", "\x9b1m", "\ud800", "", "  "])
def test_a_wish_that_cannot_be_kept_is_refused_in_words(words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Objective(wish=words)
    assert refused.value.errors()[0]["msg"]


def test_two_steps_with_one_id_are_refused() -> None:
    step = Step(text="write the letter")
    with pytest.raises(ValidationError, match="same id"):
        Objective(wish="Trust", steps=(step, step))


@pytest.mark.parametrize(
    "schedule",
    [
        {"kind": "daily"},
        {"kind": "once", "on": "2026-11-27"},
        {"kind": "weekdays", "days": ["mon", "thu"]},
        {"kind": "times_per_week", "times": 3},
        {"kind": "every_n_days", "every": 10},
        {"kind": "monthly"},
        {"kind": "monthly", "day": 31},
        {"kind": "monthly", "days": ["fri"], "nth": -1},
    ],
)
def test_a_schedule_holds_the_detail_of_its_kind(schedule: dict[str, object]) -> None:
    Schedule.model_validate(schedule)


@pytest.mark.parametrize(
    ("schedule", "reason"),
    [
        ({"kind": "weekdays"}, "at least one day"),
        ({"kind": "times_per_week"}, "times a week"),
        ({"kind": "every_n_days"}, "number of days"),
        ({"kind": "daily", "times": 3}, "does not use"),
        ({"kind": "weekdays", "days": ["thu", "mon"]}, "Monday first"),
        ({"kind": "times_per_week", "times": 8}, "less than or equal to 7"),
        ({"kind": "monthly", "day": 3, "nth": 1, "days": ["fri"]}, "does not use a day of the m"),
        ({"kind": "monthly", "days": ["fri"]}, "does not use at least one day"),
        ({"kind": "monthly", "nth": 1}, "needs one weekday"),
        ({"kind": "monthly", "days": ["mon", "fri"], "nth": 1}, "needs one weekday"),
        ({"kind": "monthly", "days": ["mon"], "nth": 0}, "needs one weekday"),
        ({"kind": "daily", "day": 3}, "does not use a day of the month"),
        ({"kind": "monthly", "every": 2}, "does not use a number of days"),
    ],
)
def test_a_schedule_that_contradicts_itself_is_refused(
    schedule: dict[str, object], reason: str
) -> None:
    with pytest.raises(ValidationError, match=reason):
        Schedule.model_validate(schedule)


def test_only_a_rhythm_in_months_is_written_with_what_months_have() -> None:
    written = Schedule.model_validate({"kind": "daily"}).model_dump_json()
    assert written == '{"kind":"daily","on":null,"days":[],"times":null,"every":null}'
    monthly = Schedule.model_validate({"kind": "monthly", "day": 15}).model_dump(mode="json")
    assert {name for name, value in monthly.items() if value} == {"kind", "day"}
    assert "nth" not in monthly


def test_an_entry_is_about_one_thing() -> None:
    common = {"date": "2026-11-21", "state": "done", "at": MOMENT}
    for wrong in ({}, {"habit": "h", "step": "s"}):
        with pytest.raises(ValidationError, match="one habit or one step"):
            Entry.model_validate({**common, **wrong})


def test_a_rating_stays_in_the_range_of_its_kind() -> None:
    common = {"date": "2026-11-21", "at": MOMENT, "objective": "o"}
    Rating.model_validate({**common, "kind": "measure", "value": 75})
    with pytest.raises(ValidationError, match="from 0 to 10"):
        Rating.model_validate({**common, "kind": "closeness", "value": 11})


@pytest.mark.parametrize("hour", ["", "00:00", "09:30", "23:59"])
def test_a_time_of_day_is_kept_as_it_is_told(hour: str) -> None:
    assert Step(text="the dentist", time=hour).time == hour


@pytest.mark.parametrize(
    "hour", ["9:30", "24:00", "12:60", "noon", "12:00:00", "１２:00", "12:00\n"]
)
def test_a_time_that_is_none_is_refused_in_words(hour: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Step(text="the dentist", time=hour)
    assert first_refusal(refused.value)[1] == "A time of day is written as 09:30."


def test_own_scales_have_names_of_their_own_and_are_at_most_five() -> None:
    profile = Profile(scales=(Scale(name="mood"), Scale(name="pain", low="none", high="worst")))
    assert [each.name for each in profile.scales] == ["mood", "pain"]
    for wrong in (("mood", "Mood"), ("day",), ("a", "b", "c", "d", "e", "f")):
        with pytest.raises(ValidationError):
            Profile.model_validate({"scales": [{"name": each} for each in wrong]})


def test_a_profile_without_a_choice_is_written_as_before() -> None:
    assert not {"scales", "feelings", "week_begins"} & Profile().model_dump(mode="json").keys()
    assert Profile(feelings=("calm",)).model_dump(mode="json")["feelings"] == ["calm"]
