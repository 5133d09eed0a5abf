"""The plan of Sam, who does not exist: what the sample home, the pictures and trials show."""

from datetime import UTC, date, datetime, time, timedelta

from flows.documents.plan import Plan
from flows.documents.records import Json

PLAN = "sample"
"""The id of the sample plan."""

DAYS = 90
"""How many days ago it began."""


def sample_plan(today: date) -> Plan:
    """Return Sam's plan as it stands today; every date in it follows from `today`."""
    started = today - timedelta(days=DAYS)
    return Plan.model_validate(
        {
            "id": PLAN,
            "title": "Sam's recovery plan",
            "flow": "recovery",
            "flow_version": 1,
            "created": datetime.combine(started, time(9, 30), UTC),
            "started": started,
            "vision": "Enough patience in the morning to enjoy the children.",
            "purpose": "To be someone my children can count on.",
            "values": ["family", "honesty", "calm"],
            "areas": [
                {"name": "Sleep and energy", "satisfaction": 2},
                {"name": "Family", "satisfaction": 3},
                {"name": "Health", "satisfaction": 4},
            ],
            "reflection": {
                "situation": "The evenings are long, and the mornings come too early.",
                "strengths": "I keep going back. Walking has always helped, and so has Priya.",
                "allow_for": "A sore knee. Shifts that change from week to week.",
            },
            "objectives": _objectives(today, started),
            "focus": 2,
            "habits": _habits(started),
            "contacts": _contacts(today),
            "signs": _signs(),
            "strategies": [
                {"id": "around-the-block", "name": "Once around the block", "effort": 1},
                {"id": "ring", "name": "Ring Priya", "effort": 2, "company": "with_others"},
                {"id": "bath", "name": "A warm bath", "effort": 1, "company": "alone", "helped": 3},
            ],
            "crisis": _crisis(),
            "review": {"kind": "every_n_days", "every": 14},
            "next_review": today + timedelta(days=5),
            "celebrate": "Pancakes on Saturday",
            "agreement": {"present": ["Sam", "Ada"], "agreed": "yes"},
        }
    )


def _objectives(today: date, started: date) -> list[Json]:
    return [_sleep(today, started), _trust(today), _routine(), _doctor(today, started)]


def _sleep(today: date, started: date) -> Json:
    return {
        "id": "sleep",
        "wish": "Sleep through most nights",
        "specific": "Six hours or more, five nights a week",
        "measure": "nights of 6 h or more",
        "unit": "nights a week",
        "baseline": 2,
        "target": 5,
        "why": "Everything is harder when I am tired.",
        "value": "calm",
        "area": "Sleep and energy",
        "importance": 9,
        "confidence": 6,
        "confidence_note": "The charger out of the bedroom.",
        "closeness": 3,
        "significance": 5,
        "urgency": 4,
        "rank": 1,
        "due": _day(today, 71),
        "state": "in_focus",
        "started": started,
        "steps": [
            _step("ask-curtain", "ask the landlord about a curtain", _day(today, -70), done=True),
            _step("no-coffee", "no coffee after three, for a week", _day(today, -48), done=True),
            {**_step("charger", "put the charger in the hall", today), "effort": 1},
            {**_step("five-nights", "five good nights in one week", _day(today, 40)), **_MILESTONE},
        ],
    }


def _trust(today: date) -> Json:
    return {
        "id": "trust",
        "wish": "Rebuild trust with my sister",
        "specific": "We talk once a week without an argument",
        "why": "I miss her.",
        "value": "family",
        "area": "Family",
        "importance": 8,
        "confidence": 5,
        "closeness": 2,
        "significance": 5,
        "urgency": 2,
        "rank": 2,
        "due": _day(today, 120),
        "state": "doing",
        "started": _day(today, -60),
        "steps": [
            _step("message", "send her a photograph", _day(today, -30), done=True),
            {**_step("letter", "write the letter", _day(today, 2)), "effort": 3, "impact": 3},
            _step("coffee", "ask her for a coffee", _day(today, 16)),
            _step("birthday", "go to her birthday", _day(today, 33)),
        ],
    }


def _routine() -> Json:
    return {
        "id": "routine",
        "wish": "Find a morning routine",
        "importance": 6,
        "confidence": 7,
        "significance": 3,
        "urgency": 2,
        "rank": 3,
        "steps": [_step("alarm", "choose a wake-up time with the children", None)],
    }


def _doctor(today: date, started: date) -> Json:
    return {
        "id": "doctor",
        "wish": "Tell my doctor how it really is",
        "importance": 9,
        "state": "reached",
        "state_note": "It took two visits, and it was worth it.",
        "started": started,
        "steps": [_step("appointment", "make the appointment", _day(today, -80), done=True)],
    }


def _day(today: date, away: int) -> date:
    return today + timedelta(days=away)


_MILESTONE = {"milestone": True, "reward": "breakfast out, all of us"}


def _step(identity: str, text: str, planned: date | None, *, done: bool = False) -> Json:
    step = {"id": identity, "text": text, "planned": planned}
    return {**step, "state": "done", "done_on": planned} if done else step


def _habits(started: date) -> list[Json]:
    return [
        {
            "id": "walk",
            "text": "Walk 20 min",
            "schedule": {"kind": "daily"},
            "anchor": "after breakfast",
            "amount": 20,
            "unit": "minutes",
            "objective": "sleep",
            "started": started,
        },
        {
            "id": "screens",
            "text": "Screens off at ten",
            "schedule": {"kind": "weekdays", "days": ["mon", "tue", "wed", "thu", "sun"]},
            "anchor": "when the dishwasher is on",
            "objective": "sleep",
            "started": started,
        },
        {
            "id": "write",
            "text": "Write to somebody",
            "schedule": {"kind": "times_per_week", "times": 2},
            "objective": "trust",
            "started": started + timedelta(days=30),
        },
    ]


def _contacts(today: date) -> list[Json]:
    return [
        {
            "id": "priya",
            "name": "Priya",
            "kind": "personal",
            "roles": ["emotional", "crisis"],
            "reach": "555 0142, any evening",
            "ask": "Can you stay on the phone for ten minutes?",
            "rhythm": {"kind": "every_n_days", "every": 7},
            "last_contact": today - timedelta(days=3),
            "crisis_order": 1,
        },
        {
            "id": "ada",
            "name": "Ada",
            "kind": "professional",
            "roles": ["accountability"],
            "reach": "Wednesdays at four",
            "last_contact": today - timedelta(days=10),
            "share": "ask",
        },
        {
            "id": "group",
            "name": "The Tuesday group",
            "kind": "peer",
            "roles": ["emotional", "celebrate"],
            "reach": "the hall by the station, seven o'clock",
            "last_contact": today - timedelta(days=32),
        },
    ]


def _signs() -> list[Json]:
    return [
        {
            "id": "short-nights",
            "what": "Two short nights in a row",
            "kind": "early_sign",
            "if_part": "I have slept badly twice",
            "then_part": "I say no to Friday and go to bed with the children",
            "kind_words": "Anybody would be thin-skinned after that.",
        },
        {
            "id": "argument",
            "what": "An argument with my sister",
            "kind": "trigger",
            "if_part": "we have argued",
            "then_part": "I walk once around the block before I answer",
        },
    ]


def _crisis() -> Json:
    return {
        "signs": ["I stop answering messages", "I do not want to be at home"],
        "steps": ["Sit down and drink some water", "Ring Priya", "Go where somebody is"],
        "contacts": ["priya"],
        "place": "The walk-in room at the health centre, open all night",
        "safer": "My sister's kitchen. The library.",
        "reasons": "The children. The summer by the lake.",
    }
