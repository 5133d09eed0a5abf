"""A home that has seen some years, and commands on it, run in this process."""

from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from flows.actions.entries import tick
from flows.actions.journal import write_note
from flows.actions.plans import save_plan
from flows.actions.settings import choose_theme
from flows.documents.clock import FixedClock
from flows.lookup.search import find_habit_or_step
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import sample_plan
from tui.cli import main

YEARS = (2024, 2025)
"""The closed years of the home."""

WRITERS: tuple[tuple[str, ...], ...] = (
    ("note", "hi"),
    ("win", "rested"),
    ("tick", "walk"),
    ("tick", "walk", "--on", "2025-03-03"),
    ("skip", "read"),
    ("rate", "sleep", "6"),
    ("undo",),
)
"""Commands that change something."""

READERS: tuple[tuple[str, ...], ...] = (
    ("plans",),
    ("status",),
    ("show",),
    ("why",),
    ("crisis",),
    ("history",),
    ("export",),
    ("export", "--format", "markdown"),
    ("export", "--format", "ics"),
    ("helped",),
    ("backups",),
    ("where",),
    ("flows",),
)
"""Commands that only read."""


class Ran(NamedTuple):
    """What a command did."""

    code: int
    """What the process would end with."""

    out: str
    """What it wrote to standard output."""

    err: str
    """What it wrote to standard error."""


def clock_at(moment: datetime = MOMENT) -> FixedClock:
    """Return a clock that stands still."""
    return FixedClock(moment)


def live(home: Path) -> None:
    """Fill a home: a plan and a journal with two closed years, settings, and backups of all."""
    for year in YEARS:
        store = Store.open(home, clock_at(MOMENT.replace(year=year)))
        if year == YEARS[0]:
            save_plan(store, sample_plan())
            choose_theme(store, "calm")
        for month in (1, 2):
            on = store.clock.today().replace(month=month)
            tick(store, find_habit_or_step(store, "walk"), on=on)
            write_note(store, f"Rain in month {month}", on=on)
    store = Store.open(home, clock_at())
    for words in ("first", "second"):
        tick(store, find_habit_or_step(store, "walk"), on=store.clock.today(), add=True)
        write_note(store, words, on=store.clock.today())


def run(home: Path, *words: str) -> Ran:
    """Run a command on a home."""
    out, err = StringIO(), StringIO()
    # What is typed meanwhile has ended.
    with redirect_stdout(out), redirect_stderr(err), patch("sys.stdin", StringIO()):
        code = main(["--home", str(home), *words], clock_at())
    return Ran(code, out.getvalue(), err.getvalue())


def held(home: Path) -> dict[tuple[str, str, str], object]:
    """Return every document of a home by file, table and id."""
    store = Store.open(home, clock_at())
    names = ["profile", "journal", *store.names("plans"), *store.names("drafts")]
    return {
        (name, table, identity): document
        for name in names
        for table, documents in store.read_all(name).items()
        for identity, document in documents.items()
    }
