"""Boards that hold whatever people write, for the pictures of them."""

from datetime import date

from flows.rules.progress import Basis, Progress
from flows.rules.weeks import Cell
from flows.views.board import COLUMNS
from flows.views.board_models import (
    BoardView,
    ColumnView,
    HabitView,
    NextStepView,
    ObjectiveView,
    StepView,
    WinView,
)


def objective(number: int, title: str, state: str, value: str = "") -> ObjectiveView:
    """Return an objective with something of everything."""
    steps = (
        StepView(f"s{number}", title, "open", "was planned for Mon 16 Nov"),
        StepView(f"t{number}", "ring", "open", ""),
    )
    return ObjectiveView(
        id=f"o{number}",
        title=title,
        state=state,
        state_note=title,
        place=number,
        rank=number,
        value=value,
        come=Progress(0.5, Basis.MEASURE, 3, 4, 2, title, title),
        unit=title,
        has_measure=True,
        closeness=(3, 6),
        measure=(1, 2),
        due="by 31 Jan 2031",
        pace="worth a look",
        steps=steps,
        next_step=steps[0],
        steps_done=0.5,
        steps_all=2,
    )


def view_of(titles: list[str]) -> BoardView:
    """Return a board on which every column holds an objective of each title."""
    columns = tuple(
        ColumnView(
            state,
            name,
            tuple(
                objective(100 * place + n, title, state, title if n % 2 else "")
                for n, title in enumerate(titles)
            ),
        )
        for place, (state, name) in enumerate(COLUMNS.items())
    )
    first = columns[0].objectives[0] if titles else None
    return BoardView(
        plan="p",
        title="Plan",
        state="active",
        today=date(2026, 11, 21),
        vision="",
        day=1,
        review="",
        columns=columns,
        habits=tuple(
            HabitView(
                f"h{n}",
                each,
                (Cell.DONE,) * 7,
                "7 of 7 this week",
                before=((Cell.DONE,) * 7,) * 3,
                often="7 of 7",
            )
            for n, each in enumerate(titles)
        ),
        wins=tuple(WinView(each, "yesterday") for each in titles),
        promises=tuple((each, each) for each in titles),
        next_step=NextStepView(first.id, first.title, first.steps[0]) if first else None,
    )
