"""Small windows have their title in the border, and lists the terminal's cursor on their row."""

from pathlib import Path

import pytest
from textual.containers import Vertical

from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.windows.dialogs import Notice


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_a_title_stands_in_the_border(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6", size) as (pilot, app):
        await pilot.press("x")
        await sees(pilot, "╭─ Take this plan away? ─")
        frame = app.screen.query_one(Vertical).content_region
        await until(pilot, lambda: app.cursor_position == frame.offset)
        await pilot.press("escape", "question_mark")
        await sees(pilot, "╭─ Help ─")


async def test_a_title_without_room_in_the_border_stands_below_it(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    title = "A name that is so long that no border of a window has room for all of its words"
    async with place(home, clock, "6") as (pilot, app):
        app.push_screen(Notice(title, "text"))
        await sees(pilot, "no border of a window")
        assert "╭─ A name" not in text_of(app)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("keys", [("4",), ("5",), ("6",), ("6", "h"), ("6", "comma")])
async def test_the_cursor_is_on_the_marked_row(
    home: Path, clock: FixedClock, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, keys[0], size) as (pilot, app):
        for key in keys[1:]:
            await pilot.press(key)
            await pilot.pause()
        for key in ("down", "down", "end", "up", "home"):
            await pilot.press(key)
            await until(pilot, lambda: is_on_marked(app))
            assert all(len(line) <= size[0] for line in text_of(app).splitlines())


def is_on_marked(app: HandrailApp) -> bool:
    """Return whether the terminal's cursor stands on the sign of the marked row."""
    at, lines = app.cursor_position, text_of(app).splitlines()
    return lines[at.y][at.x : at.x + 2] == "› "


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize(
    "keys", [("4",), ("5",), ("5", "right"), ("5", "right", "right"), ("6",), ("6", "h"), ("f2",)]
)
async def test_nothing_is_cut_and_right_edges_are_one_column(
    home: Path, clock: FixedClock, columns: int, keys: tuple[str, ...]
) -> None:
    lively_store(home, clock)
    first = keys[0] if keys[0].isdigit() else "6"
    async with place(home, clock, first, (columns, 50)) as (pilot, app):
        for key in keys[1:] if first == keys[0] else keys:
            await pilot.press(key)
            await pilot.pause()
        middle = text_of(app).splitlines()[1:-3]
        assert not [line for line in middle if "…" in line]
        ends = {len(line) for line in middle if line[-1:] in "│╮╯─" and line}
        # Beside the right edge of everything there are those of the columns at its left.
        assert not ends or (max(ends) == columns - 2 and len(ends) <= 3), text_of(app)
