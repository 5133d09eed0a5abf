"""What a screen leaves unpainted is painted in the end, in whatever order things happen."""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pyte
import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static

from tests.tui.textual_state import lay_out, paint_for_real, strips_of, tick
from tui.textual_private import GuardedApp, UnseenScreen

ROWS, COLUMNS = 12, 40


class Shown(GuardedApp):
    """An app of which is noted what it paints, as a terminal shows it."""

    is_unseen = False

    def __init__(self) -> None:
        super().__init__()
        self.terminal = pyte.Screen(COLUMNS, ROWS)
        self.feed = pyte.Stream(self.terminal).feed

    def get_default_screen(self) -> UnseenScreen:
        return UnseenScreen()

    def compose(self) -> Iterator[Static | Input]:
        yield Static("one")
        yield Input(compact=True)
        yield Static("two")

    def _display(self, screen: Screen[object], renderable: object) -> None:
        # Textual drops what it is told to paint within a batch.
        if not self._batch_count and renderable is not None:
            self.feed(renderable.render_segments(self.console))  # type: ignore[attr-defined]

    @property
    def own(self) -> UnseenScreen:
        """The screen."""
        assert isinstance(self.screen, UnseenScreen)
        return self.screen

    def seen(self) -> list[str]:
        """Return what the terminal shows."""
        return [line.rstrip() for line in self.terminal.display]

    def meant(self) -> list[str]:
        """Return what it is to show."""
        return [each.text.rstrip() for each in strips_of(self)]


@pytest.fixture(autouse=True)
def paints(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have screens paint, as they do outside the tests."""
    paint_for_real(monkeypatch)


async def is_painted(pilot: Pilot[int]) -> bool:
    """Say whether in the end everything is seen, with nobody who asks for it again."""
    app = pilot.app
    assert isinstance(app, Shown)
    await pilot.pause()
    return app.seen() == app.meant()


@pytest.mark.parametrize("is_laid_out", [False, True])
async def test_what_is_to_be_painted_in_a_batch_is_painted_after_it(is_laid_out: bool) -> None:
    app = Shown()
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        assert await is_painted(pilot)
        with app.batch_update():
            app.query(Static).first().update("one\nmore", layout=is_laid_out)
            if is_laid_out:
                lay_out(app.own)
            await asyncio.sleep(0.1)
        assert await is_painted(pilot)
        assert app.seen()[0] == "one"


async def test_what_is_shown_for_the_first_time_in_a_batch_is_painted_after_it() -> None:
    app = Shown()
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        app.is_unseen = True
        app.query(Static).first().update("another")
        await pilot.pause()
        with app.batch_update():
            app.is_unseen = False
            app.own.paint()
            await asyncio.sleep(0.05)
        assert await is_painted(pilot)
        assert app.seen()[0] == "another"


async def test_a_page_of_which_the_layout_was_cut_off_is_painted() -> None:
    app = Shown()
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        laying_out = asyncio.create_task(app.own.lay_out_unpainted())
        await asyncio.sleep(0)
        laying_out.cancel()
        app.query(Static).first().update("another")
        assert await is_painted(pilot)
        assert app.seen()[0] == "another"


@pytest.mark.parametrize("seed", range(12))
async def test_in_any_order_all_is_painted_in_the_end(seed: int) -> None:
    chance = random.Random(seed)
    app = Shown()
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        screen, statics = app.own, [*app.query(Static)]
        batch = ExitStack()
        steps: dict[str, Callable[[], object]] = {
            "words": lambda: chance.choice(statics).update(f"{chance.random()}"),
            "lines": lambda: chance.choice(statics).update("\n".join("ab"[: chance.randrange(3)])),
            "waits": screen.paint_with_focus,
            "came": lambda: screen.call_later(screen.focus_came),
            "focus": lambda: app.query_one(Input).focus(),
            "leaves": lambda: screen.set_focus(None),
            "turned": lambda: screen.call_later(screen.lay_out_unpainted),
            "laid out": lambda: lay_out(screen),
            "ticks": lambda: tick(screen),
            "batch": lambda: batch.enter_context(app.batch_update()),
            "batch over": batch.close,
            "hides": lambda: setattr(app, "is_unseen", True),
            "shows": lambda: show(app),
        }
        for _ in range(6):
            done = chance.choices([*steps], k=12)
            for each in done:
                steps[each]()
                await asyncio.sleep(chance.choice([0, 0, 0.001, 0.02]))
            batch.close()
            show(app)
            assert await is_painted(pilot), done


def show(app: Shown) -> None:
    """Take over from another picture, as when the app is there."""
    if app.is_unseen:
        app.is_unseen = False
        app.own.paint()
