"""Objectives as FHIR R4 goals, and what was rated on the way to them."""

from collections.abc import Sequence
from datetime import date

from flows.documents.records.dated_records import RatingRecord
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import Direction, ObjectiveState, RatingKind, Whose
from flows.export.fhir.resources import Resource, entry, identifier, made_urn, notes, reference, urn
from flows.export.state_words import WHOSE_WORDS, Labels, labelled, labelled_inside, out_of
from flows.rules.priority import own_order, weighted_score
from flows.rules.rating_series import Rated, latest, series_of
from flows.text.level_words import format_level, level_texts
from flows.text.measure_words import format_source

Ratings = Sequence[RatingRecord]
"""What was rated."""

_LIFECYCLE: dict[str, str] = {
    ObjectiveState.LATER: "proposed",
    ObjectiveState.IN_FOCUS: "accepted",
    ObjectiveState.DOING: "active",
    ObjectiveState.PAUSED: "on-hold",
    ObjectiveState.REACHED: "completed",
    ObjectiveState.SET_ASIDE: "cancelled",
}

_ACHIEVEMENT = {
    "in-progress": "In Progress",
    "improving": "Improving",
    "no-change": "No Change",
    "achieved": "Achieved",
    "sustaining": "Sustaining",
}
"""The words for progress that are ever sent: nobody's objective is told to be failing."""

_WANTED: dict[str, str] = {Direction.DOWN: "less", Direction.KEEP: "to keep it as it is"}
"""What is wanted of a measure, where it is not more of it."""

_PRIORITIES = (
    ("high-priority", "High Priority"),
    ("medium-priority", "Medium Priority"),
    ("low-priority", "Low Priority"),
)
"""By place in one's own order; what comes after the third is low, too."""


def goal_address(objective: ObjectiveRecord) -> str:
    """Return the address of the goal that an objective becomes."""
    return urn("Goal", objective.id)


def goal_entries(
    plan: PlanRecord, patient: str, ratings: Ratings, labels: Labels, today: date
) -> list[Resource]:
    """Return a goal for each objective, each followed by its ratings and what was counted.

    Args:
        plan: The plan, with only what may go out.
        patient: The address of the person.
        ratings: What was rated; what is not about these objectives is left out.
        labels: What the flow calls its own values.
        today: The day it is exported.
    """
    rated = series_of(ratings)
    places = _places(plan)
    entries = []
    for objective in plan.objectives:
        felt = [_observation_entry(each, patient) for each in _closeness(objective, ratings)]
        felt += _counted_entries(objective, ratings, patient)
        goal = {
            "resourceType": "Goal",
            "identifier": [identifier(goal_address(objective))],
            "lifecycleStatus": _LIFECYCLE[objective.state],
            "achievementStatus": _achievement(objective, plan, rated, today),
            "category": [
                {"text": labelled(labels, "area", objective.area)},
                {"text": labelled(labels, "value", objective.value)},
            ],
            "priority": _priority(places.get(objective.id)),
            "description": {"text": objective.wish},
            "subject": reference(patient),
            "startDate": objective.started and objective.started.isoformat(),
            "target": [_target(objective), *_levels(objective)],
            "statusReason": objective.state_note,
            "expressedBy": _expressed_by(objective, patient),
            "note": notes(patient, *_told(objective, plan, labels, places)),
            "outcomeReference": [reference(each["fullUrl"]) for each in felt],
        }
        entries += [entry(goal_address(objective), goal), *felt]
    return entries


def number(value: float) -> int | float:
    """Return a number as it is written: 5 and not 5.0."""
    value = float(value)
    # A whole number beyond this would be written with digits that nobody has given.
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _coded(system: str, code: str, display: str) -> Resource:
    system = f"http://terminology.hl7.org/CodeSystem/{system}"
    return {"coding": [{"system": system, "code": code, "display": display}]}


