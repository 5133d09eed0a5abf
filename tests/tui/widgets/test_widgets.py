"""The canvas that drawings stand on, and lists."""

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import OptionList

from tui.drawing.layout import EMPTY, Drawing, beside, drawing, stack
from tui.drawing.lines import line
from tui.widgets.calm_list import CalmList
from tui.widgets.canvas import Canvas


class Easel(App[None]):
    """An app with nothing but a canvas."""

    def __init__(self, shown: Drawing) -> None:
        super().__init__()
        self.canvas = Canvas()
        self._shown = shown

    def compose(self) -> ComposeResult:
        """Yield the canvas."""
        yield self.canvas

    def on_mount(self) -> None:
        """Put the block on it."""
        self.canvas.show(self._shown)
        self.canvas.focus()


def rows(*names: str, gap: int = 0) -> Drawing:
    """Return one spot for each name, with blank lines between them."""
    return stack(*(drawing(line(f"  {name}"), *[()] * gap, spot=name, width=12) for name in names))


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
        app.canvas.show(rows("new", "a", "b", "c"))
        assert app.canvas.cursor == "b"
        app.canvas.show(rows("new", "a", "c"))
        assert app.canvas.cursor == "c"
        app.canvas.show(rows("new"), "new")
        assert app.canvas.cursor == "new"
        app.canvas.show(EMPTY)
        assert app.canvas.cursor == ""


async def test_everything_can_be_scrolled_to_with_the_arrows() -> None:
    long = stack(rows("a"), drawing(*(line(f"line {n}") for n in range(40))), rows("z"))
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
    before = drawing(*(line(f"line {n}") for n in range(30)))
    async with Easel(stack(before, rows("a", "b"))).run_test(size=(30, 10)) as pilot:
        app = pilot.app
        assert isinstance(app, Easel)
        await pilot.pause()
        assert (app.canvas.cursor, app.canvas.scroll_offset.y) == ("", 0)
        app.canvas.show(stack(before, rows("a", "b", "c")))
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
        app.canvas.show(rows("a", "B", "c"))
        assert [region.y for region in painted] == [1]


async def test_a_list_without_room_is_paged_through_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Listed(App[None]):
        def compose(self) -> ComposeResult:
            yield CalmList(*(f"  {number}" for number in range(9)), id="list")

    def lost(rows: OptionList) -> None:
        raise KeyError(0)

    async with Listed().run_test(size=(40, 10)) as pilot:
        rows = pilot.app.query_one(CalmList)
        for way, there in (("page_up", 0), ("page_down", 8)):
            monkeypatch.setattr(OptionList, f"action_{way}", lost)
            getattr(rows, f"action_{way}")()
            assert rows.highlighted == there
