"""A bare plan, and all free text in one."""

from collections.abc import Iterator
from typing import Any

from flows.documents.plan import Plan
from tests.flows.export.sample import MOMENT


def texts(value: Any, name: str = "") -> Iterator[str]:
    """All free text in a plan."""
    coded = {
        *("id", "flow", "kind", "state", "whose", "share", "company", "agreed", "direction"),
        *("roles", "days", "sharing", "path", "created", "started", "due", "planned", "done_on"),
        *("next_review", "challenges", "contacts", "objective", "counted", "time"),
    }
    if isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, "" if isinstance(each, dict) else name)
    elif isinstance(value, str) and value and name not in coded:
        yield value


def plan(**values: Any) -> Plan:
    """A plan with a title and nothing else but what is given."""
    base = {"title": "A plan", "flow": "personal", "flow_version": 1, "created": MOMENT}
    return Plan.model_validate({**base, **values})
