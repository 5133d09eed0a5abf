"""The list of plans is drawn whole at every width; what one is on is described beside or below."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import usable_flows
from flows.lookup.plans import PlanSummary
from flows.views.drafts import DraftSummary
from flows.views.plans import PlanCard, PlansView
from tests.tui.drawing.drawn import WIDTHS, check_places, said, texts
from tui.drawing.places.plans import draw_plans, shows_card

TODAY = date(2026, 11, 21)
THEN = datetime(2026, 11, 19, 10, 2, tzinfo=UTC)
FLOWS = tuple(each for each in usable_flows(None) if each.records == "plan")
WELCOME = PlansView(flows=FLOWS)
DRAFT = DraftSummary(
    "d1", "Enough patience for the mornings and the rest", "recovery", None, THEN, THEN
)
SPRING = PlanSummary(
    "p1", "Spring", "personal", "active", THEN, THEN, 3, 1, 2, date(2026, 12, 3), is_current=True
)
LIVELY = PlansView((DRAFT,), (SPRING,), FLOWS)
CARD = PlanCard("Calm mornings.", (("Sleep through most nights", "in_focus", False),))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_welcome_tells_each_flow_in_a_line_and_the_one_one_is_on_in_full(width: int) -> None:
    recovery = FLOWS[1]._replace(essentials=18, questions=74)
    view = WELCOME._replace(flows=(FLOWS[0], recovery, *FLOWS[2:]))
    drawn = draw_plans(view, width, TODAY, here="flow:recovery")
    check_places(drawn, width)
    words = said(drawn)
    for each in FLOWS:
        assert sum(each.title in row for row in texts(drawn)) >= 1
    assert "A handrail is there when you want it" in words
    if not shows_card(width):
        assert FLOWS[1].description in words
        assert "18 questions for the essentials, 74 for everything" in words
    assert [each.id for each in drawn.spots][-1] == "sample:"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("here", ["draft:d1", "plan:p1", "flow:personal"])
def test_everything_there_is_is_told_and_nothing_is_cut(width: int, here: str) -> None:
    drawn = draw_plans(LIVELY, width, TODAY, here=here, card=CARD)
    check_places(drawn, width)
    words = said(drawn)
    assert "A handrail is there" not in words
    assert "3 objectives" in words
    assert ("in focus" in words) is (here == "plan:p1" and shows_card(width))
    assert len(drawn.spots) == 2 + len(FLOWS)


def test_why_something_cannot_be_read_is_said_above(home: Path, clock: FixedClock) -> None:
    drawn = draw_plans(LIVELY._replace(problem="A file is damaged."), 77, TODAY)
    assert texts(drawn)[0] == "A file is damaged."


@pytest.mark.parametrize("width", WIDTHS)
def test_plans_of_one_title_are_told_apart_by_when_they_were_begun(width: int) -> None:
    later = SPRING._replace(id="p2", created=THEN.replace(hour=12))
    other = SPRING._replace(id="p3", created=THEN.replace(day=7))
    there = (SPRING, later, other, SPRING._replace(id="p4", title="Autumn"))
    drawn = draw_plans(LIVELY._replace(plans=there), width, TODAY)
    check_places(drawn, width)
    begun = [f"{each.created.astimezone():%H:%M}" for each in there[:2]]
    words = said(drawn)
    assert [f"begun Thu 19 Nov, {each}" in words for each in begun] == [True, True]
    assert words.count("begun ") == 3
    assert "begun Sat 7 Nov ·" in words
