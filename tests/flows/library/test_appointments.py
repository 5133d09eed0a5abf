"""Appointments and meeting days: asked for, and known on Today, the timeline and the calendar."""

from datetime import timedelta
from pathlib import Path

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.guide.answers.answers_file import fill_session
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.store.store import Store
from flows.views.objective import objective_story
from flows.views.support import support_view
from flows.views.timeline import timeline_view
from flows.views.today import today

ANSWERS = {
    "objectives": {"objective": [{"id": "stairs", "wish": "Stairs again"}]},
    "timeline": {
        "appointment": [
            {
                "objective": "stairs",
                "what": "Check-up with Dr Obi",
                "day": "2026-11-21",
                "time": "09:30",
                "place": "Mill Street",
                "companion": "my sister",
            },
            {"objective": "stairs", "what": "Second scan", "day": "2026-12-01", "time": "15:00"},
        ],
        "milestone": [{"objective": "stairs", "what": "One whole floor", "due": "2026-12-18"}],
    },
    "support": {
        "contact": [
            {
                "who": {"name": "The Saturday group"},
                "kind": "peer",
                "checkin": {"kind": "weekdays", "days": ["sat"]},
                "meets_at": "19:00",
            }
        ]
    },
}


def test_they_are_known_wherever_their_day_matters(home: Path, clock: FixedClock) -> None:
    earlier = FixedClock(clock.now() - timedelta(days=2))
    session = GuidedSession.start(find_flow("rehabilitation"), earlier)
    fill_session(session, ANSWERS)
    store = Store.open(home, clock)
    plan = session.build()
    save_plan(store, plan)
    assert [each.appointment for each in plan.objectives[0].steps] == [False, True, True] or [
        each.appointment for each in plan.objectives[0].steps
    ] == [True, True, False]
    day, weeks, network = today(store), timeline_view(store), support_view(store)
    assert day is not None
    assert weeks is not None
    assert network is not None
    assert [each.remark for each in day.steps] == ["09:30, Mill Street, with my sister"]
    assert day.coming[0].when == "Tue 1 Dec, 15:00"
    told = {each.title: each.when for each in weeks.rows}
    assert told["Check-up with Dr Obi"] == "Sat 21 Nov, today, 09:30, Mill Street, with my sister"
    story = objective_story(store, plan.id, plan.objectives[0].id)
    assert "today, 09:30, Mill Street, with my sister" in {
        each.when for each in story.objective.steps
    }
    assert [each.remark for each in day.contacts] == ["Saturday, 19:00"]
    assert network.contacts[0].rhythm == "Saturday, 19:00"


def test_a_plan_with_appointments_gives_the_same_answers_again(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("rehabilitation"), clock)
    fill_session(session, ANSWERS)
    plan = session.build()
    again = GuidedSession.start(find_flow("rehabilitation"), clock, plan=plan)
    titles = [title for _, title in again.question("timeline.appointment").rows]
    assert titles == ["Check-up with Dr Obi", "Second scan"]
    assert again.build().objectives == plan.objectives
