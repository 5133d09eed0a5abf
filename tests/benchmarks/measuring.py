"""How things are measured: interleaved rounds in random order, ratios inside one run, one table.

Processor time (user and system) decides, because it is the same on a machine that others use too;
wall time stands beside it. Absolute times move from run to run; ratios inside one run hold.
"""

import os
import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Cost(NamedTuple):
    """What something cost once."""

    processor: float
    """Processor time, user and system, in milliseconds."""

    wall: float
    """Time that passed, in milliseconds."""


Measurement = Callable[[], Cost]
"""Does the thing once and returns what it cost."""


@dataclass
class Figures:
    """What one thing cost, over all rounds."""

    samples: list[Cost] = field(default_factory=list)
    """One figure a round."""

    @property
    def processor(self) -> float:
        """The middle of the processor times, in milliseconds."""
        return statistics.median(each.processor for each in self.samples)

    @property
    def median(self) -> float:
        """The middle of the wall times, in milliseconds."""
        return statistics.median(each.wall for each in self.samples)

    @property
    def high(self) -> float:
        """The 95th percentile of the wall times, in milliseconds."""
        ordered = sorted(each.wall for each in self.samples)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def timed(work: Callable[[], object]) -> Cost:
    """Do something once in this process and return what it cost."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Cost(
        (time.process_time() - processor) * 1000,
        (time.perf_counter() - wall) * 1000,
    )


def run(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a program to its end, without input and output, and return what it cost.

    Raises:
        ValueError: it ended with something else than 0, so that nothing was measured.
    """
    silent = [
        (os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_RDWR, 0) for descriptor in (0, 1, 2)
    ]
    before = time.perf_counter()
    process = os.posix_spawnp(
        command[0], list(command), {**os.environ, **environment}, file_actions=silent
    )
    _, status, used = os.wait4(process, 0)
    wall = (time.perf_counter() - before) * 1000
    if status:
        ended = os.waitstatus_to_exitcode(status)
        raise ValueError(f"{' '.join(command)} ended with {ended}")
    return Cost((used.ru_utime + used.ru_stime) * 1000, wall)


def interleave(things: Mapping[str, Measurement], rounds: int) -> dict[str, Figures]:
    """Measure each thing once a round, in a new random order each round, after one warm-up."""
    for measure in things.values():
        measure()
    figures = {name: Figures() for name in things}
    for _ in range(rounds):
        for name in random.sample(list(things), len(things)):
            figures[name].samples.append(things[name]())
    return figures


def format_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return one table in Markdown, so that it can go into the documentation as it is."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [f"### {title}", ""]
    for number, row in enumerate([head, *rows]):
        cells = " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append(f"| {cells} |")
        if number == 0:
            lines.append("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print one table in Markdown."""
    print(f"\n{format_table(title, head, rows)}")


def format_ratios(
    title: str, figures: Mapping[str, Figures], base: str, budgets: Mapping[str, float]
) -> str:
    """Return each thing's cost beside its ratio to `base`, the budget for it, and if it is met.

    The ratio that the budget is about is that of processor times.
    """
    bare = figures[base]
    rows = []
    for name, each in figures.items():
        ratio, budget = each.processor / bare.processor, budgets.get(name)
        rows.append(
            [
                name,
                f"{each.processor:.1f}",
                f"{ratio:.2f}",
                f"{each.median:.1f}",
                f"{each.high:.1f}",
                f"{each.median / bare.median:.2f}",
                *budget_cells(ratio, budget),
            ]
        )
    head = [
        "what",
        "processor ms",
        f"× {base}",
        "wall ms p50",
        "p95",
        f"× {base} ",
        "budget",
        "met",
    ]
    return format_table(title, head, rows)


def budget_cells(figure: float, budget: float | None) -> tuple[str, str]:
    """Return a budget, and whether a figure keeps within it; two blank cells without one."""
    if budget is None:
        return "", ""
    return f"{budget:g}", "yes" if figure <= budget else "no"
