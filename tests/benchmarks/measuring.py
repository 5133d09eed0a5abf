"""How things are measured: interleaved rounds in random order, ratios inside one run, one table.

Absolute times move from run to run on a shared machine; ratios inside one run hold.
"""

import random
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

Measurement = Callable[[], float]
"""Does the thing once and returns what it cost, in milliseconds."""


@dataclass
class Figures:
    """What one thing cost, over all rounds, in milliseconds."""

    samples: list[float] = field(default_factory=list)
    """One figure a round."""

    @property
    def median(self) -> float:
        """The middle of the samples, in milliseconds."""
        return statistics.median(self.samples)

    @property
    def high(self) -> float:
        """The 95th percentile of the samples, in milliseconds."""
        ordered = sorted(self.samples)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def interleave(things: Mapping[str, Measurement], rounds: int) -> dict[str, Figures]:
    """Measure each thing once a round, in a new random order each round, after one warm-up."""
    for measure in things.values():
        measure()
    figures = {name: Figures() for name in things}
    for _ in range(rounds):
        for name in random.sample(list(things), len(things)):
            figures[name].samples.append(things[name]())
    return figures


def print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print one table in Markdown, so that it can go into the documentation as it is."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    print(f"\n### {title}\n")
    for number, row in enumerate([head, *rows]):
        cells = " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(f"| {cells} |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def print_ratios(
    title: str, figures: Mapping[str, Figures], base: str, budgets: Mapping[str, float]
) -> None:
    """Print each thing's cost beside its ratio to `base` and the budget for that ratio."""
    rows = [
        [
            name,
            f"{each.median:.1f}",
            f"{each.high:.1f}",
            f"{each.median / figures[base].median:.2f}",
            f"{budgets[name]:g}" if name in budgets else "",
        ]
        for name, each in figures.items()
    ]
    print_table(title, ["what", "ms p50", "ms p95", f"× {base}", "budget"], rows)
