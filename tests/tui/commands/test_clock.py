"""A clock that is far off: what is there is read, and nothing is kept of a day that cannot be."""

from datetime import UTC, datetime

import pytest

from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.tui.commands.conftest import Run

READING = (
    *(["status"], ["today", "--plain"], ["board", "--plain"], ["timeline", "--plain"]),
    *(["crisis"], ["show"], ["history"], ["plans"], ["why"], ["doctor"]),
)


@pytest.mark.parametrize("moment", ["0001-01-01T00:30", "1900-01-01T00:30", "9999-12-31T23:30"])
@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_what_is_there_is_read(
    run: Run, store: Store, clock: FixedClock, moment: str, words: list[str]
) -> None:
    clock.moment = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    clock.day_ends = 4
    assert run(*words).code == 0


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize("words", [["note", "x"], ["win", "x"], ["tick", "walk"], ["undo"]])
def test_what_would_be_kept_is_refused_with_the_reason(
    run: Run, store: Store, clock: FixedClock, year: int, words: list[str]
) -> None:
    clock.moment = datetime(year, 12, 31, 12, tzinfo=UTC)
    ran = run(*words)
    assert ran.code == 1
    assert f"the clock of this computer says that it is the year {year}" in ran.err
