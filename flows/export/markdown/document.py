"""A plan as a document to read, print or give away: Markdown, in the order of the seven stages."""

from collections.abc import Iterable, Iterator
from datetime import date

from flows.documents.objective import Objective
from flows.documents.plan import Plan
from flows.documents.protocols import RatingShape
from flows.documents.vocabulary import Agreed, ObjectiveState, SharedPart, SignKind
from flows.export.coping_words import format_sign, format_strategy
from flows.export.markdown.blocks import (
    document,
    facts,
    heading,
    labelled_text,
    listed,
    quote,
    section,
)
from flows.export.markdown.objectives import Numbers, objective_blocks
from flows.export.markdown.people import format_contact
from flows.export.shared_parts import shared_part
from flows.export.state_words import STATE_WORDS, Labels, labelled
from flows.rules.outcome_levels import outcome_score
from flows.rules.priority import own_order
from flows.rules.rating_series import series_of
from flows.text.dates import format_date
from flows.text.numbers import format_amount, format_number
from flows.text.rhythms import format_rhythm, join_words

_SIGN_TITLES = {
    SignKind.TRIGGER: "What sets things off",
    SignKind.EARLY_SIGN: "Early signs that I notice",
    SignKind.SETBACK: "Setbacks that may come",
    None: "When it gets harder",
}

_AGREED = {
    Agreed.YES: "yes",
    Agreed.PARTLY: "partly",
    Agreed.NO: "not yet",
}


def plan_as_markdown(
    plan: Plan,
    today: date,
    redact: bool = False,
    *,
    labels: Labels | None = None,
    passages: Iterable[tuple[date, str]] = (),
    ratings: Iterable[RatingShape] = (),
    score: bool = False,
) -> str:
    """Return a plan as a document; what is blank is left out, and no text becomes markup.

    Args:
        plan: The plan.
        today: The day it is read, on which the document is dated.
        redact: Keep only what the person chose for a summary; see `shared_part`.
        labels: What the flow calls its own values, by `area`, `value` and `limit`.
        passages: What was marked in the journal to be shared, each with its day.
        ratings: How objectives stood over time; the latest is told, with its day where the
            timeline goes out too.
        score: Add the summary score of the outcome levels, for a practitioner who asks for it.
    """
    labels = labels or {}
    with_days = not redact or SharedPart.TIMELINE in plan.sharing
    numbers = Numbers(series_of(ratings), today if with_days else None)
    if redact:
        plan = shared_part(plan)
    note = (
        "A summary, as chosen by the person whose plan it is. Everything else stays with them."
        if redact
        else "Everything here can be changed."
    )
    return document(
        [
            heading(1, plan.title),
            f"As it stands on {format_date(today, date.min)}. {note}",
            quote(plan.vision),
            _reflection(plan, labels),
            _objectives(plan, today, labels, numbers),
            _score(plan) if score else "",
            _priorities(plan),
            _timeline(plan, today),
            _support(plan, today),
            _coping(plan),
            _review(plan, today),
            _journal(passages, today),
        ]
    )


def _reflection(plan: Plan, labels: Labels) -> str:
    reflection = plan.reflection
    areas = [
        labelled(labels, "area", area.name)
        + (f": {area.satisfaction} of 7" if area.satisfaction is not None else "")
        for area in plan.areas
    ]
    return section(
        "Reflection",
        labelled_text("What it is all for", plan.purpose),
        labelled_text("What takes up most of my energy", reflection.situation),
        listed("Parts of life I looked at, and how content I was", areas),
        listed("What matters to me", [labelled(labels, "value", each) for each in plan.values]),
        labelled_text("What has helped before", reflection.strengths),
        labelled_text("What I know about myself", reflection.patterns),
        listed("What makes things harder", [each.text for each in plan.challenges]),
        labelled_text("What this plan allows for", reflection.allow_for),
    )


def _objectives(plan: Plan, today: date, labels: Labels, numbers: Numbers) -> str:
    blocks = [
        block
        for objective in plan.objectives
        for block in objective_blocks(objective, plan, today, labels, numbers)
    ]
    return section("Objectives", *blocks)


def _journal(passages: Iterable[tuple[date, str]], today: date) -> str:
    return section(
        "From the journal",
        *(labelled_text(format_date(day, today), passage) for day, passage in passages),
    )


def _score(plan: Plan) -> str:
    """Return Goal Attainment Scaling in one number, and what it is not."""
    score = outcome_score(each.levels for each in plan.objectives)
    if score is None:
        return section("Summary score", "No objective has an outcome level for today.")
    return section(
        "Summary score",
        f"{score:.1f}. All in all as expected would be 50.0 (Goal Attainment Scaling, equal "
        "weights; Kiresuk and Sherman 1968). It cannot be compared between people.",
    )


