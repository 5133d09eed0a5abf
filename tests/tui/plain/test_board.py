"""The board as lines of text."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.documents.habit import Habit
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import Rhythm
from flows.views.board import board
from tests.flows.samples import sample_plan, sample_store
from tui.drawing.widths import cell_width
from tui.plain.board import board_lines

NAMES = ("walk", "散歩する", "👩‍👩‍👧 family time", "हिन्दी पढ़ना", "❤️ ring home")


@pytest.mark.parametrize("names", [NAMES, NAMES[:2], NAMES[2:]])
def test_weeks_stand_below_each_other_whatever_habits_are_called(
    home: Path, clock: FixedClock, names: tuple[str, ...]
) -> None:
    daily = Schedule(kind=Rhythm.DAILY)
    habits = [Habit(id=f"h{n}", text=name, schedule=daily) for n, name in enumerate(names)]
    store = sample_store(home, clock, sample_plan(habits=habits))
    view = board(store)
    assert view is not None
    lines = board_lines(view)
    start = lines.index("This week") + 1
    (letters, *rows) = lines[start : start + 1 + len(names)]
    begins = {cell_width(letters) - cell_width(letters.lstrip())}
    begins |= {cell_width(row[: row.index("○")].replace(".", "")) for row in rows if "○" in row[:4]}
    ends = {cell_width(row[: row.rindex("○") + 1]) for row in rows}
    assert len(ends) == 1, rows
    assert begins == {2 + max(map(cell_width, names)) + 2}


def test_the_measure_is_named_where_the_person_named_it(home: Path, clock: FixedClock) -> None:
    plan = sample_plan()
    counted = plan.objectives[0].model_copy(
        update={"measure": "Meetings", "baseline": 4.0, "target": 4.0, "unit": "times a month"}
    )
    store = sample_store(home, clock, sample_plan(objectives=(counted, *plan.objectives[1:])))
    view = board(store)
    assert view is not None
    line = next(each for each in board_lines(view) if "times a month" in each)
    assert f"{counted.wish}: 4 of 4 times a month (Meetings)" in line
