"""Homes that places are looked at with: a plan of one line, and one with far too much in it."""

from datetime import date, timedelta
from typing import Any

from flows.actions.entries import tick
from flows.actions.journal import add_win, write_line
from flows.actions.plans import save_plan
from flows.documents.plan import Plan
from flows.documents.vocabulary import ObjectiveState, StepState
from flows.lookup.search import find_habit_or_step
from flows.sample.sample_plan import sample_plan
from flows.store.store import Store

LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente beantragen"
"""Words that no panel is wide enough for."""

WISHES = (
    "毎朝、子どもたちと一緒に朝ごはんを食べて、落ち着いて一日を始められるようになりたいです",
    "Sleep through most nights, and lie awake without worrying about the morning when I do not",
    LONG,
    "👩‍👩‍👧 Evenings with all three of us at one table, phones in the hall 📵",
    "हर दिन थोड़ा पढ़ना",
    "Pay back what I borrowed from Leo, in twelve parts, without borrowing it anywhere else",
    "x",
    "Learn to say no to Friday, and to say it before Friday",
)

STATES = ("in_focus", "in_focus", "in_focus", "doing", "doing", "later", "later", "reached")


def small_plan() -> Plan:
    """Return a plan as somebody has it who wrote one line."""
    return _plan(id="small", title="Small", objectives=[{"id": "o", "wish": "Sleep more"}])


def huge_plan() -> Plan:
    """Return a plan with long words, wide letters, and more of everything than has room."""
    objectives = [
        {
            "id": f"o{number}",
            "wish": wish,
            "state": state,
            "why": f"Because of {wish}, and because {LONG} is due.",
            "specific": wish * 3,
            "baseline": 0,
            "target": 12345,
            "unit": "Abende ohne Bildschirm in der Woche",
            "due": "2027-12-31",
            "steps": [
                {
                    "id": f"s{number}-{step}",
                    "text": f"{step}. {WISHES[(number + step) % len(WISHES)]}",
                    "planned": f"2026-11-{20 + step}" if step < 9 else None,
                }
                for step in range(1, 12)
            ],
        }
        for number, (wish, state) in enumerate(zip(WISHES, STATES, strict=True))
    ]
    habits = [
        {"id": f"h{number}", "text": wish, "schedule": {"kind": "daily"}, "anchor": LONG}
        for number, wish in enumerate(WISHES)
    ]
    contacts = [
        {"id": f"c{number}", "name": wish, "kind": "personal", "ask": LONG, "reach": "555 " * 9}
        for number, wish in enumerate(WISHES)
    ]
    strategies = [{"id": f"w{number}", "name": wish} for number, wish in enumerate(WISHES)]
    return _plan(
        id="huge",
        title=f"{WISHES[0]} and {LONG}",
        vision="\n".join(WISHES),
        objectives=objectives,
        habits=habits,
        contacts=contacts,
        strategies=strategies,
        crisis={"steps": list(WISHES), "place": LONG, "reasons": "\n".join(WISHES)},
        next_review="2026-12-03",
    )


def fill_small(store: Store) -> None:
    """Fill a home with the plan of one line, as it is right after it was saved."""
    save_plan(store, small_plan())


def day_one_plan(today: date) -> Plan:
    """Return the sample plan as it is on the day on which it was made."""
    plan = sample_plan(today).model_dump(mode="json")
    day = today.isoformat()
    plan.update(created=f"{day}T09:30:00Z", started=day)
    plan["next_review"] = (today + timedelta(days=14)).isoformat()
    for objective in plan["objectives"]:
        objective["steps"] = [
            each for each in objective["steps"] if each["state"] == StepState.OPEN.value
        ]
        objective["started"] = day if objective["state"] != ObjectiveState.LATER.value else None
    plan["objectives"] = [
        each for each in plan["objectives"] if each["state"] != ObjectiveState.REACHED.value
    ]
    for habit in plan["habits"]:
        habit.update(started=day, earlier=[], paused=[])
    for contact in plan["contacts"]:
        contact["last_contact"] = None
    return Plan.model_validate(plan)


def fill_day_one(store: Store) -> None:
    """Fill a home with the sample plan as it is right after it was saved."""
    save_plan(store, day_one_plan(store.clock.today()))


def fill_huge(store: Store) -> None:
    """Fill a home with far too much."""
    save_plan(store, huge_plan())
    today = store.clock.today()
    for number, wish in enumerate(WISHES):
        if number % 2:
            tick(store, find_habit_or_step(store, f"h{number}"), on=today)
        write_line(store, f"{wish} {LONG} " * 4, on=today, plan="huge", tags=("long", "too much"))
        add_win(store, wish, on=today, plan="huge", objective=f"o{number}")


def _plan(**values: Any) -> Plan:
    return Plan.model_validate(
        {
            "flow": "personal",
            "flow_version": 1,
            "created": "2026-11-20T09:00:00Z",
            "started": "2026-11-20",
            **values,
        }
    )