def _priorities(plan: Plan) -> str:
    if len(plan.objectives) < 2 and plan.focus is None:
        return ""
    every = {each.id: each for each in plan.objectives}
    places = []
    for tie in own_order(plan.objectives):
        wishes = [f"{every[each].wish} ({_standing(every[each])})" for each in tie]
        places.append(join_words(wishes) + (", about equal" if len(tie) > 1 else ""))
    at_once = {1: "One thing", 2: "Two things", 3: "Three things"}
    focus = f"{at_once[plan.focus]} at a time; the rest waits in Later." if plan.focus else ""
    return section("Priorities", listed("My order", places, numbered=True), focus)


def _standing(objective: Objective) -> str:
    parts = [STATE_WORDS[objective.state]]
    if objective.significance is not None:
        parts.append(f"matters {objective.significance} of 5")
    if objective.urgency is not None:
        parts.append(f"needed soon {objective.urgency} of 5")
    return ", ".join(parts)


def _timeline(plan: Plan, today: date) -> str:
    dated = sorted(_dated(plan), key=lambda each: each[0])
    wishes = {each.id: each.wish for each in plan.objectives}
    habits = []
    for habit in plan.habits:
        amount = format_amount(habit.amount, habit.unit)
        details = [format_rhythm(habit.schedule, today), habit.anchor, amount]
        details.append(f"for: {wishes[habit.objective]}" if habit.objective in wishes else "")
        habits.append(f"{habit.text}: {', '.join(each for each in details if each)}")
    return section(
        "Timeline",
        listed("On the way", [f"{format_date(day, today)}: {text}" for day, text in dated]),
        listed("Small things to repeat", habits),
        facts(
            ("Looking at the plan again", format_rhythm(plan.review, today) if plan.review else ""),
            ("Next review", format_date(plan.next_review, today) if plan.next_review else ""),
        ),
    )


def _dated(plan: Plan) -> Iterator[tuple[date, str]]:
    for objective in plan.objectives:
        if objective.state is ObjectiveState.SET_ASIDE:
            continue
        yield from ((step.planned, step.text) for step in objective.steps if step.planned)
        if objective.due:
            yield objective.due, f"{objective.wish} (by then, roughly)"


def _support(plan: Plan, today: date) -> str:
    return section(
        "Support",
        listed("", [format_contact(each, today) for each in plan.contacts]),
        labelled_text("What I would like people who help me to know", plan.reflection.about_me),
    )


def _coping(plan: Plan) -> str:
    by_kind = [
        listed(title, [format_sign(sign) for sign in plan.signs if sign.kind is kind])
        for kind, title in _SIGN_TITLES.items()
    ]
    crisis = plan.crisis
    names = {each.id: each for each in plan.contacts}
    people = [
        ", ".join(each for each in (names[id].name, names[id].reach) if each)
        for id in crisis.contacts
        if id in names
    ]
    page = [
        listed("How I notice", crisis.signs),
        listed("What I do, in this order", crisis.steps, numbered=True),
        listed("Who I reach, in this order", people, numbered=True),
        labelled_text("Where I can go or call", crisis.place),
        labelled_text("What makes it safer around me", crisis.safer),
        labelled_text("What I live for", crisis.reasons),
    ]
    filled = [block for block in page if block]
    return section(
        "Coping",
        *by_kind,
        listed("What helps", [format_strategy(each) for each in plan.strategies]),
        *([heading(3, "For very hard times"), *filled] if filled else []),
    )


def _review(plan: Plan, today: date) -> str:
    agreement = plan.agreement
    return section(
        "Review",
        facts(
            ("Begun", format_date(plan.started, today) if plan.started else ""),
            ("Closed", format_date(plan.closed, today) if plan.closed else ""),
            ("How I mark a small win", plan.celebrate),
            ("Who was there when it was read back", join_words(agreement.present)),
            ("Does it feel like mine", _AGREED[agreement.agreed] if agreement.agreed else ""),
            ("What would make it more my own", agreement.change),
            ("What I will do", agreement.mine),
            ("What those who help me will do", agreement.theirs),
            *((each.label, _extra(each.value)) for each in plan.extra),
        ),
    )


def _extra(value: object) -> str:
    """Return an answer without a field of its own as text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return join_words([_extra(each) for each in value])
    if isinstance(value, dict):
        return "; ".join(
            f"{name}: {_extra(each)}" for name, each in value.items() if each is not None
        )
    if isinstance(value, float):
        return format_number(value)
    return "" if value is None else str(value)
