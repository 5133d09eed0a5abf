"""What the guided session costs: loading the flows, answering, building a plan."""

import time
from collections.abc import Callable
from functools import partial

from flows.documents.clock import SystemClock
from flows.guide.schema.catalog import all_flows, check_file, find_flow
from flows.guide.session.session import GuidedSession
from tests.benchmarks.homes import large_plan
from tests.benchmarks.measuring import interleave, print_table


def timed(thing: Callable[[], object]) -> float:
    """Return the milliseconds that `thing` takes once."""
    before = time.perf_counter()
    thing()
    return (time.perf_counter() - before) * 1000


def check_all() -> None:
    """Load and check all shipped flows, reading none from memory."""
    for summary in all_flows():
        if problems := check_file(summary.path):
            raise SystemExit(str(problems[0]))


def session(rounds: int) -> None:
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
    rows = [[name, f"{each.median:.2f}", f"{each.high:.2f}"] for name, each in figures.items()]
    print_table("The guided session, 5 objectives and 40 steps", ["what", "ms p50", "ms p95"], rows)
