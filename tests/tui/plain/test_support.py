"""The support network as lines: what stands on the place is told, too."""

from pathlib import Path

from flows.documents.clock import FixedClock
from flows.views.support import support_view
from tests.flows.samples import PLAN, sample_plan, sample_store
from tui.plain.support import support_lines


def test_what_was_written_about_it_and_which_kinds_are_empty_is_told(
    home: Path, clock: FixedClock
) -> None:
    plan = sample_plan(reflection={"about_me": "Ring after noon.\nI need a moment."})
    view = support_view(sample_store(home, clock, plan), PLAN)
    assert view is not None
    told = "\n".join(support_lines(view))
    assert (
        "What people who help me may want to know\n  Ring after noon.\n  I need a moment." in told
    )
    assert told.splitlines()[-1].startswith("Other kinds, empty so far and free to stay so: ")
