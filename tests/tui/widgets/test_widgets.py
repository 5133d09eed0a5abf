"""The small pictures of the board, and the canvas they stand on."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.pilot import Pilot

from flows.rules.weeks import Cell
from tui.terminal.signs import IN_CELLS
from tui.widgets.block import Block, below, beside, block
from tui.widgets.canvas import Canvas
from tui.widgets.drawn import drawing_of
from tui.widgets.pictures import CELLS, LEVELS, progress_bar, sparkline, week_cells
from tui.widgets.progress_line import progress_line
from tui.widgets.week_cells import WeekRow, week_rows


@given(st.floats(0, 1), st.integers(2, 60))
def test_a_bar_is_as_wide_as_it_was_asked_to_be(share: float, width: int) -> None:
    full, empty = progress_bar(share, width)
    assert len(full) + len(empty) == width
    assert (not empty) == (share == 1)
    assert (not full) == (share == 0)


@given(st.lists(st.floats(-1e6, 1e6), max_size=40), st.integers(1, 20), st.floats(0, 1e6))
def test_a_sparkline_holds_the_latest_values(values: list[float], width: int, span: float) -> None:
    assert len(sparkline(values, width, span)) == min(len(values), width)


def test_heights_follow_the_values() -> None:
    assert sparkline([0, 5, 10], 8) == "▁▃▇"
    assert sparkline([3, 4], 8, span=5) == "▁▂"
    assert sparkline([4, 4], 8) == "▁▁"
    assert sparkline([], 8) == ""


def test_heights_differ_in_ascii_too() -> None:
    plain = LEVELS.translate(IN_CELLS)
    assert plain.isascii()
    assert len(set(plain)) == len(LEVELS)


def test_every_day_that_says_something_has_a_sign_of_its_own() -> None:
    telling = [CELLS[cell] for cell in (Cell.DONE, Cell.PART, Cell.SKIP, Cell.OPEN, Cell.LATER)]
    assert len(set(telling)) == len(telling)
    plain = [sign.translate(IN_CELLS) for sign in telling]
    assert len(set(plain)) == len(plain)
    assert "".join(plain).isascii()
    assert set(CELLS) == set(Cell)


def test_a_week_is_seven_signs() -> None:
    cells = (Cell.DONE, Cell.DONE, Cell.SKIP, Cell.DONE, Cell.OPEN, Cell.LATER, Cell.LATER)
    assert week_cells(cells) == "● ● – ● ○ . ."


@pytest.mark.parametrize(("width", "lines"), [(40, 1), (20, 2)])
def test_words_stand_beside_the_bar_or_below_it(width: int, lines: int) -> None:
    drawn = [line.plain for line in progress_line(0.5, "4 of 8 nights", width)]
    assert len(drawn) == lines
    assert drawn[0].startswith("████")
    assert drawn[-1].endswith("4 of 8 nights")
    assert all(len(line) <= width for line in drawn)


@pytest.mark.parametrize("width", [26, 31, 60])
def test_a_week_of_habits_says_it_in_words_too(width: int) -> None:
    rows = [WeekRow("Walk 20 min", (Cell.DONE,) * 7, "7 of 7 this week")]
    lines = [line.plain for line in week_rows("THIS WEEK", rows, width).lines]
    assert all(len(line) <= width for line in lines)
    assert lines[0].index("M T W") == lines[1].index("● ●")
    assert "7 of 7 this week" in "\n".join(lines)


def test_blocks_beside_each_other_keep_their_spots() -> None:
    left = below(block([Content("head")]), block([Content("  one")], "one", 8))
    both = beside((left, block([Content("  a long line")], "two", 9)), (8, 9), 2)
    assert [line.plain for line in both.lines] == ["head        a long…", "  one              "]
    assert [(each.id, each.region) for each in both.spots] == [
        ("one", Region(0, 1, 8, 1)),
        ("two", Region(10, 0, 9, 1)),
    ]


class Easel(App[None]):
    """An app with nothing but a canvas."""

    def __init__(self, shown: Block) -> None:
        super().__init__()
        self.canvas = Canvas()
        self._shown = shown

    def compose(self) -> ComposeResult:
        """Yield the canvas."""
        yield self.canvas

    def on_mount(self) -> None:
        """Put the block on it."""
        self.canvas.show(drawing_of(self._shown))
        self.canvas.focus()


def rows(*names: str, gap: int = 0) -> Block:
    """Return one spot for each name, with blank lines between them."""
    parts: Iterator[Block] = (
        block([Content(f"  {name}"), *[Content("")] * gap], name, 12) for name in names
    )
    return below(*parts)


async def pressed(pilot: Pilot[None], *keys: str) -> str:
    """Press keys and return where the cursor is."""
    await pilot.press(*keys)
    app = pilot.app
    assert isinstance(app, Easel)
    return app.canvas.cursor


async def test_the_cursor_goes_where_the_arrows_point() -> None:
    shown = beside((rows("a", "b", "c"), rows("x", "y")), (12, 12))
    async with Easel(shown).run_test(size=(40, 10)) as pilot:
        assert await pressed(pilot) == "a"
        assert await pressed(pilot, "down", "down") == "c"
        assert await pressed(pilot, "down") == "c"
        assert await pressed(pilot, "right") == "y"
        assert await pressed(pilot, "up") == "x"
        assert await pressed(pilot, "left") == "a"
        assert await pressed(pilot, "end") == "y"
        assert await pressed(pilot, "home") == "a"


async def test_the_cursor_stays_on_its_spot_when_others_come_and_go() -> None:
    async with Easel(rows("a", "b", "c")).run_test(size=(40, 10)) as pilot:
        app = pilot.app
        assert isinstance(app, Easel)
        await pilot.press("down")
        app.canvas.show(drawing_of(rows("new", "a", "b", "c")))
        assert app.canvas.cursor == "b"
        app.canvas.show(drawing_of(rows("new", "a", "c")))
        assert app.canvas.cursor == "c"
        app.canvas.show(drawing_of(rows("new")), "new")
        assert app.canvas.cursor == "new"
        app.canvas.show(drawing_of(Block()))
        assert app.canvas.cursor == ""


async def test_everything_can_be_scrolled_to_with_the_arrows() -> None:
    long = below(rows("a"), block([Content(f"line {n}") for n in range(40)]), rows("z"))
    async with Easel(long).run_test(size=(30, 10)) as pilot:
        app = pilot.app
        assert isinstance(app, Easel)
        seen: set[str] = set()
        for _ in range(20):
            strips = app.canvas.render_lines(Region(0, 0, 30, 10))
            seen |= {strip.text.strip() for strip in strips}
            await pilot.press("down")
        assert {f"line {n}" for n in range(40)} <= seen
        assert app.canvas.cursor == "z"


async def test_a_long_beginning_is_read_from_the_top() -> None:
    before = block([Content(f"line {n}") for n in range(30)])
    async with Easel(below(before, rows("a", "b"))).run_test(size=(30, 10)) as pilot:
        app = pilot.app
        assert isinstance(app, Easel)
        await pilot.pause()
        assert (app.canvas.cursor, app.canvas.scroll_offset.y) == ("", 0)
        app.canvas.show(drawing_of(below(before, rows("a", "b", "c"))))
        assert (app.canvas.cursor, app.canvas.scroll_offset.y) == ("", 0)
        assert await pressed(pilot, "enter") == ""
        assert await pressed(pilot, "down") == "a"
        assert app.canvas.scroll_offset.y == 21
        assert await pressed(pilot, "down") == "b"


async def test_only_what_differs_is_painted() -> None:
    async with Easel(rows("a", "b", "c")).run_test(size=(40, 10)) as pilot:
        app = pilot.app
        assert isinstance(app, Easel)
        await pilot.pause()
        painted: list[Region] = []
        refresh = app.canvas.refresh

        def note(*regions: Region, **more: bool) -> Canvas:
            painted.extend(regions)
            refresh(*regions, **more)
            return app.canvas

        app.canvas.refresh = note  # type: ignore[method-assign]
        app.canvas.show(drawing_of(rows("a", "B", "c")))
        assert [region.y for region in painted] == [1]
