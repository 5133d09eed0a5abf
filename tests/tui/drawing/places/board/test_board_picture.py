"""The picture of the board holds for whatever people write, in every width."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.progress import Basis, Progress
from tests.tui.drawing.places.board_views import objective, view_of
from tui.drawing.layout import Drawing
from tui.drawing.lines import text_of, width_of
from tui.drawing.places.board.board_picture import draw_board
from tui.drawing.places.board.cards import draw_card

TITLES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Mn", "Me")), min_size=1
)
ANY = st.lists(TITLES | st.text("界 a", min_size=1), max_size=3)
WIDTHS = [57, 77, 97, 117, 157, 197]
STATES = frozenset({"later", "reached", "paused", "set_aside"})


def text(drawn: Drawing) -> str:
    return "\n".join(text_of(each) for each in drawn.lines)


@given(ANY, st.sampled_from(WIDTHS), st.booleans(), st.booleans())
def test_no_line_is_wider_than_the_board(
    titles: list[str], width: int, by_value: bool, is_open: bool
) -> None:
    opened = STATES if is_open else ()
    drawn = draw_board(view_of(titles), width, by_value=by_value, opened=opened)
    assert all(width_of(line) <= width for line in drawn.lines)
    assert all("\n" not in text_of(line) for line in drawn.lines)


@given(ANY, st.sampled_from(WIDTHS), st.booleans())
def test_every_objective_has_a_spot_of_its_own(
    titles: list[str], width: int, by_value: bool
) -> None:
    view = view_of(titles)
    drawn = draw_board(view, width, by_value=by_value, opened=STATES)
    spots = [each.id for each in drawn.spots]
    assert len(set(spots)) == len(spots)
    assert {f"objective:{each.id}" for each in view.objectives} <= set(spots)
    assert {f"habit:{each.id}" for each in view.habits} <= set(spots)
    assert all(each.y >= 0 and each.y + each.height <= drawn.height for each in drawn.spots)
    assert all(each.x >= 0 and each.x + each.width <= width for each in drawn.spots)


@pytest.mark.parametrize("width", WIDTHS)
def test_two_hundred_objectives_are_drawn(width: int) -> None:
    titles = [f"Objective {number}" for number in range(34)]
    drawn = draw_board(view_of(titles), width, opened=STATES)
    assert len({each.id for each in drawn.spots if each.id.startswith("objective")}) == 204


def test_promises_are_kept_in_sight() -> None:
    view = view_of(["Walk"])._replace(promises=(("Priya", "to ring on Sunday"),))
    for width in WIDTHS:
        assert "Priya: to ring on Sunday" in text(draw_board(view, width))


def test_what_waits_is_one_line_with_a_count_that_opens() -> None:
    view = view_of(["Walk", "Swim"])
    folded = draw_board(view, 77)
    assert "Later · 2     Walk · Swim" in text(folded)
    assert folded.spot("column:later") is not None
    assert folded.spot("objective:o200") is None
    unfolded = draw_board(view, 77, opened={"later"})
    assert unfolded.spot("objective:o200") is not None
    assert "Later · 2" not in text(unfolded)


def test_all_boxes_of_a_column_end_in_the_same_column() -> None:
    for width in (97, 117, 157, 197):
        lines = [text_of(each) for each in draw_board(view_of(["Walk", "Swim"]), width).lines]
        ends = {line.rstrip().rindex(sign) for line in lines for sign in "╮╯" if sign in line}
        assert max(ends) == width - 1
        assert (
            len({line.index("╮") for line in lines if line.startswith("╭") and "doing" in line})
            == 1
        )


@pytest.mark.parametrize("boxed", [True, False])
def test_marks_and_words_of_a_card_stand_in_one_column(boxed: bool) -> None:
    cards = [
        draw_card(objective(n, "Walk", "doing")._replace(title=title), 70, boxed=boxed, steps=1)
        for n, title in enumerate(["Walk", "Swim further than anybody", "Rest"])
    ]
    rows = [line for each in cards for line in text(each).splitlines() if "━" in line]
    assert len({row.index("2 →") for row in rows}) == 1
    assert {row.count("━") for row in rows} == {row.count("━") for row in rows[:1]}
    assert all(text(each).count("…") == 0 for each in cards)


@pytest.mark.parametrize("width", [36, 57, 77])
def test_a_card_says_closeness_once(width: int) -> None:
    felt = objective(1, "Walk", "doing")._replace(
        come=Progress(0.4, Basis.CLOSENESS, 4, 10), closeness=(2, 4)
    )
    drawn = text(draw_card(felt, width, boxed=False, steps=1))
    assert drawn.count("closeness") == 1
    assert "4 of 10" in drawn


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


def test_the_picture_is_drawn_without_textual() -> None:
    program = (
        "import tui.drawing.places.board.board_picture, sys;"
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich', 'pydantic')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
