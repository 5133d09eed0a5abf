"""A plan becomes FHIR R4 that others can read: no diagnosis, and only what was chosen.

The models of `fhir.resources` check its shape. They accept codes that FHIR does not have, and look
up no reference, so that is checked here, for every bundle of every test.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import example, given
from hypothesis import strategies as st

from flows.documents.entries import Rating
from flows.documents.errors import UnacceptableError
from flows.documents.plan import Plan
from flows.documents.records.dated_records import RatingRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import (
    ContactKind,
    ObjectiveState,
    PlanState,
    Rhythm,
    Role,
    SignKind,
    StepState,
    Weekday,
)
from flows.export.fhir.bundle import plan_as_fhir
from flows.export.shared_parts import shared_part
from tests.flows.export.markdown.markdown_text import LINES
from tests.flows.export.plan_texts import plan, texts
from tests.flows.export.sample import MOMENT, PLAN
from tests.stored_plan import stored

NOW = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)

RESOURCES = {
    *("Patient", "CarePlan", "Goal", "Observation"),
    *("CareTeam", "RelatedPerson", "Practitioner", "Organization"),
}

CODES: dict[tuple[str, str], set[str]] = {
    ("Bundle", "type"): {"collection"},
    ("CarePlan", "status"): {"draft", "active", "on-hold", "completed"},
    ("CarePlan", "intent"): {"plan"},
    ("CarePlan", "text.status"): {"additional"},
    ("CarePlan", "activity.detail.kind"): {"Task"},
    ("CarePlan", "activity.detail.status"): {
        *("not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled"),
    },
    ("CarePlan", "activity.detail.scheduledTiming.repeat.periodUnit"): {"d", "wk", "mo"},
    ("CarePlan", "activity.detail.scheduledTiming.repeat.dayOfWeek"): set(Weekday),
    ("CareTeam", "status"): {"proposed", "active", "suspended", "inactive"},
    ("Goal", "lifecycleStatus"): {
        *("proposed", "accepted", "active", "on-hold", "completed", "cancelled"),
    },
    ("Goal", "achievementStatus.coding.code"): {
        *("in-progress", "improving", "no-change", "achieved", "sustaining"),
    },
    ("Goal", "priority.coding.code"): {"high-priority", "medium-priority", "low-priority"},
    ("Observation", "status"): {"final"},
}
"""What each coded element may hold: of the codes that R4 has, those that a plan can become."""

CODED = re.compile(
    r"(^|\.)(code|status|lifecycleStatus|intent|kind|type|periodUnit|dayOfWeek|when|use|gender)$"
)
"""The names of elements that could hold a code."""


def bundle(of: Plan | PlanRecord, now: datetime = NOW, **values: Any) -> dict[str, Any]:
    """The bundle of a plan, with all checked that holds for every bundle."""
    made = plan_as_fhir(stored(of), now, **values)
    assert json.loads(json.dumps(made)) == made
    Bundle.model_validate(made)
    addresses = [each["fullUrl"] for each in made["entry"]]
    assert len(set(addresses)) == len(addresses)
    assert all(UUID(address).urn == address for address in addresses)
    assert {each["resource"]["resourceType"] for each in made["entry"]} <= RESOURCES
    for path, value in walk(made):
        assert value not in ("", [], {}, None), path
        assert not isinstance(value, str) or value.strip(), path
        if path.endswith(".reference"):
            assert value in addresses, path
    check_codes({key: value for key, value in made.items() if key != "entry"})
    for each in made["entry"]:
        check_codes(each["resource"])
    for row in (row for each in found(made, "Goal") for row in each.get("target", [])):
        has_detail = any(name.startswith("detail") for name in row)
        assert "measure" in row or not has_detail, "gol-1 of R4"
    assert ElementTree.fromstring(found(made, "CarePlan")[0]["text"]["div"]).tag.endswith("div")
    return made


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every element with its path; the places in lists are left out."""
    yield path, value
    if isinstance(value, dict):
        for name, each in value.items():
            yield from walk(each, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for each in value:
            yield from walk(each, path)


def check_codes(resource: dict[str, Any]) -> None:
    """See that each code is one that R4 has, and that the list of them knows every place."""
    kind = resource["resourceType"]
    for path, value in walk(resource):
        if isinstance(value, str) and CODED.search(path) and not path.startswith("meta."):
            if path == "replaces.type":
                assert value == "CarePlan"
            else:
                assert value in CODES[kind, path], path


def found(made: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """All resources of a kind."""
    every = [each["resource"] for each in made["entry"]]
    return [each for each in every if each["resourceType"] == kind]


def care_plan(of: Plan, **values: Any) -> dict[str, Any]:
    """The care plan of a plan."""
    [only] = found(bundle(of, **values), "CarePlan")
    return only


def goals(of: Plan, **values: Any) -> list[dict[str, Any]]:
    """The goals of a plan."""
    return found(bundle(of, **values), "Goal")


def goal(objective: dict[str, Any], **values: Any) -> dict[str, Any]:
    """The goal that an objective becomes."""
    [only] = goals(
        plan(id="plan", objectives=[{"id": "walk", "wish": "Walk", **objective}]), **values
    )
    return only


def rating(day: str, value: float, **values: Any) -> Rating:
    """A rating of the closeness of `walk` on a day."""
    given = {"kind": "closeness", "objective": "walk", **values}
    return Rating.model_validate({"date": day, "value": value, "at": MOMENT, **given})


def told(resource: dict[str, Any]) -> list[str]:
    """The words of all notes."""
    return [each["text"] for each in resource.get("note", [])]


def details(of: Plan, **values: Any) -> list[dict[str, Any]]:
    """The steps and habits in the care plan of a plan."""
    return [each["detail"] for each in care_plan(of, **values).get("activity", [])]


def activity_of(habit: dict[str, Any], now: datetime = NOW, **values: Any) -> dict[str, Any]:
    """What a habit becomes."""
    daily = {"text": "Walk", "schedule": {"kind": "daily"}}
    [only] = details(plan(habits=[{**daily, **habit}], **values), now=now)
    return only


def test_a_plan_with_only_a_title_is_a_person_and_a_care_plan() -> None:
    made = bundle(plan())
    assert [each["resource"]["resourceType"] for each in made["entry"]] == ["Patient", "CarePlan"]
    [patient] = found(made, "Patient")
    assert patient == {"resourceType": "Patient", "name": [{"text": "Participant"}]}
    [care] = found(made, "CarePlan")
    assert set(care) == {
        *("resourceType", "text", "identifier", "status", "intent", "title"),
        *("subject", "author", "contributor"),
    }


def test_the_bundle_says_when_it_was_made_and_that_it_is_private() -> None:
    made = bundle(plan(), datetime(2026, 11, 21, 20, 2, tzinfo=timezone(timedelta(hours=1))))
    assert made["resourceType"] == "Bundle"
    assert made["timestamp"] == "2026-11-21T19:02:00Z"
    [mark] = made["meta"]["security"]
    assert mark["code"] == "R"
    assert mark["system"] == "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
    assert "profile" not in json.dumps(made["meta"])


def test_each_export_has_an_identifier_of_its_own_and_the_plan_keeps_its_own() -> None:
    first, later = bundle(PLAN), bundle(PLAN, NOW + timedelta(seconds=1))
    assert first == bundle(PLAN)
    assert first["identifier"] != later["identifier"]
    assert first["entry"] == later["entry"]


def test_the_person_is_called_by_what_was_given_and_by_nothing_else() -> None:
    [patient] = found(bundle(plan(), name="S. M."), "Patient")
    assert patient == {"resourceType": "Patient", "name": [{"text": "S. M."}]}
    [patient] = found(bundle(plan(), name="  "), "Patient")
    assert patient["name"] == [{"text": "Participant"}]


def test_a_name_that_is_no_line_is_refused() -> None:
    with pytest.raises(UnacceptableError):
        plan_as_fhir(stored(plan()), NOW, name="Sam\x00")


def test_the_file_says_that_it_is_plain_and_holds_no_diagnosis() -> None:
    text = "".join(ElementTree.fromstring(care_plan(PLAN)["text"]["div"]).itertext())
    assert "plain FHIR R4 without a profile" in text
    assert "no diagnosis" in text
    assert "Sam's recovery plan" in text
    assert "Rebuild trust with my sister" in text
    assert "put the charger in the hall" in text
    assert "Condition" not in json.dumps(bundle(PLAN))


def test_ids_of_the_store_are_proper_addresses() -> None:
    ours, before = "0123456789abcdef0123456789abcdef", "f" * 32
    made = bundle(plan(id=ours, replaces=before))
    address = "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"
    [care] = found(made, "CarePlan")
    assert made["entry"][1]["fullUrl"] == address
    assert care["identifier"] == [{"system": "urn:ietf:rfc:3986", "value": address}]
    [earlier] = care["replaces"]
    assert earlier["identifier"]["value"] == "urn:uuid:ffffffff-ffff-ffff-ffff-ffffffffffff"
    assert "reference" not in earlier


def test_parts_of_the_same_name_have_addresses_of_their_own() -> None:
    same = plan(
        id="same",
        objectives=[{"id": "same", "wish": "Walk"}],
        contacts=[{"id": "same", "name": "Jo"}],
    )
    kinds = [each["resource"]["resourceType"] for each in bundle(same)["entry"]]
    assert kinds == ["Patient", "CarePlan", "Goal", "CareTeam", "RelatedPerson"]


@pytest.mark.parametrize(
    ("state", "status", "team"),
    [
        (PlanState.DRAFT, "draft", "proposed"),
        (PlanState.ACTIVE, "active", "active"),
        (PlanState.PAUSED, "on-hold", "suspended"),
        (PlanState.CLOSED, "completed", "inactive"),
    ],
)
def test_the_state_of_a_plan_is_a_status(state: PlanState, status: str, team: str) -> None:
    made = bundle(plan(state=state, contacts=[{"name": "Jo"}]))
    assert found(made, "CarePlan")[0]["status"] == status
    assert found(made, "CareTeam")[0]["status"] == team


def test_a_plan_has_its_title_words_and_days() -> None:
    care = care_plan(PLAN.changed(closed=date(2027, 2, 1)))
    assert care["title"] == "Sam's recovery plan"
    assert care["description"] == f"{PLAN.purpose}\n\n{PLAN.vision}"
    assert care["period"] == {"start": "2026-11-01", "end": "2027-02-01"}
    assert care["author"] == care["subject"]


def test_a_period_never_ends_before_it_starts() -> None:
    care = care_plan(plan(started="2026-11-02", closed="2026-11-01"))
    assert care["period"] == {"start": "2026-11-02"}


@pytest.mark.parametrize(
    ("state", "status", "achieved"),
    [
        (ObjectiveState.LATER, "proposed", None),
        (ObjectiveState.IN_FOCUS, "accepted", None),
        (ObjectiveState.DOING, "active", "in-progress"),
        (ObjectiveState.PAUSED, "on-hold", None),
        (ObjectiveState.REACHED, "completed", "achieved"),
        (ObjectiveState.SET_ASIDE, "cancelled", None),
    ],
)
def test_the_state_of_an_objective_is_a_status(
    state: ObjectiveState, status: str, achieved: str | None
) -> None:
    made = goal({"state": state})
    assert made["lifecycleStatus"] == status
    assert achievement(made) == achieved


def achievement(made: dict[str, Any]) -> str | None:
    """The code of the achievement status, if there is one."""
    if "achievementStatus" not in made:
        return None
    [coding] = made["achievementStatus"]["coding"]
    assert coding["system"] == "http://terminology.hl7.org/CodeSystem/goal-achievement"
    return str(coding["code"])


MEASURED = {"kind": "measure"}


@pytest.mark.parametrize(
    ("objective", "ratings", "code"),
    [
        ({"closeness": 3}, [rating("2026-11-02", 4)], "improving"),
        ({"closeness": 3}, [rating("2026-11-02", 3)], "no-change"),
        ({"closeness": 3}, [rating("2026-11-02", 1)], "in-progress"),
        ({}, [rating("2026-11-02", 4)], "in-progress"),
        ({}, [rating("2026-11-03", 5), rating("2026-11-02", 4)], "improving"),
        ({"closeness": 3}, [rating("2026-11-02", 9, objective="other")], "in-progress"),
        ({"closeness": 3}, [rating("2026-11-02", 9, kind="confidence")], "in-progress"),
        ({"baseline": 2, "target": 5}, [rating("2026-11-02", 3, **MEASURED)], "improving"),
        ({"baseline": 2, "target": 5}, [rating("2026-11-02", 9, **MEASURED)], "improving"),
        ({"baseline": 2, "target": 5}, [rating("2026-11-02", 2, **MEASURED)], "no-change"),
        ({"baseline": 2, "target": 5}, [rating("2026-11-02", 1, **MEASURED)], "in-progress"),
        ({"baseline": 5, "target": 2}, [rating("2026-11-02", 3, **MEASURED)], "improving"),
        ({"baseline": 5, "target": 2}, [rating("2026-11-02", 7, **MEASURED)], "in-progress"),
        ({"baseline": 2, "target": 2}, [rating("2026-11-02", 7, **MEASURED)], "in-progress"),
    ],
)
def test_progress_is_told_from_where_it_began(
    objective: dict[str, Any], ratings: list[Rating], code: str
) -> None:
    assert achievement(goal({"state": "doing", **objective}, ratings=ratings)) == code


def test_what_waits_has_no_progress() -> None:
    ratings = [rating("2026-11-02", 9)]
    assert achievement(goal({"state": "in_focus", "closeness": 3}, ratings=ratings)) == "improving"
    for state in ("later", "paused", "set_aside"):
        assert achievement(goal({"state": state, "closeness": 3}, ratings=ratings)) is None


@pytest.mark.parametrize(
    ("habit", "code"),
    [
        ({"objective": "walk"}, "sustaining"),
        ({"objective": "walk", "ended": "2026-11-21"}, "sustaining"),
        ({"objective": "walk", "ended": "2026-11-20"}, "achieved"),
        ({}, "achieved"),
    ],
)
def test_what_was_reached_and_is_kept_up_by_a_habit_is_sustained(
    habit: dict[str, Any], code: str
) -> None:
    reached = plan(
        objectives=[{"id": "walk", "wish": "Walk", "state": "reached"}],
        habits=[{"text": "Walk", "schedule": {"kind": "daily"}, **habit}],
    )
    assert achievement(goals(reached)[0]) == code


def priorities(*objectives: dict[str, Any]) -> list[str | None]:
    """The priorities of objectives, in their order."""
    made = goals(plan(objectives=[{"wish": "Walk", **each} for each in objectives]))
    return [each["priority"]["coding"][0]["code"] if "priority" in each else None for each in made]


def test_ones_own_order_is_the_priority() -> None:
    high, medium, low = "high-priority", "medium-priority", "low-priority"
    assert priorities({"rank": 3}, {"rank": 1}, {"rank": 2}, {"rank": 4}) == [
        *(low, high, medium, low),
    ]
    assert priorities({"rank": 1}, {"rank": 1}, {"rank": 3}, {}) == [high, high, medium, None]
    weighed = {"significance": 5, "urgency": 4}
    assert priorities(weighed, {"rank": 2}, {"significance": 5}) == [medium, high, None]
    assert priorities({}, {}) == [None, None]


def test_the_place_in_the_order_is_in_a_note() -> None:
    sleep, sister, morning = goals(PLAN)
    assert "Place in my own order: 1, about equal with another" in told(sleep)
    assert "Place in my own order: 1, about equal with another" in told(sister)
    assert told(morning) == []
    ranked = plan(objectives=[{"wish": "Walk", "rank": 1}, {"wish": "Rest", "rank": 5}])
    assert [told(each) for each in goals(ranked)] == [
        ["Place in my own order: 1"],
        ["Place in my own order: 2"],
    ]


def test_area_and_value_are_categories_as_the_flow_calls_them() -> None:
    labels = {"area": {"body": "Body and rest"}, "value": {"kindness": "Being kind"}}
    assert goals(PLAN)[0]["category"] == [{"text": "body"}, {"text": "kindness"}]
    assert goals(PLAN, labels=labels)[0]["category"] == [
        {"text": "Body and rest"},
        {"text": "Being kind"},
    ]
    limits = goals(PLAN, labels={"limit": {"money": "Too little money"}})[0]
    assert "What could make it hard: Too little money; thin walls" in told(limits)


def test_the_targets_are_the_measure_and_five_ways_it_could_turn_out() -> None:
    first, *levels = goals(PLAN)[0]["target"]
    assert first == {
        "measure": {"text": "nights of 6 h or more"},
        "detailQuantity": {"value": 5, "unit": "a week"},
        "dueDate": "2027-01-31",
    }
    assert [(each["measure"]["text"], each["detailString"]) for each in levels] == [
        ("level −2", "one night"),
        ("level −1", "two nights"),
        ("level 0", "five nights"),
        ("level +1", "six nights"),
        ("level +2", "all nights"),
    ]
    assert "The level that fits now: −1" in told(goals(PLAN)[0])


@pytest.mark.parametrize(
    ("objective", "targets"),
    [
        ({}, None),
        ({"due": "2027-01-31"}, [{"dueDate": "2027-01-31"}]),
        ({"measure": "walks"}, [{"measure": {"text": "walks"}}]),
        ({"measure": "walks", "unit": "a week"}, [{"measure": {"text": "walks, a week"}}]),
        ({"measure": "walks", "unit": "a week", "baseline": 2}, [{"measure": {"text": "walks"}}]),
        ({"target": 2.5}, [{"measure": {"text": "Walk"}, "detailQuantity": {"value": 2.5}}]),
        ({"target": 0}, [{"measure": {"text": "Walk"}, "detailQuantity": {"value": 0}}]),
        (
            {"target": 1e300, "measure": " "},
            [{"measure": {"text": "Walk"}, "detailQuantity": {"value": 1e300}}],
        ),
        ({"levels": {"current": 1}}, None),
        (
            {"levels": {"more": "three", "less": " "}},
            [{"measure": {"text": "level +1"}, "detailString": "three"}],
        ),
    ],
)
def test_a_target_holds_what_there_is(
    objective: dict[str, Any], targets: list[dict[str, Any]] | None
) -> None:
    assert goal(objective).get("target") == targets


def test_text_of_nothing_but_spaces_is_blank() -> None:
    spaces = dict.fromkeys(("specific", "measure", "unit", "value", "area", "why", "notes"), "  ")
    made = goal({**spaces, "state_note": " \n", "steps": [{"text": "rest", "reward": " "}]})
    assert made == goal({"steps": [{"text": "rest"}]})


def test_a_whole_number_is_written_as_one() -> None:
    value = goal({"target": 5})["target"][0]["detailQuantity"]["value"]
    assert json.dumps(value) == "5"
    assert "1e+300" in json.dumps(goal({"target": 1e300}))


@pytest.mark.parametrize(
    "note",
    [
        "What exactly will be different: Six hours or more, five nights a week",
        "Where the measure stood at the start: 2 a week",
        "How close I felt to it when the plan was made: 3 of 10",
        "How much it matters: 5 of 5",
        "How soon it is needed: 4 of 5",
        "Why it matters: Enough patience in the morning.\n\nAnd for the drive.",
        "Whose wish it is: mine",
        "What it answers: noise next door",
        "How important it is: 9 of 10",
        "What makes it that important: Everything hangs on it.",
        "How confident I am: 6 of 10",
        "What would help confidence go up: A darker room.",
        "What could make it hard: money; thin walls",
        "How it allows for that: Ear plugs on weekdays.",
        "The story behind it: It began last winter.",
    ],
)
def test_what_has_no_element_is_a_note_by_the_person(note: str) -> None:
    made = bundle(PLAN)
    sleep = found(made, "Goal")[0]
    assert note in told(sleep)
    patient = made["entry"][0]["fullUrl"]
    assert {each["authorReference"]["reference"] for each in sleep["note"]} == {patient}


def test_a_goal_says_whose_it_is_and_why_it_was_moved() -> None:
    sleep, sister, _ = goals(PLAN)
    assert sleep["description"] == {"text": "Sleep through most nights"}
    assert sleep["statusReason"] == "Began on Monday."
    assert sleep["expressedBy"] == sleep["subject"]
    assert "expressedBy" not in sister
    assert "expressedBy" in goal({"whose": "mostly_mine"})
    other = goal({"whose": "someone_elses"})
    assert "expressedBy" not in other
    assert told(other) == ["Whose wish it is: more someone else's"]
    assert goal({"started": "2026-11-03"})["startDate"] == "2026-11-03"
    assert told(goal({"direction": "down"})) == ["What is wanted of it: less"]


def test_ratings_of_closeness_are_observations_of_their_goal() -> None:
    ratings = [
        rating("2026-11-09", 5),
        rating("2026-11-02", 3.5),
        rating("2026-11-03", 9, kind="confidence"),
        rating("2026-11-03", 2, kind="measure"),
        rating("2026-11-03", 4, objective="other"),
        rating("2026-11-03", 6, kind="area", objective=None, name="body"),
    ]
    made = bundle(plan(objectives=[{"id": "walk", "wish": "Walk"}]), ratings=iter(ratings))
    first, second = found(made, "Observation")
    assert (first["effectiveDateTime"], first["valueQuantity"]) == ("2026-11-02", {"value": 3.5})
    assert (second["effectiveDateTime"], second["valueInteger"]) == ("2026-11-09", 5)
    assert isinstance(second["valueInteger"], int)
    addresses = [each["reference"] for each in found(made, "Goal")[0]["outcomeReference"]]
    every = {each["fullUrl"]: each["resource"] for each in made["entry"]}
    assert [every[address] for address in addresses] == [first, second]


def test_ratings_of_the_store_are_read_as_models_are() -> None:
    given = rating("2026-11-09", 5)
    stored = RatingRecord(given.model_dump(mode="json"))
    walk = plan(id="p", objectives=[{"id": "walk", "wish": "Walk"}])
    assert bundle(walk, ratings=[stored]) == bundle(walk, ratings=[given])
    assert len(found(bundle(walk, ratings=[stored]), "Observation")) == 1


@pytest.mark.parametrize(
    ("step", "status"),
    [
        ({}, "not-started"),
        ({"planned": "2026-11-21"}, "scheduled"),
        ({"state": StepState.PART}, "in-progress"),
        ({"state": StepState.DONE}, "completed"),
        ({"state": StepState.SET_ASIDE}, "cancelled"),
    ],
)
def test_a_step_is_a_task_of_its_goal(step: dict[str, Any], status: str) -> None:
    made = bundle(plan(objectives=[{"wish": "Walk", "steps": [{"text": "find shoes", **step}]}]))
    [activity] = found(made, "CarePlan")[0]["activity"]
    [address] = [each["fullUrl"] for each in made["entry"] if "lifecycleStatus" in each["resource"]]
    detail = activity["detail"]
    assert detail["kind"] == "Task"
    assert detail["description"] == "find shoes"
    assert detail["goal"] == [{"reference": address}]
    assert detail["status"] == status
    day = {"start": "2026-11-21", "end": "2026-11-21"}
    assert detail.get("scheduledPeriod") == (day if "planned" in step else None)


def test_steps_say_when_they_were_done_and_how_they_are_marked() -> None:
    activities = care_plan(PLAN)["activity"]
    assert [each.get("progress") for each in activities[:2]] == [
        None,
        [{"time": "2026-11-10", "text": "Done."}],
    ]
    assert [each["detail"]["code"]["text"] for each in activities] == [
        *("step", "step", "step", "milestone", "habit"),
    ]
    month = activities[3]["detail"]
    assert month["description"] == "a month of it\nTo mark it: a day at the sea"


@pytest.mark.parametrize(
    ("schedule", "repeat", "words"),
    [
        ({"kind": "daily"}, {"frequency": 1, "period": 1, "periodUnit": "d"}, "every day"),
        (
            {"kind": "weekdays", "days": ["mon", "fri"]},
            {"dayOfWeek": ["mon", "fri"]},
            "Monday and Friday",
        ),
        (
            {"kind": "times_per_week", "times": 3},
            {"frequency": 3, "period": 1, "periodUnit": "wk"},
            "3 times a week",
        ),
        (
            {"kind": "every_n_days", "every": 10},
            {"frequency": 1, "period": 10, "periodUnit": "d"},
            "every 10 days",
        ),
    ],
)
def test_a_habit_has_its_rhythm(
    schedule: dict[str, Any], repeat: dict[str, Any], words: str
) -> None:
    timing = activity_of({"schedule": schedule})["scheduledTiming"]
    assert timing == {"repeat": repeat, "code": {"text": words}}


def test_a_habit_of_one_day_happens_then() -> None:
    once = activity_of({"schedule": {"kind": "once", "on": "2026-12-01"}, "anchor": "after tea"})
    assert once["scheduledTiming"] == {
        "event": ["2026-12-01"],
        "code": {"text": "once, Tue 1 Dec 2026, after tea"},
    }
    some_day = activity_of({"schedule": {"kind": "once"}})
    assert some_day["scheduledTiming"] == {"code": {"text": "once"}}


def test_a_habit_has_its_days_amount_and_anchor() -> None:
    bounds = {"started": "2026-11-02", "ended": "2026-12-02"}
    timing = activity_of(bounds)["scheduledTiming"]
    assert timing["repeat"]["boundsPeriod"] == {"start": "2026-11-02", "end": "2026-12-02"}
    walk = details(PLAN)[-1]
    assert walk["description"] == "Walk (20 minutes)"
    assert walk["scheduledTiming"]["code"]["text"] == "3 times a week, after breakfast"
    assert activity_of({"amount": 1.5})["description"] == "Walk (1.5)"


@pytest.mark.parametrize(
    ("habit", "status"),
    [
        ({}, "in-progress"),
        ({"started": "2026-11-21"}, "in-progress"),
        ({"started": "2026-11-22"}, "scheduled"),
        ({"ended": "2026-11-21"}, "in-progress"),
        ({"ended": "2026-11-20"}, "completed"),
        ({"paused": [{"first": "2026-11-21"}]}, "on-hold"),
        ({"paused": [{"first": "2026-11-01", "last": "2026-11-21"}]}, "on-hold"),
        ({"paused": [{"first": "2026-11-01", "last": "2026-11-20"}]}, "in-progress"),
        ({"paused": [{"first": "2026-11-22"}]}, "in-progress"),
    ],
)
def test_a_habit_stands_where_it_is_today(habit: dict[str, Any], status: str) -> None:
    assert activity_of(habit)["status"] == status


def test_the_zone_of_the_moment_decides_what_day_it_is() -> None:
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    there = late.astimezone(timezone(timedelta(hours=1)))
    assert activity_of({"ended": "2026-11-21"}, late)["status"] == "in-progress"
    assert activity_of({"ended": "2026-11-21"}, there)["status"] == "completed"


@pytest.mark.parametrize(
    ("state", "status"), [("draft", "not-started"), ("paused", "on-hold"), ("closed", "completed")]
)
def test_habits_rest_with_their_plan(state: str, status: str) -> None:
    assert activity_of({}, state=state)["status"] == status
    assert activity_of({"ended": "2026-11-01"}, state=state)["status"] == "completed"


def test_a_habit_of_an_objective_that_is_not_there_has_no_goal() -> None:
    assert "goal" not in activity_of({"objective": "gone"})
    walk = {"text": "Walk", "schedule": {"kind": "daily"}}
    two = plan(
        objectives=[{"id": "sleep", "wish": "Sleep"}, {"id": "rest", "wish": "Rest"}],
        habits=[{**walk, "objective": "rest"}, {**walk, "objective": "gone"}, walk],
    )
    care = care_plan(two)
    goals_of = [each["detail"].get("goal") for each in care["activity"]]
    assert goals_of == [[care["goal"][1]], None, None]


@pytest.mark.parametrize(
    ("kind", "resource"),
    [
        (None, "RelatedPerson"),
        (ContactKind.PERSONAL, "RelatedPerson"),
        (ContactKind.PEER, "RelatedPerson"),
        (ContactKind.PROFESSIONAL, "Practitioner"),
        (ContactKind.ORGANISATION, "Organization"),
        (ContactKind.COMMUNITY, "Organization"),
        (ContactKind.INSTITUTION, "Organization"),
    ],
)
def test_those_who_help_are_a_team_by_name_alone(kind: ContactKind | None, resource: str) -> None:
    contact = {"name": "Priya", "kind": kind, "roles": ["emotional"], "reach": "0123", "ask": "Hi"}
    made = bundle(plan(contacts=[contact]))
    [team], [member] = found(made, "CareTeam"), found(made, resource)
    named = {"name": "Priya"} if resource == "Organization" else {"name": [{"text": "Priya"}]}
    assert member.items() >= named.items()
    assert set(member) <= {"resourceType", "name", "patient", "relationship", "type"}
    [participant] = team["participant"]
    assert participant["role"] == [{"text": "listens"}]
    every = {each["fullUrl"]: each["resource"] for each in made["entry"]}
    assert every[participant["member"]["reference"]] == member
    [address] = found(made, "CarePlan")[0]["careTeam"]
    assert every[address["reference"]] == team


@pytest.mark.parametrize(
    ("name", "resource"),
    [
        ("The Tuesday group", "Organization"),
        ("Men's circle, Thursdays", "Organization"),
        ("Narcotics Anonymous", "Organization"),
        ("Jo from the Tuesday group", "RelatedPerson"),
        ("Lee, whom I met at the meeting", "RelatedPerson"),
    ],
)
def test_a_group_is_no_single_person(name: str, resource: str) -> None:
    made = bundle(plan(contacts=[{"name": name, "kind": "peer"}]))
    assert len(found(made, resource)) == 1
    assert len(found(made, "CareTeam")[0]["participant"]) == 1


@pytest.mark.parametrize("space", ["\u00a0", "\u3000", "\u2009", "\u202f", "\ufeff"])
def test_spaces_are_those_that_fhir_knows(space: str) -> None:
    made = bundle(plan(title=f"A{space}plan", objectives=[{"wish": f"Sleep{space}well"}]))
    assert space not in json.dumps(made, ensure_ascii=False)
    assert found(made, "CarePlan")[0]["title"] == "A plan"
    assert goals(plan(objectives=[{"wish": "a\u2028b"}]))[0]["description"]["text"] == "a\nb"


@pytest.mark.parametrize(
    ("objective", "comparator"),
    [
        ({"direction": "down", "target": 2}, "<="),
        ({"baseline": 10, "target": 2}, "<="),
        ({"baseline": 2, "target": 10}, None),
        ({"target": 2}, None),
    ],
)
def test_where_less_is_better_the_target_says_so(
    objective: dict[str, Any], comparator: str | None
) -> None:
    [target] = goals(plan(objectives=[{"wish": "Fewer", "unit": "a week", **objective}]))[0][
        "target"
    ]
    assert target["detailQuantity"].get("comparator") == comparator


def test_a_book_is_nobody_and_is_named_in_a_note() -> None:
    book = {"name": "The Quiet Book", "kind": "resource", "roles": ["practical"]}
    made = bundle(plan(contacts=[book, {"name": "A line", "kind": "resource"}]))
    assert found(made, "CareTeam") == []
    assert told(found(made, "CarePlan")[0]) == [
        "What helps as well: The Quiet Book (book, site, app or helpline; "
        "helps with practical things)",
        "What helps as well: A line (book, site, app or helpline)",
    ]


def test_signs_what_helps_and_the_next_look_are_notes() -> None:
    assert told(care_plan(PLAN)) == [
        "An early sign that I notice: Skipping lunch. If I skip lunch twice, then I ring Priya. "
        "To a friend I would say: It is a hard week.",
        "When it gets harder: Loud evenings",
        "What helps: Tea outside (little effort, on my own, helped the last time)",
        "What people who help me may want to know: I need a moment.",
        "Looking at the plan again: Thursday",
        "Next review: Thu 26 Nov 2026",
    ]


def strings(made: dict[str, Any]) -> str:
    """All the words in a bundle, those for people to read as they are read."""
    every = [value for _, value in walk(made) if isinstance(value, str)]
    return "\n".join(
        "\n".join(ElementTree.fromstring(each).itertext()) if each.startswith("<div") else each
        for each in every
    )


KEPT = PLAN.model_dump(mode="json")
SLEEP = KEPT["objectives"][0]


def is_told(text: str, words: str) -> bool:
    """Whether the words hold a text, and not only as a part of a longer word."""
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", words) is not None


def test_a_shared_plan_tells_what_was_chosen_and_nothing_else() -> None:
    words = strings(bundle(shared_part(stored(PLAN))))
    allowed = {
        *("Sam's recovery plan", "Priya", "kindness", "body"),
        *(each["wish"] for each in KEPT["objectives"]),
        *(step["text"] for each in KEPT["objectives"] for step in each["steps"]),
        *(SLEEP[name] for name in ("specific", "measure", "unit")),
        *(text for text in SLEEP["levels"].values() if isinstance(text, str)),
    }
    assert [text for text in allowed if not is_told(text, words)] == []
    private = [text for text in texts(KEPT) if text not in allowed]
    assert len(private) > 30
    assert [text for text in private if is_told(text, words)] == []
    assert "Dr Lee" not in words
    assert "2027" not in words
    assert re.findall(r"\d{4}-\d\d-\d\d", words) == ["2026-11-21"], "only the day of the export"


def test_dates_and_coping_go_out_without_the_rest() -> None:
    chosen = shared_part(stored(PLAN.changed(sharing=("timeline", "coping"))))
    made = bundle(chosen)
    goals = [
        each["resource"]
        for each in made["entry"]
        if each["resource"]["resourceType"] not in ("Patient", "CarePlan")
    ]
    # A day goes out, but not the name of what it is the day of.
    assert [each["description"]["text"] for each in goals] == ["One of my objectives"]
    assert goals[0]["target"] == [{"dueDate": "2027-01-31"}]
    assert "note" not in goals[0]
    words = strings(made)
    assert "Walk (20 minutes)" in words
    assert "What helps: Tea outside (little effort, on my own)" in words
    for private in ("Sleep", "Six hours", "Jo", "hard week", "helped the last time", "sister"):
        assert private not in words


def test_nothing_chosen_leaves_the_title() -> None:
    ratings = [rating("2026-11-02", 4, objective="sleep")]
    nothing = shared_part(stored(PLAN.changed(sharing=())))
    title = plan(id="plan", title="Sam's recovery plan", started=None)
    assert bundle(nothing, ratings=ratings) == bundle(title)


ALSO_ELSEWHERE = {"Jo", "ring Priya"}
"""A name, and words that a sign holds too: both have a way of their own into the whole plan."""


def test_the_page_for_hard_times_and_the_reflection_never_go_out() -> None:
    words = strings(bundle(PLAN))
    never = [
        *texts(KEPT["crisis"]),
        # What people who help may want to know is written for them.
        *(text for name, text in KEPT["reflection"].items() if name != "about_me"),
        *texts(KEPT["agreement"]),
        *texts(KEPT["extra"]),
        *(contact[name] for contact in KEPT["contacts"] for name in ("reach", "ask", "promised")),
    ]
    assert len([each for each in never if each]) > 15
    assert [
        each for each in never if each and each not in ALSO_ELSEWHERE and is_told(each, words)
    ] == []


WORDINGS = LINES.filter(lambda text: text.strip() != "")


def as_written(text: str) -> str:
    """A text as R4 can hold it: other ends of lines are a new line, other spaces are plain ones."""
    lines = re.sub("[\u2028\u2029\u0085]", "\n", text)
    return "".join(
        " " if (each.isspace() and each not in " \r\n\t") or each == "\ufeff" else each
        for each in lines
    )


@given(
    WORDINGS,
    LINES,
    st.lists(LINES, max_size=4).map("\n".join),
    st.sampled_from(PlanState),
    st.booleans(),
)
@example("0\u00a0", "\u3000a", "b\u2028\u00a0c\ufeff", PlanState.DRAFT, False)
def test_any_text_stays_what_it_is(
    wording: str, line: str, text: str, state: PlanState, shared: bool
) -> None:
    tricky = plan(
        state=state,
        title=wording,
        vision=text,
        purpose=line,
        objectives=[
            {
                **dict.fromkeys(("specific", "measure", "unit", "value", "area"), line),
                **dict.fromkeys(("why", "notes", "state_note", "allow_for"), text),
                "wish": wording,
                "target": 3,
                "limits": [line],
                "levels": dict.fromkeys(("less", "more"), line),
                "steps": [{"text": wording, "reward": line}],
            }
        ],
        habits=[
            {
                "text": wording,
                "schedule": {"kind": "daily"},
                "anchor": line,
                "unit": line,
                "amount": 1,
            }
        ],
        contacts=[
            {"name": wording, "kind": kind, "roles": list(Role), "share": "default"}
            for kind in ContactKind
        ],
        signs=[{"what": wording, "kind": kind, "then_part": line} for kind in SignKind],
        strategies=[{"name": wording}],
        sharing=["objectives", "support", "coping", "timeline"],
    )
    made = bundle(shared_part(stored(tricky)) if shared else tricky, name=line)
    [care], [walk] = found(made, "CarePlan"), found(made, "Goal")
    assert care["title"] == walk["description"]["text"] == as_written(wording)
    assert shared or not text.strip() or f"Why it matters: {as_written(text)}" in told(walk)


LONG = "🌿 ein Tag\n\nund עוד יום " * 500


@pytest.mark.parametrize(
    "text", [LONG, "<b>&amp;</b>\n\n* _so_", "\ufffe\uffff", "👩‍👩‍👧", " \n\t\n "]
)
def test_long_and_unusual_text_is_kept(text: str) -> None:
    assert len(LONG) > 10_000
    made = bundle(plan(vision=text, objectives=[{"wish": "Walk", "why": text}]))
    [care], [walk] = found(made, "CarePlan"), found(made, "Goal")
    blank = not text.strip()
    assert care.get("description") == (None if blank else text)
    assert told(walk) == ([] if blank else [f"Why it matters: {text}"])


@pytest.mark.parametrize("title", ["<script>", 'a "b" & c', "]]>", "a\ufffeb\uffff", "עוד 🌿"])
def test_no_title_becomes_markup(title: str) -> None:
    shown = ElementTree.fromstring(care_plan(plan(title=title))["text"]["div"])
    assert [each.tag.split("}")[1] for each in shown.iter()] == ["div", "p", "b", "p"]
    assert shown[0][0].text == re.sub("[\ufffe\uffff]", "\ufffd", title)


def test_every_rhythm_and_kind_is_known() -> None:
    every = plan(
        habits=[
            {"text": "a", "schedule": {"kind": Rhythm.ONCE}},
            {"text": "b", "schedule": {"kind": Rhythm.DAILY}},
            {"text": "c", "schedule": {"kind": Rhythm.WEEKDAYS, "days": list(Weekday)}},
            {"text": "d", "schedule": {"kind": Rhythm.TIMES_PER_WEEK, "times": 7}},
            {"text": "e", "schedule": {"kind": Rhythm.EVERY_N_DAYS, "every": 366}},
            {"text": "f", "schedule": {"kind": Rhythm.MONTHLY, "days": ["mon"], "nth": 1}},
        ],
        contacts=[{"name": "Jo", "kind": kind, "roles": list(Role)} for kind in ContactKind],
        signs=[{"what": "Rain", "kind": kind} for kind in (*SignKind, None)],
        objectives=[{"wish": "Walk", "state": state} for state in ObjectiveState],
    )
    assert len(details(every)) == len(Rhythm)
    timing = details(every)[-1]["scheduledTiming"]
    assert timing["repeat"] == {"frequency": 1, "period": 1, "periodUnit": "mo"}
    assert timing["code"]["text"] == "the first Monday of every month"
    assert len(told(care_plan(every))) == len(SignKind) + 2
