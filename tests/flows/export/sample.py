"""A plan with a word in every field, to see what becomes of each."""

from datetime import UTC, datetime

from flows.documents.plan import Plan

MOMENT = datetime(2026, 11, 1, 19, 2, tzinfo=UTC)

OBJECTIVES = [
    {
        "id": "sleep",
        "wish": "Sleep through most nights",
        "specific": "Six hours or more, five nights a week",
        "measure": "nights of 6 h or more",
        "unit": "a week",
        "baseline": 2,
        "target": 5,
        "why": "Enough patience in the morning.\n\nAnd for the drive.",
        "value": "kindness",
        "area": "body",
        "challenges": ["noise"],
        "whose": "mine",
        "limits": ["money", "thin walls"],
        "allow_for": "Ear plugs on weekdays.",
        "importance": 9,
        "importance_note": "Everything hangs on it.",
        "confidence": 6,
        "confidence_note": "A darker room.",
        "closeness": 3,
        "due": "2027-01-31",
        "levels": {
            "much_less": "one night",
            "less": "two nights",
            "expected": "five nights",
            "more": "six nights",
            "much_more": "all nights",
            "current": -1,
        },
        "significance": 5,
        "urgency": 4,
        "rank": 1,
        "state": "doing",
        "state_note": "Began on Monday.",
        "notes": "It began last winter.",
        "steps": [
            {"text": "put the charger in the hall", "planned": "2026-11-21", "effort": 1},
            {"text": "buy curtains", "state": "done", "done_on": "2026-11-10"},
            {
                "text": "ask about the wall",
                "state": "part",
                "planned": "2026-11-18",
                "impact": 3,
            },
            {
                "text": "a month of it",
                "milestone": True,
                "planned": "2026-12-31",
                "reward": "a day at the sea",
            },
        ],
    },
    {"id": "sister", "wish": "Rebuild trust with my sister", "rank": 1, "state": "in_focus"},
    {"id": "morning", "wish": "Find a morning routine"},
]

CONTACTS = [
    {
        "id": "priya",
        "name": "Priya",
        "kind": "personal",
        "roles": ["emotional", "celebrate"],
        "reach": "0123 priya",
        "note": "Not before noon.",
        "ask": "Will you walk with me?",
        "promised": "to ring on Sundays",
        "rhythm": {"kind": "every_n_days", "every": 7},
        "share": "default",
    },
    {"id": "lee", "name": "Dr Lee", "kind": "professional", "share": "ask"},
    {"id": "jo", "name": "Jo"},
]

PLAN = Plan.model_validate(
    {
        "id": "plan",
        "title": "Sam's recovery plan",
        "flow": "personal",
        "flow_version": 1,
        "created": MOMENT,
        "started": "2026-11-01",
        "vision": "Enough patience in the morning to enjoy the children.",
        "purpose": "To be there.",
        "values": ["kindness", "slowness"],
        "areas": [{"name": "body", "satisfaction": 3}, {"name": "music"}],
        "challenges": [{"id": "noise", "text": "noise next door"}],
        "reflection": {
            "situation": "Nights are short.",
            "strengths": "Walking.",
            "patterns": "I withdraw.",
            "allow_for": "A sore knee.",
            "about_me": "I need a moment.",
        },
        "objectives": OBJECTIVES,
        "focus": 2,
        "habits": [
            {
                "text": "Walk",
                "schedule": {"kind": "times_per_week", "times": 3},
                "anchor": "after breakfast",
                "amount": 20,
                "unit": "minutes",
                "objective": "sleep",
            }
        ],
        "contacts": CONTACTS,
        "signs": [
            {
                "what": "Skipping lunch",
                "kind": "early_sign",
                "if_part": "I skip lunch twice",
                "then_part": "I ring Priya",
                "kind_words": "It is a hard week.",
            },
            {"what": "Loud evenings"},
        ],
        "strategies": [{"name": "Tea outside", "effort": 1, "company": "alone", "helped": 2}],
        "crisis": {
            "signs": ["I stop answering"],
            "steps": ["sit down", "ring Priya"],
            "contacts": ["priya", "jo", "gone"],
            "place": "The clinic on the corner",
            "safer": "Keys with Jo",
            "reasons": "The children",
        },
        "review": {"kind": "weekdays", "days": ["thu"]},
        "next_review": "2026-11-26",
        "celebrate": "cake",
        "sharing": ["objectives", "support"],
        "agreement": {
            "present": ["Just me", "Jo"],
            "agreed": "partly",
            "change": "Fewer things.",
            "mine": "Write.",
            "theirs": "Listen.",
        },
        "extra": [
            {"path": "a.b", "label": "Would you do it again?", "value": True},
            {"path": "a.c", "label": "Colours", "value": ["red", "blue"]},
            {"path": "a.d", "label": "Numbers", "value": {"low": 1.5, "none": None}},
        ],
    }
)
"""Sam's plan; "objectives" and "support" may be in a summary."""
