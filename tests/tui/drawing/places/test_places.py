"""The places as they are drawn for the sample plan, in windows of all sizes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from flows.views.board import board
from flows.views.objective import objective_story
from flows.views.timeline import timeline_view
from flows.views.today import today
from tui.drawing.frame import grid_width, places_line, title_line
from tui.drawing.layout import Drawing
from tui.drawing.lines import text_of, width_of
from tui.drawing.places.board.board_picture import draw_board, shows_story, weeks_for
from tui.drawing.places.timeline import draw_timeline, first_weeks
from tui.drawing.places.today import WIDE, draw_today

COLUMNS = [60, 80, 120, 160, 200]


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Store:
    """A home with the sample plan."""
    found = Store.open(tmp_path / "home", clock)
    fill_demo(found)
    return found


def draw_the_board(store: Store, width: int) -> Drawing:
    view = board(store, weeks=weeks_for(width))
    assert view is not None
    first = view.objectives[0].id
    story = objective_story(store, view.plan, first) if shows_story(width) else None
    return draw_board(view, width, story=story)


def draw_the_day(store: Store, width: int) -> Drawing:
    return draw_today(today(store, with_week=width >= WIDE), {}, width)


def draw_the_weeks(store: Store, width: int) -> Drawing:
    view = timeline_view(store)
    assert view is not None
    return draw_timeline(view, first_weeks(view, view.today, 0, width))


PLACES = [draw_the_board, draw_the_day, draw_the_weeks]


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("draw", PLACES)
def test_nothing_is_cut_and_everything_ends_in_one_column(
    store: Store, draw: Callable[[Store, int], Drawing], columns: int
) -> None:
    width = grid_width(columns)
    drawn = draw(store, width)
    assert not [text for text in map(text_of, drawn.lines) if "…" in text]
    assert max(map(width_of, drawn.lines)) <= width
    ends = {width_of(each) for each in drawn.lines if text_of(each).rstrip().endswith(("─", "╮"))}
    assert ends <= {width, *(each.x + each.width for each in drawn.frames)}


@pytest.mark.parametrize("columns", COLUMNS)
def test_no_heading_shouts(store: Store, columns: int) -> None:
    for draw in PLACES:
        for frame in draw(store, grid_width(columns)).frames:
            assert not frame.id.isupper() or len(frame.id) < 3


def test_the_title_line_lets_the_last_part_of_the_state_go_first() -> None:
    told = text_of(title_line("Board", "Sam's plan", "day 91 · review on Thu 3 Dec", 34))
    assert told == "Board · Sam's plan          day 91"
    assert width_of(title_line("Board", "a very long title " * 3, "day 91", 34)) == 34


def test_numbers_without_names_are_told_as_those_of_places() -> None:
    named = [("1", "Today"), ("2", "Board"), ("3", "Timeline"), ("4", "Support"), ("5", "Journal")]
    always = [("u", "undo"), ("?", "help"), ("q", "quit")]
    told = text_of(places_line(named, "Board", always, 57))
    assert told == "places 1 2 Board 3 4 5  u undo ? help q quit"
    assert text_of(places_line(named, "Board", always, 35)) == "1 2 Board 3 4 5  ? help q quit"
    assert text_of(places_line(named, "Board", always, 77)).startswith("1 Today 2 Board 3 Timeline")
