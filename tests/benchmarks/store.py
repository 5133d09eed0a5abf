"""What a durable change costs, beside TinyDB's own file storage and beside SQLite; and reading."""

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from flows.actions.entries import tick as add_tick
from flows.actions.history import undo
from flows.actions.journal import NOTES
from flows.documents.clock import FixedClock, SystemClock
from flows.documents.journal import JournalEntry
from flows.export.archive.archive import encode_archive, export_everything
from flows.lookup.search import find_habit_or_step
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.views.board import board
from flows.views.journal import journal_view
from tests.benchmarks.homes import filled_home
from tests.benchmarks.measuring import Cost, Figures, budget_cells, format_table, interleave, timed

PLAN = "plans/p1"
SIZES = (0, 1_000, 10_000, 100_000)
"""How many entries there are already: ten a day, over as many years as it takes."""

CHANGE_BUDGET = 1.5
"""How many times its own calls to the disk a change may take, by the middle of each."""

CLOCK = FixedClock(datetime(2026, 11, 21, 12, tzinfo=UTC))


def entries(number: int) -> Iterator[dict[str, Any]]:
    """Yield that many entries, ten a day, going back from today."""
    for each in range(number):
        yield {
            "id": f"{each:032x}",
            "schema_version": 1,
            "date": (CLOCK.today() - timedelta(days=each // 10)).isoformat(),
            "habit": f"{each % 10:032x}",
            "state": "done",
            "at": "2026-11-21T12:00:00Z",
        }


def filled_store(home: Path, number: int) -> Store:
    """Return a home whose one plan has that many entries, earlier years closed."""
    store = Store.open(home, CLOCK)
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
        for entry in entries(number):
            transaction.put(PLAN, "entries", entry)
    return Store.open(home, CLOCK)


def tick(store: Store, numbers: Iterator[int]) -> None:
    """Put one entry into the store, durably."""
    with store.transaction(PLAN) as transaction:
        entry = {**next(entries(1)), "id": f"tick{next(numbers)}"}
        transaction.put(PLAN, "entries", entry)


def plain_tinydb(path: Path, number: int) -> TinyDB:
    """Return a TinyDB with its own storage that holds that many entries."""
    table = {str(each + 1): entry for each, entry in enumerate(entries(number))}
    path.write_text(json.dumps({"entries": table}))
    return TinyDB(path)


def sqlite(path: Path, number: int, journal: str) -> sqlite3.Connection:
    """Return a database of that many entries that confirms every change with the disk."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute(f"PRAGMA journal_mode={journal}")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE entries (id TEXT PRIMARY KEY, date TEXT, body TEXT)")
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO entries VALUES (:id, :date, :body)",
        ({**entry, "body": json.dumps(entry)} for entry in entries(number)),
    )
    database.execute("COMMIT")
    return database


def insert(database: sqlite3.Connection, numbers: Iterator[int]) -> None:
    """Insert one entry into SQLite, durably."""
    entry = {**next(entries(1)), "id": f"tick{next(numbers)}"}
    row = (entry["id"], entry["date"], json.dumps(entry))
    database.execute("INSERT INTO entries VALUES (?, ?, ?)", row)


def durable_calls(folder: Path, size: int) -> None:
    """Do nothing but what keeps a file of that size safe: write, wait, rename, wait."""
    new, there = folder / "new", folder / "there"
    with new.open("wb", buffering=0) as file:
        file.write(b" " * size)
        os.fsync(file)
    new.replace(there)
    names = os.open(folder, os.O_RDONLY)
    os.fsync(names)
    os.close(names)


def one_change(folder: Path, size: int, rounds: int) -> dict[str, Figures]:
    """Measure one durable change with `size` entries already there."""
    store = filled_store(folder / "home", size)
    path = store.home / f"{PLAN}.json"
    plain = plain_tinydb(folder / "plain.json", size)
    numbers = count()
    bare = folder / "bare"
    bare.mkdir()
    with (
        closing(plain),
        closing(sqlite(folder / "wal.db", size, "WAL")) as wal,
        closing(sqlite(folder / "delete.db", size, "DELETE")) as delete,
    ):
        things: dict[str, Callable[[], object]] = {
            "Handrail": partial(tick, store, numbers),
            "its calls to the disk alone": lambda: durable_calls(bare, path.stat().st_size),
            "SQLite WAL, FULL": partial(insert, wal, numbers),
            "SQLite DELETE, FULL": partial(insert, delete, numbers),
        }
        figures = interleave({name: partial(timed, work) for name, work in things.items()}, rounds)
        # It writes all of its entries each time, up to 300 ms of work that leaves nothing of the
        # others in the caches of the processor: so it has rounds of its own.
        alone = partial(timed, lambda: plain.table("entries").insert(next(entries(1))))
        return {**figures, **interleave({"TinyDB alone": alone}, rounds)}


def write_journal(store: Store, lines: int) -> None:
    """Write that many lines of a journal, ten a day, going back from today."""
    with store.transaction(JOURNAL) as transaction:
        for number in range(lines):
            day = store.clock.today() - timedelta(days=number // 10)
            line = JournalEntry(date=day, at=store.clock.now(), text=f"Line {number}")
            transaction.put(JOURNAL, NOTES, line.model_dump(mode="json"))


def changes(rounds: int) -> list[str]:
    """Measure one durable change with 0 to 100,000 entries, against TinyDB alone and SQLite."""
    rows = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            figures = one_change(Path(folder), size, rounds)
        calls, log = figures["its calls to the disk alone"], figures["SQLite WAL, FULL"]
        for name, each in figures.items():
            ratio = each.median / calls.median
            budget = CHANGE_BUDGET if name == "Handrail" else None
            rows.append(
                [
                    f"{size:,}",
                    name,
                    *(f"{time:.2f}" for time in (each.processor, each.median, each.high)),
                    f"{ratio:.2f}",
                    f"{each.median / log.median:.2f}",
                    *budget_cells(ratio, budget),
                ]
            )
    head = ["entries", "what", "processor ms", "wall ms p50", "p95", "p50 × its calls"]
    head += ["p50 × SQLite WAL", "budget", "met"]
    return [format_table("One durable change", head, rows)]


def reading(rounds: int) -> list[str]:
    """Measure opening and reading a plan with ten years of entries, ten a day; undo and export."""
    with tempfile.TemporaryDirectory() as folder:
        home, clock = Path(folder) / "home", SystemClock()
        name = f"plans/{filled_home(home, 36_500, a_day=10).id}"
        store = Store.open(home, clock)
        write_journal(store, 10_000)
        habit = find_habit_or_step(store, "Walk")

        def undone() -> Cost:
            add_tick(store, habit, on=clock.today(), amount=1, add=True)
            return timed(lambda: undo(store))

        things: dict[str, Callable[[], object]] = {
            "open the home": lambda: Store.open(home, clock),
            "open it and read what is in use": lambda: Store.open(home, clock).read(name),
            "open it and read all ten years": lambda: Store.open(home, clock).read_all(name),
            "read it again, unchanged": lambda: store.read(name),
            "ask whether it has changed": store.changed,
            "what the board shows": lambda: board(store),
            "search 10,000 lines of the journal": lambda: journal_view(store, "line"),
            "export everything": lambda: encode_archive(export_everything(store)),
        }
        measured = {what: partial(timed, work) for what, work in things.items()}
        figures = interleave({**measured, "undo the last change": undone}, rounds)
    rows = [
        [what, f"{each.processor:.3f}", f"{each.median:.3f}", f"{each.high:.3f}"]
        for what, each in figures.items()
    ]
    title = "A plan with 36,500 entries, ten a day over ten years"
    return [format_table(title, ["what", "processor ms", "wall ms p50", "p95"], rows)]
