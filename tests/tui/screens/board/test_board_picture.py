"""The picture of the board holds for whatever people write, in every width."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.weeks import Cell
from flows.views.board import COLUMNS
from flows.views.board_models import BoardView, ColumnView, HabitView, ObjectiveView, StepView
from tui.screens.board.board_picture import picture

TITLES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Mn", "Me")), min_size=1
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
        share=0.5,
        progress=f"2 of 4 {title}",
        basis="measure",
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
            HabitView(f"h{n}", each, (Cell.DONE,) * 7, "7 of 7 this week")
            for n, each in enumerate(titles)
        ),
        wins=tuple(titles),
        promises=tuple((each, each) for each in titles),
        next_step=None,
    )


@given(
    st.lists(TITLES | st.text("界 a", min_size=1), max_size=3),
    st.sampled_from([57, 77, 117, 197]),
    st.booleans(),
)
def test_no_line_is_wider_than_the_board(titles: list[str], width: int, by_value: bool) -> None:
    drawn = picture(view_of(titles), width, by_value=by_value)
    assert all(line.cell_length <= width for line in drawn.lines)
    assert all("\n" not in line.plain for line in drawn.lines)


@given(
    st.lists(TITLES | st.text("界 a", min_size=1), max_size=3),
    st.sampled_from([57, 77, 117, 197]),
    st.booleans(),
)
def test_every_objective_has_a_spot_of_its_own(
    titles: list[str], width: int, by_value: bool
) -> None:
    view = view_of(titles)
    drawn = picture(view, width, by_value=by_value)
    spots = [each.id for each in drawn.spots]
    assert len(set(spots)) == len(spots)
    assert {f"objective:{each.id}" for each in view.objectives} <= set(spots)
    assert {f"habit:{each.id}" for each in view.habits} <= set(spots)
    taken = [each.region for each in drawn.spots]
    assert not any(a.overlaps(b) for n, a in enumerate(taken) for b in taken[n + 1 :])
    assert all(region.bottom <= drawn.height for region in taken)


@pytest.mark.parametrize("width", [57, 77, 117, 197])
def test_two_hundred_objectives_are_drawn(width: int) -> None:
    titles = [f"Objective {number}" for number in range(34)]
    drawn = picture(view_of(titles), width)
    assert len({each.id for each in drawn.spots if each.id.startswith("objective")}) == 204


def test_promises_are_kept_in_sight() -> None:
    view = view_of(["Walk"])._replace(promises=(("Priya", "to ring on Sunday"),))
    for width in (57, 77, 117):
        told = "\n".join(line.plain for line in picture(view, width).lines)
        assert "Priya: to ring on Sunday" in told


@pytest.mark.parametrize(
    "module",
    [
        "tui.app.application",
        "tui.screens.today.today",
        "tui.screens.board.board",
        "tui.screens.objective.objective",
    ],
)
def test_what_is_painted_first_starts_without_the_models(module: str) -> None:
    program = f"import {module}, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