def _achievement(
    objective: ObjectiveRecord, plan: PlanRecord, rated: Rated, today: date
) -> Resource:
    code = _achievement_code(objective, plan, rated, today)
    return _coded("goal-achievement", code, _ACHIEVEMENT[code]) if code else {}


def _achievement_code(
    objective: ObjectiveRecord, plan: PlanRecord, rated: Rated, today: date
) -> str:
    """Return the word for how far it has come, or nothing while nobody works towards it."""
    if objective.state == ObjectiveState.REACHED:
        kept_up = any(
            habit.objective == objective.id and (habit.ended is None or habit.ended >= today)
            for habit in plan.habits
        )
        return "sustaining" if kept_up else "achieved"
    if objective.state not in (ObjectiveState.IN_FOCUS, ObjectiveState.DOING):
        return ""
    came = _came_nearer(objective, rated)
    if came is None:
        return "in-progress" if objective.state == ObjectiveState.DOING else ""
    # That it became harder is the person's to say; what is sent is that they are on their way.
    return {1: "improving", 0: "no-change"}.get(came, "in-progress")


def _came_nearer(objective: ObjectiveRecord, rated: Rated) -> int | None:
    """Return 1, 0 or −1 for nearer, the same or further than where it began; none if not known."""
    baseline, target = objective.baseline, objective.target
    if baseline is not None and target is not None and baseline != target:
        value = latest(rated, RatingKind.MEASURE, objective.id)
        if value is not None:
            return _compared(value, baseline) * _compared(target, baseline)
    felt = [value for _, value in rated.get((RatingKind.CLOSENESS, objective.id), ())]
    if objective.closeness is not None:
        felt.insert(0, objective.closeness)
    return _compared(felt[-1], felt[0]) if len(felt) > 1 else None


def _compared(value: float, other: float) -> int:
    return (value > other) - (value < other)


def _places(plan: PlanRecord) -> dict[str, tuple[int, int]]:
    """Return the place in the order, 1 first, and how many share it, of what has been weighed."""
    weighed = [
        each
        for each in plan.objectives
        if each.rank is not None or weighted_score(each.significance, each.urgency) is not None
    ]
    return {
        each: (place, len(tie)) for place, tie in enumerate(own_order(weighed), 1) for each in tie
    }


def _priority(place: tuple[int, int] | None) -> Resource:
    if place is None:
        return {}
    return _coded("goal-priority", *_PRIORITIES[min(place[0], len(_PRIORITIES)) - 1])


def _target(objective: ObjectiveRecord) -> Resource:
    """Return what is aimed for and by when; a day alone means that the goal is due."""
    row: Resource = {
        "measure": {"text": _measure(objective)},
        "dueDate": objective.due and objective.due.isoformat(),
    }
    if objective.target is not None:
        row["detailQuantity"] = {
            "value": number(objective.target),
            "comparator": "<=" if _is_less_better(objective) else "",
            "unit": objective.unit,
        }
    return row


def _is_less_better(objective: ObjectiveRecord) -> bool:
    """Return whether less of it is wanted: by its own word, or because the target lies lower."""
    baseline, target = objective.baseline, objective.target
    falls = baseline is not None and target is not None and target < baseline
    return falls or objective.direction == Direction.DOWN


def _measure(objective: ObjectiveRecord) -> str:
    if objective.target is not None:
        # A number needs to be of something, also when the person did not say of what.
        return objective.measure if objective.measure.strip() else objective.wish
    unit = objective.unit if objective.baseline is None else ""
    return ", ".join(each for each in (objective.measure, unit) if each.strip())


def _levels(objective: ObjectiveRecord) -> list[Resource]:
    """Return the ways it could turn out, least first, as far as they have words."""
    if objective.levels is None:
        return []
    return [
        {"measure": {"text": f"level {level.mark}"}, "detailString": words}
        for level, words in reversed(level_texts(objective.levels))
        if words.strip()
    ]


