"""Appointments, meetings, what is to be kept and counted, in everything that leaves the program."""

from typing import Any

import pytest

from flows.documents.plan import Plan
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import SharedPart
from flows.export.calendar.calendar_file import plan_as_calendar
from flows.export.fhir.bundle import plan_as_fhir
from flows.export.markdown.document import OWN, format_markdown
from flows.export.read_back.plan import build_written_plan
from flows.export.read_back.word_sources import Writer
from flows.export.shared_parts import Sharing, shared_part
from tests.flows.export.plan_texts import plan
from tests.flows.export.sample import MOMENT
from tests.stored_plan import stored

TODAY = MOMENT.date()

DENTIST = {
    "id": "dentist",
    "text": "See the dentist",
    "planned": "2026-12-01",
    "time": "10:30",
    "place": "Mill Street 4",
    "companion": "Jo",
}


def with_step(**values: Any) -> Plan:
    """Return a plan with one objective that has one appointment."""
    return plan(
        id="plan", objectives=[{"id": "teeth", "wish": "Look after my teeth", "steps": [values]}]
    )


def markdown(given: Plan) -> str:
    """Return one's own plan as a document."""
    record = PlanRecord(given.model_dump(mode="json"))
    return format_markdown(build_written_plan(record, Writer(TODAY)), TODAY, OWN)


def events(given: Plan, **options: Any) -> str:
    """Return a calendar as text, with its lines unfolded."""
    return plan_as_calendar(stored(given), MOMENT, **options).replace("\r\n ", "")


def activity(given: Plan) -> dict[str, Any]:
    """Return the one activity in the care plan."""
    resources = [each["resource"] for each in plan_as_fhir(stored(given), MOMENT)["entry"]]
    [care_plan] = [each for each in resources if each["resourceType"] == "CarePlan"]
    [only] = care_plan["activity"]
    detail: dict[str, Any] = only["detail"]
    return detail


def test_an_appointment_is_read_back_with_hour_place_and_company() -> None:
    told = markdown(with_step(**DENTIST))
    assert "See the dentist (10:30, Mill Street 4, with Jo)" in told
    assert "Tue 1 Dec" in told
    assert "with Jo" in markdown(with_step(**{**DENTIST, "companion": "with Jo"}))
    assert "with with" not in markdown(with_step(**{**DENTIST, "companion": "with Jo"}))


def test_an_appointment_is_an_hour_of_the_day_in_a_calendar() -> None:
    told = events(with_step(**DENTIST))
    assert "DTSTART:20261201T103000\r\n" in told
    assert "LOCATION:Mill Street 4\r\n" in told
    assert "DESCRIPTION:With Jo\\nFor: Look after my teeth" in told
    assert "TRANSP" not in told
    assert "DUE:20261201T103000\r\n" in events(with_step(**DENTIST), tasks=True)


def test_a_neutral_calendar_has_the_hour_and_no_words() -> None:
    told = events(with_step(**DENTIST), neutral=True)
    assert "T103000" in told
    assert "Mill" not in told
    assert "Jo" not in told


def test_an_appointment_is_one_in_fhir() -> None:
    detail = activity(with_step(**DENTIST))
    assert detail["code"] == {"text": "appointment"}
    assert detail["location"] == {"display": "Mill Street 4"}
    assert detail["performer"][1] == {"display": "Jo"}
    assert detail["description"] == "See the dentist (10:30)"
    plain = activity(with_step(id="s", text="Floss", planned="2026-12-01"))
    assert plain["code"] == {"text": "step"}
    assert "location" not in plain
    assert len(plain["performer"]) == 1


def test_who_comes_along_stays_where_parts_are_shared() -> None:
    parts = frozenset({SharedPart.OBJECTIVES, SharedPart.TIMELINE})
    [step] = shared_part(stored(with_step(**DENTIST)), Sharing(parts)).objectives[0].steps
    assert (step.time, step.place, step.companion) == ("10:30", "Mill Street 4", "")
    [undated] = (
        shared_part(stored(with_step(**DENTIST)), Sharing(frozenset({SharedPart.OBJECTIVES})))
        .objectives[0]
        .steps
    )
    assert (undated.time, undated.place, undated.companion) == ("", "", "")


def test_a_meeting_has_its_hour() -> None:
    weekly = {"kind": "weekdays", "days": ["tue"]}
    group = plan(
        contacts=[{"name": "Tuesday circle", "kind": "peer", "rhythm": weekly, "time": "19:00"}]
    )
    told = events(group)
    assert "SUMMARY:Meeting: Tuesday circle" in told
    assert "T190000\r\n" in told
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU" in told
    assert "19:00" in markdown(group)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"baseline": 4, "unit": "times a week", "direction": "keep"}, "to keep as it is"),
        ({"target": 3, "counted": "times"}, "aiming for 3, counted from what is ticked"),
        ({"target": 90, "counted": "amount"}, "aiming for 90, added up from what is ticked"),
        (
            {"target": 1, "counted": "episodes", "episode": "panic"},
            "aiming for 1, counted from what is logged as “panic”",
        ),
        (
            {"measure": "panic", "counted": "strength"},
            "panic, how strong it was on average, from what is logged as “panic”",
        ),
    ],
)
def test_how_a_measure_is_meant_is_read_back(values: dict[str, Any], words: str) -> None:
    told = markdown(plan(objectives=[{"wish": "Walk", **values}]))
    assert words in told


def test_what_helps_has_its_kind() -> None:
    told = markdown(plan(strategies=[{"name": "Swim", "kind": "movement", "effort": 2}]))
    assert "movement, some effort" in told


def test_the_habits_of_what_is_held_back_stay_with_it() -> None:
    stretch = {"text": "Stretch", "schedule": {"kind": "daily"}, "objective": "walk"}
    for parts in ({SharedPart.TIMELINE}, {SharedPart.TIMELINE, SharedPart.OBJECTIVES}):
        for share, count in (("never", 0), ("default", 1)):
            only = plan(
                objectives=[{"id": "walk", "wish": "Walk", "share": share}], habits=[stretch]
            )
            assert len(shared_part(stored(only), Sharing(frozenset(parts))).habits) == count


@pytest.mark.parametrize(
    ("share", "sharing", "goes"),
    [
        ("default", Sharing(frozenset({SharedPart.OBJECTIVES})), True),
        ("ask", Sharing(frozenset({SharedPart.OBJECTIVES})), False),
        ("ask", Sharing(frozenset(), is_whole=True), True),
        (
            "ask",
            Sharing(frozenset({SharedPart.OBJECTIVES}), objectives=frozenset({"walk"})),
            True,
        ),
        ("never", Sharing(frozenset(), is_whole=True), False),
        (
            "never",
            Sharing(frozenset({SharedPart.OBJECTIVES}), objectives=frozenset({"walk"})),
            False,
        ),
    ],
)
def test_one_objective_can_be_held_back(share: str, sharing: Sharing, goes: bool) -> None:
    given = plan(
        objectives=[
            {"id": "walk", "wish": "Walk", "share": share, "why": "my knee"},
            {"id": "rest", "wish": "Rest"},
        ],
        habits=[{"id": "h", "text": "Stretch", "schedule": {"kind": "daily"}, "objective": "walk"}],
    )
    shared = shared_part(stored(given), sharing)
    assert ("walk" in {each.id for each in shared.objectives}) is goes
    if not goes:
        assert not any(each.objective == "walk" for each in shared.habits)
