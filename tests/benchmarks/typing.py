"""What keys cost in the wizard: in a text field, and from page to page."""

import tempfile
from pathlib import Path
from statistics import median
from string import ascii_lowercase

from flows.actions.drafts.saved_drafts import save_draft
from flows.documents.clock import SystemClock
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.store.store import Store
from tests.benchmarks.homes import large_plan
from tests.benchmarks.measuring import Figures, budget_cells, format_table
from tests.benchmarks.pseudo_terminal import Terminal, bare_app, handrail

KEYS = 12
"""Keys typed in each round."""

PAGES = 8
"""Pages turned in each round, forth and back in turns."""

BUDGETS = {"field": 10.0, "page": 30.0}
"""Milliseconds of the middle key, by what is measured."""

NEXT, BEFORE = "\x1b[6~", "\x1b[5~"
"""The keys that turn pages."""

NARROW, WIDE = (80, 24), (120, 40)
"""The terminals that are measured, columns and lines."""


def typing(rounds: int) -> list[str]:
    """Measure keys in a text field and pages, with a plan of 5 objectives and 40 steps."""
    rows = []
    with Terminal(bare_app("Input"), size=NARROW) as terminal:
        terminal.wait_for("bare")
        rows.append(_row("bare field, 80 × 24", terminal, letters(rounds * KEYS)))
    for name, size in (("80 × 24", NARROW), ("120 × 40", WIDE)):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            _draft_at(home, "reflection.title")
            environment = {"HANDRAIL_HOME": str(home)}
            with Terminal([*handrail(), "resume"], environment, size) as terminal:
                terminal.wait_for("call this plan?")
                rows.append(_row(f"field, {name}", terminal, letters(rounds * KEYS)))
                rows.append(_row(f"page, {name}", terminal, [NEXT, BEFORE] * (rounds * PAGES // 2)))
    head = ["what", "processor ms", "wall ms p50", "p95", "budget p50", "met"]
    head += ["bytes a key", "memory MB"]
    table = format_table("Key to paint in the wizard, 5 objectives and 40 steps", head, rows)
    return [table]


def letters(number: int) -> list[str]:
    """Return so many letters, no two alike side by side: a full line shows each one, too."""
    return [ascii_lowercase[each % len(ascii_lowercase)] for each in range(number)]


def _row(name: str, terminal: Terminal, keys: list[str]) -> list[str]:
    """Press keys, each after the answer to the one before, and return what they cost."""
    times, sent = Figures(), list[int]()
    terminal.settle(1)
    for key in keys:
        before = terminal.received
        times.samples.append(terminal.press(key))
        terminal.settle(0.05)
        sent.append(terminal.received - before)
    figures = [f"{each:.1f}" for each in (times.processor, times.median, times.high)]
    budget = budget_cells(times.median, BUDGETS.get(name.partition(",")[0]))
    return [name, *figures, *budget, f"{median(sent):.0f}", f"{terminal.memory():.0f}"]


def _draft_at(home: Path, path: str) -> None:
    clock = SystemClock()
    session = GuidedSession.start(find_flow("personal"), clock, plan=large_plan())
    # As a draft of a new plan, so that nothing else has to be in the home.
    session.plan = None
    session.focus(path)
    save_draft(Store.open(home, clock), session.to_draft())