def _expressed_by(objective: ObjectiveRecord, patient: str) -> Resource:
    mine = objective.whose in (Whose.MINE, Whose.MOSTLY_MINE)
    return reference(patient) if mine else {}


def _told(
    objective: ObjectiveRecord, plan: PlanRecord, labels: Labels, places: dict[str, tuple[int, int]]
) -> list[tuple[str, str]]:
    """Return what has no element of its own, with the question it answers."""
    challenges = [each.text for each in plan.challenges if each.id in objective.challenges]
    limits = [
        (labelled_inside if number else labelled)(labels, "limit", each)
        for number, each in enumerate(objective.limits)
    ]
    level = objective.levels.current if objective.levels else None
    unit = f" {objective.unit}" if objective.unit.strip() else ""
    at_first = "" if objective.baseline is None else f"{number(objective.baseline)}{unit}"
    return [
        ("What exactly will be different", objective.specific),
        ("Where the measure stood at the start", at_first),
        ("What is wanted of it", _WANTED.get(objective.direction, "")),
        ("How the measure comes about", format_source(objective)),
        ("How close I felt to it when the plan was made", out_of(objective.closeness, 10)),
        ("The level that fits now", "" if level is None else format_level(level)),
        ("Place in my own order", _place(objective, places)),
        ("How much it matters", out_of(objective.significance, 5)),
        ("How soon it is needed", out_of(objective.urgency, 5)),
        ("Why it matters", objective.why),
        ("Whose wish it is", WHOSE_WORDS[objective.whose] if objective.whose else ""),
        # Never a condition that the goal addresses: that would be a diagnosis.
        ("What it answers", "; ".join(challenges)),
        ("How important it is", out_of(objective.importance, 10)),
        ("What makes it that important", objective.importance_note),
        ("How confident I am", out_of(objective.confidence, 10)),
        ("What would help confidence go up", objective.confidence_note),
        ("What could make it hard", "; ".join(limits)),
        ("How it allows for that", objective.allow_for),
        ("The story behind it", objective.notes),
    ]


def _place(objective: ObjectiveRecord, places: dict[str, tuple[int, int]]) -> str:
    if objective.rank is None:
        return ""
    place, sharing = places[objective.id]
    return f"{place}, about equal with another" if sharing > 1 else str(place)


def _closeness(objective: ObjectiveRecord, ratings: Ratings) -> list[RatingRecord]:
    felt = [
        each
        for each in ratings
        if each.kind == RatingKind.CLOSENESS and each.objective == objective.id
    ]
    return sorted(felt, key=lambda each: each.date)


def _counted_entries(objective: ObjectiveRecord, ratings: Ratings, patient: str) -> list[Resource]:
    """Return what was counted of a measure, one observation for each week.

    What was counted has no id of its own, so its week names it.
    """
    if objective.counted is None:
        return []
    code = f"{objective.measure.strip() or objective.wish}, in seven days"
    counted = [
        each
        for each in ratings
        if each.kind == RatingKind.MEASURE and each.objective == objective.id and not each.id
    ]
    return [
        entry(
            made_urn("Observation", objective.id, each.date.isoformat()),
            {
                **_observation(each.date, code, patient),
                "valueQuantity": {"value": number(float(each.value)), "unit": objective.unit},
            },
        )
        for each in counted
    ]


def _observation(day: date, code: str, patient: str) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": code},
        "subject": reference(patient),
        "effectiveDateTime": day.isoformat(),
        "performer": [reference(patient)],
    }


def _observation_entry(rating: RatingRecord, patient: str) -> Resource:
    value = number(float(rating.value))
    observation = _observation(rating.date, "How close the goal feels, 0 to 10", patient)
    if isinstance(value, int):
        observation["valueInteger"] = value
    else:
        observation["valueQuantity"] = {"value": value}
    return entry(urn("Observation", rating.id), observation)
