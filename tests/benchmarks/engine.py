"""What the guided session costs: loading the flows, answering, building a plan."""

from collections.abc import Callable
from functools import partial

from flows.documents.clock import SystemClock
from flows.guide.schema.catalog import all_flows, check_file, find_flow
from flows.guide.session.session import GuidedSession
from tests.benchmarks.homes import large_plan
from tests.benchmarks.measuring import format_table, interleave, timed


def check_all() -> None:
    """Load and check all shipped flows, reading none from memory."""
    for summary in all_flows():
        if problems := check_file(summary.path):
            raise SystemExit(str(problems[0]))


def session(rounds: int) -> list[str]:
    """Measure the session on a plan of 5 objectives and 40 steps."""
    flow = find_flow("personal")
    begun = GuidedSession.start(flow, SystemClock(), plan=large_plan())
    identity = begun.answers.instances["objectives.objective"][0]
    things: dict[str, Callable[[], object]] = {
        "load and check all shipped flows": check_all,
        "build the plan from its answers": begun.build,
        "one answer": partial(begun.answer, f"objectives.objective.{identity}.wish", "Sleep"),
        "the pages": begun.pages,
        "the plan as it grows": begun.outline,
    }
    figures = interleave({name: partial(timed, thing) for name, thing in things.items()}, rounds)
    rows = [
        [name, f"{each.processor:.2f}", f"{each.median:.2f}", f"{each.high:.2f}"]
        for name, each in figures.items()
    ]
    head = ["what", "processor ms", "wall ms p50", "p95"]
    return [format_table("The guided session, 5 objectives and 40 steps", head, rows)]
