"""People of a support network, as a plan has them."""

from typing import Any

CONTACTS: list[dict[str, Any]] = [
    {
        "id": "priya",
        "name": "Priya",
        "kind": "personal",
        "roles": ["crisis", "emotional"],
        "reach": "555 0100",
        "ask": "Could you ring me on Sundays?",
        "rhythm": {"kind": "times_per_week", "times": 1},
        "last_contact": "2026-11-13",
    },
    {
        "id": "ada",
        "name": "Ada",
        "kind": "professional",
        "roles": ["accountability"],
        "promised": "to bring the list",
        "rhythm": {"kind": "every_n_days", "every": 14},
        "last_contact": "2026-11-20",
    },
    {"id": "leo", "name": "Leo", "kind": "personal", "last_contact": "2026-08-01"},
    {"id": "jo", "name": "Jo"},
]
