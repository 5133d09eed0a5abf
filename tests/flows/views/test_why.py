"""Why a plan is worth it: what is alive of it, in the person's own words."""

from pathlib import Path

from flows.documents.clock import FixedClock
from flows.views.why import sections, why
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store


def test_reasons_of_what_is_over_are_left_out(home: Path, clock: FixedClock) -> None:
    plan = sample_plan(
        vision="Breakfast together.",
        purpose="My children",
        reflection={"strengths": "Walking"},
        signs=[
            {"id": "alone", "what": "Evenings alone", "kind_words": "It passes."},
            {"id": "end", "what": "A letter to myself", "kind_words": "Dear me,\n\nring Ada."},
        ],
    )
    sleep, trust = plan.objectives
    plan = plan.changed(
        objectives=(
            sleep.changed(why="Patience in the morning"),
            trust.changed(why="She is my sister", state="reached"),
        )
    )
    assert sections(why(sample_store(home, clock, plan), PLAN)) == [
        ("What it is all for", "My children"),
        ("A good day", "Breakfast together."),
        ("Sleep through most nights", "Patience in the morning"),
        ("What has helped before", "Walking"),
        ("What I would say to a friend", "It passes."),
        ("A letter to myself", "Dear me,\n\nring Ada."),
    ]


def test_nothing_is_made_up(home: Path, clock: FixedClock) -> None:
    assert sections(why(sample_store(home, clock))) == []


def test_without_a_plan_there_is_nothing(home: Path, clock: FixedClock) -> None:
    assert why(bare_store(home, clock)) is None
    assert sections(None) == []
