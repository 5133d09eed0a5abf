"""What a session has said of days so far, as it stands across the weeks."""

from datetime import date

from flows.documents.records.objective_records import ObjectiveRecord
from flows.guide.session.session import GuidedSession
from flows.rules.held_back import is_held_back
from flows.rules.timeline import TimelineRow, timeline


def names_held_back(session: GuidedSession) -> bool:
    """Return whether an objective is among them that is only for the person."""
    every = map(ObjectiveRecord, session.sketch().get("objectives", ()))
    return any(map(is_held_back, every))


def plan_weeks(session: GuidedSession) -> tuple[TimelineRow, ...]:
    """Return the objectives with their dates, and when the plan is looked at again."""
    sketch = session.sketch()
    next_review = sketch.get("next_review")
    return timeline(
        list(map(ObjectiveRecord, sketch.get("objectives", ()))),
        date.fromisoformat(next_review) if next_review else None,
    )
