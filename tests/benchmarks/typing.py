"""What a key costs in a text field of the wizard: time to paint, and bytes on the line."""

import tempfile
from pathlib import Path

from flows.actions.drafts import save_draft
from flows.documents.clock import SystemClock
from flows.guide.finding import find_flow
from flows.guide.session import GuidedSession
from flows.store.store import Store
from tests.benchmarks.homes import large_plan
from tests.benchmarks.measuring import Figures, print_table
from tests.benchmarks.pseudo_terminal import HANDRAIL, Terminal

KEYS = 12
"""Keys typed in each round."""


def typing(rounds: int) -> None:
    """Measure keys in a text field, with a plan of 5 objectives and 40 steps."""
    rows = []
    for name, size in (("80 × 24", (80, 24)), ("120 × 40", (120, 40))):
        times, sent = Figures(), Figures()
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            _draft_at(home, "reflection.title")
            environment = {"HANDRAIL_HOME": str(home)}
            with Terminal([*HANDRAIL, "resume"], environment, size) as terminal:
                terminal.wait_for("call this plan?")
                terminal.settle(1)
                for _ in range(rounds * KEYS):
                    before = terminal.received
                    times.samples.append(terminal.press("a"))
                    terminal.settle(0.05)
                    sent.samples.append(terminal.received - before)
                memory = terminal.memory()
        rows.append(
            [
                name,
                f"{times.median:.1f}",
                f"{times.high:.1f}",
                f"{sent.median:.0f}",
                f"{memory:.0f}",
            ]
        )
    head = ["screen", "ms p50", "ms p95", "bytes a key", "memory MB"]
    print_table("Key to paint in a text field, 5 objectives and 40 steps", head, rows)


def _draft_at(home: Path, path: str) -> None:
    clock = SystemClock()
    session = GuidedSession.start(find_flow("personal"), clock, plan=large_plan())
    # As a draft of a new plan, so that nothing else has to be in the home.
    session.plan = None
    session.focus(path)
    save_draft(Store.open(home, clock), session.to_draft())
