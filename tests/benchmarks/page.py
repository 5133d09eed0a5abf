"""The tables of `docs/benchmarks.md`: made from a run, each with what it ran on."""

import os
import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from tests.paths import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"
"""The page."""


def write_tables(name: str, tables: Sequence[str], rounds: int) -> None:
    """Put the tables of one benchmark into the page, in the place of those that stand there."""
    told = f"{surroundings()}, {rounds} rounds."
    PAGE.write_text(with_tables(PAGE.read_text(), name, tables, told))


def with_tables(page: str, name: str, tables: Sequence[str], told: str) -> str:
    """Return a page with other tables between the two marks of a benchmark.

    Args:
        page: The page.
        name: The benchmark.
        tables: Its tables, in Markdown.
        told: What they were measured on, in a line.

    Raises:
        ValueError: the page has no such marks.
    """
    begin, end = f"<!-- run: {name} -->", f"<!-- end of run: {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"The page has no place for {name}.")
    made = "\n\n".join([begin, *tables, f"({told})", end])
    return pattern.sub(lambda _: made, page)


def surroundings() -> str:
    """Return what a run was made on: day, machine, versions, and how busy the machine was."""
    day = datetime.now(UTC).date().isoformat()
    return (
        f"Made from a run on {day}: {os.cpu_count()} processors, {platform.system()}, "
        f"Python {platform.python_version()}, Textual {version('textual')}, "
        f"load {os.getloadavg()[0]:.1f}"
    )
